import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const ROOT = '/sys/fs/cgroup'
const MEMORY = 400_000_000
/** Of a core, in microseconds of each 100,000: one and a half. */
const QUOTA = 150_000

// A container may seldom make groups of its own; where it may not, these are skipped.
test.skipIf(!canMake('memory') || !canMake('cpu'))(
  'a real limit of cgroup v1 for memory and one for CPU are what may be used',
  () => {
    const memory = makeGroup('memory', { 'memory.limit_in_bytes': MEMORY })
    const cpu = makeGroup('cpu', { 'cpu.cfs_period_us': 100_000, 'cpu.cfs_quota_us': QUOTA })
    expectLimits(allowed([memory, cpu]))
  },
)

test.skipIf(!canMake('') || !/\bcpu\b.*\bmemory\b/.test(read(join(ROOT, 'cgroup.subtree_control'))))(
  'a real limit of cgroup v2 for memory and one for CPU are what may be used',
  () => {
    expectLimits(allowed([makeGroup('', { 'memory.max': MEMORY, 'cpu.max': `${QUOTA} 100000` })]))
  },
)

function expectLimits({ memory, cores }: { memory: number; cores: number }): void {
  expect(memory).toBeLessThanOrEqual(MEMORY)
  expect(memory).toBeGreaterThan(MEMORY / 2)
  expect(cores).toBe(1)
}

function allowed(groups: readonly string[]): { memory: number; cores: number } {
  return JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, 'limited.ts'), ...groups], { encoding: 'utf8' }),
  )
}

function makeGroup(controller: string, limits: Readonly<Record<string, string | number>>): string {
  const folder = join(ROOT, controller, `carepath-test-${process.pid}`)
  mkdirSync(folder)
  onTestFinished(() => rmdirSync(folder))
  for (const [name, value] of Object.entries(limits)) writeFileSync(join(folder, name), String(value))
  return folder
}

/** Whether groups of this controller of v1, or of v2 where it is empty, can be made here. */
function canMake(controller: string): boolean {
  const folder = join(ROOT, controller, `carepath-try-${process.pid}`)
  if (!existsSync(join(ROOT, controller, 'cgroup.procs'))) return false
  try {
    mkdirSync(folder)
    rmdirSync(folder)
    return true
  } catch {
    return false
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
