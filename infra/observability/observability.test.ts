import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { systemClock } from '../../server/src/shared/clock.ts'
import { openMetrics } from '../../server/src/telemetry/metrics.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const rulesText = read('rules.yaml')
const rules: { groups: { rules: { alert?: string; record?: string; expr: string }[] }[] } = parse(rulesText)
const all = rules.groups.flatMap((group) => group.rules)
const dashboard: { panels: { title: string; targets: { expr: string }[] }[] } = JSON.parse(read('dashboard.json'))

test('every metric that a rule or a panel asks for is one that the service has', async () => {
  const { registry } = await openMetrics({ modes: new Map(), store: {}, clock: systemClock })
  const known = new Set(registry.getMetricsAsArray().map(({ name }) => name))
  const recorded = new Set(all.flatMap(({ record = [] }) => record))
  const asked = [...all, ...dashboard.panels.flatMap(({ targets }) => targets)].flatMap(({ expr }) => [
    ...expr.matchAll(/\b(?:carepath_|process_|nodejs_)\w+/g),
  ])
  expect(asked.length).toBeGreaterThan(30)
  for (const [name] of asked)
    expect(known.has(name.replace(/_(?:bucket|count|sum)$/, '')) || known.has(name), name).toBe(true)
  for (const [name] of JSON.stringify(dashboard).matchAll(/carepath:\w+:\w+/g)) expect(recorded).toContain(name)
})

test('every alert has its section in the runbook, and no section is of an alert that is not there', () => {
  const runbook = read('../../docs/runbook.md')
  const sections = [...runbook.matchAll(/^## (CarePath\w+)$/gm)].map(([, name]) => name)
  expect(sections.toSorted()).toEqual(all.flatMap(({ alert = [] }) => alert).toSorted())
  for (const section of runbook
    .split(/^## /m)
    .slice(1)
    .filter((text) => text.startsWith('CarePath')))
    for (const part of ['**Means.**', '**Look at.**', '**Do.**'])
      expect(section, section.split('\n')[0]).toContain(part)
})

const hasPromtool = spawnSync('promtool', ['--version']).status === 0

test.skipIf(!hasPromtool)(
  'promtool finds each alert raised when it should be, and only then (skipped without it)',
  () => {
    const { status, stdout, stderr } = spawnSync('promtool', ['test', 'rules', 'rules.test.yaml'], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
    })
    expect(stdout + stderr).toContain('SUCCESS')
    expect(status).toBe(0)
  },
)

test('every alert is raised by a test of promtool, but those of the slow burns of two clocks', () => {
  const tried = read('rules.test.yaml')
  const untried = all.flatMap(({ alert = [] }) => alert).filter((name) => !tried.includes(name))
  expect(untried).toEqual(['CarePathOwnSlowSlow', 'CarePathFirstTokenSlowSlow'])
})
