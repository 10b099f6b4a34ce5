import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { maskPrompt } from '../src/privacy/mask-prompt.ts'
import { extractAnswer } from '../src/records/answers/extract-answer.ts'
import { buildRecord } from '../src/records/facts/build-record.ts'
import { startCoverage } from '../src/records/facts/coverage.ts'
import { toSummary } from '../src/records/facts/patient-summary.ts'
import { retrieve } from '../src/records/retrieval/retrieve.ts'
import { buildDraft } from '../src/triage/prompt.ts'
import { type DemoResource, readDemos } from './demo-bundles.ts'

/** A plain object has something by each of these names, so a table that is one finds it as if it had been put there. */
const WORDS = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty']
/** What is left of a function or an object in a text. */
const LEAKED = /function \w*\(|\[native code\]|\[object \w/
const NOW = Date.UTC(2026, 10, 23)
const BUDGET = { earlier: [], budgetTokens: 4_000, now: NOW }

type Path = readonly (string | number)[]

describe('a word that every object has a property by', () => {
  const cases = distinctLeaves()

  test.each(WORDS)('%s in any element of a record is told as it stands, or not at all', (word) => {
    const told: string[] = []
    for (const { patient, resource, path } of cases) {
      const broken = withLeaf(resource, path, word)
      try {
        told.push(...tell(resource === patient ? [broken] : [patient, broken], 'What does my record say?'))
      } catch (error) {
        expect.fail(`${resource.resourceType}.${path.join('.')}: ${error}`)
      }
    }
    expect(told.flatMap((text) => LEAKED.exec(text)?.[0] ?? [])).toEqual([])
  })

  test.each(WORDS)('%s in a question is asked about like any other', (word) => {
    const resources = readDemos()[0]?.bundle.entry.map(({ resource }) => resource) ?? []
    for (const query of [word, `What is my ${word}?`, `${word} ${word} last ${word}, in ${word} ${word}s ago`]) {
      expect(tell(resources, query).join('\n')).not.toMatch(LEAKED)
    }
  })
})

test('no table is a plain object with words for keys: a Map has nothing that was not put there', () => {
  const root = join(import.meta.dirname, '../src')
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(file))
    .flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8')
      return [
        ...code.matchAll(/^(?:export )?const (\w+): (?:Readonly<)?(?:Partial<)?Record<string, [^=]*= ?\{$/gm),
      ].map(([, name]) => `${file}: ${name}`)
    })
  expect(found).toEqual([])
})

/** One resource for each element that holds a text somewhere in the demo records. */
function distinctLeaves(): { patient: DemoResource; resource: DemoResource; path: Path }[] {
  const seen = new Set<string>()
  return readDemos().flatMap(({ bundle }) => {
    const resources = bundle.entry.map(({ resource }) => resource)
    const patient = resources.find(({ resourceType }) => resourceType === 'Patient')
    if (patient === undefined) return []
    return resources.flatMap((resource) =>
      leavesOf(resource)
        .filter((path) => path[0] !== 'resourceType' && path[0] !== 'id')
        .filter((path) => {
          const element = [resource.resourceType, ...path.filter((step) => typeof step === 'string')].join('.')
          return !seen.has(element) && seen.add(element)
        })
        .map((path) => ({ patient, resource, path })),
    )
  })
}

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path]
  if (Array.isArray(value)) return value.flatMap((item, at) => leavesOf(item, [...path, at]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) => leavesOf(child, [...path, name]))
}

function withLeaf(resource: DemoResource, path: Path, word: string): DemoResource {
  const copy = structuredClone(resource)
  let node = copy as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) node = node[step] as Record<string | number, unknown>
  node[path.at(-1) ?? ''] = word
  return copy
}

/** Everything that is said of a record: its facts, the summary, the masked prompt and the answer without a model. */
function tell(resources: readonly DemoResource[], query: string): string[] {
  const record = buildRecord({
    entry: { mrn: 'P000123', name: 'Somebody', birth_date: '1968-03-14', gender: 'female' },
    version: '1',
    resources: resources.map((resource) => ({
      type: resource.resourceType,
      id: resource.id,
      json: JSON.stringify(resource),
    })),
  })
  const coverage = startCoverage()
  coverage.add(resources)
  const retrieval = retrieve(record, { query, ...BUDGET })
  const masked = maskPrompt(record, buildDraft(query, [], retrieval), { now: NOW })
  return [
    ...record.facts.map(({ text }) => text),
    JSON.stringify(toSummary(record)),
    extractAnswer(query, retrieval),
    ...masked.prompt.messages.map(({ content }) => content),
    JSON.stringify(coverage.result()),
  ]
}
