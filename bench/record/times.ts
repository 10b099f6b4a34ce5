import { buildRecord } from '../../server/src/records/facts.ts'
import { selectContext } from '../../server/src/records/select.ts'
import type { StoredRecord } from '../../server/src/store/store.ts'

const QUESTIONS = [
  'What medications am I taking?',
  'When was my last A1c and what was it?',
  'How are my kidneys doing since 2015?',
  'What happened at my last visit?',
  'Did the doctor write anything about my breathing?',
]
const ROUNDS = 400

/** How long choosing takes on the longest record: with the record read and indexed, and from its stored text. */
export function printTimes(stored: readonly StoredRecord[], now: number): void {
  const [longest] = [...stored].sort((one, other) => other.resources.length - one.resources.length)
  if (longest === undefined) return
  const warm: number[] = []
  const cold: number[] = []
  const record = buildRecord(longest)
  for (let round = 0; round < ROUNDS; round += 1) {
    const query = QUESTIONS[round % QUESTIONS.length] ?? ''
    warm.push(time(() => selectContext(record, { query, earlier: [], budgetTokens: 4_000, now })))
  }
  for (let round = 0; round < 40; round += 1) {
    const query = QUESTIONS[round % QUESTIONS.length] ?? ''
    cold.push(time(() => selectContext(buildRecord(longest), { query, earlier: [], budgetTokens: 4_000, now })))
  }
  process.stdout.write(
    `choosing from the longest record (${longest.resources.length} resources, ${(sizeOf(longest) / 1e6).toFixed(1)} MB, ${record.facts.length} facts): ` +
      `warm ${describe(warm)}; cold, reading and indexing it included, ${describe(cold)}\n`,
  )
}

function describe(times: number[]): string {
  const sorted = times.sort((one, other) => one - other)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`
}

function time(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function sizeOf({ resources }: StoredRecord): number {
  return resources.reduce((chars, { json }) => chars + json.length, 0)
}
