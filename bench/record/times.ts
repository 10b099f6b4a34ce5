import { buildRecord } from '../../server/src/records/facts/build-record.ts'
import type { PatientRecord } from '../../server/src/records/facts/patient-record.ts'
import { retrieve } from '../../server/src/records/retrieval/retrieve.ts'
import type { StoredRecord } from '../../server/src/store/store.ts'

const QUESTIONS = [
  'What medications am I taking?',
  'When was my last A1c and what was it?',
  'How are my kidneys doing since 2015?',
  'What happened at my last visit?',
  'Did the doctor write anything about my breathing?',
]
const ROUNDS = 400
const COLD_ROUNDS = 150
/** So often each of the other records is read before: a service that meets a record for the first time has met others. */
const WARM_UPS = 4

/**
 * How long choosing takes on the longest record: with the record read and indexed, and from its stored text. What is
 * collected while it runs is the garbage of choosing, so nothing else should have run in the process before.
 */
export function printTimes(stored: readonly StoredRecord[], now: number): void {
  const [longest] = [...stored].sort((one, other) => other.resources.length - one.resources.length)
  if (longest === undefined) return
  const record = buildRecord(longest)
  const choose = (from: () => PatientRecord, round: number) => {
    const query = QUESTIONS[round % QUESTIONS.length] ?? ''
    return time(() => retrieve(from(), { query, earlier: [], budgetTokens: 4_000, now }))
  }
  for (let round = 0; round < WARM_UPS; round += 1) for (const one of stored) choose(() => buildRecord(one), round)
  const warm = Array.from({ length: ROUNDS }, (_, round) => choose(() => record, round))
  const cold = Array.from({ length: COLD_ROUNDS }, (_, round) => choose(() => buildRecord(longest), round))
  process.stdout.write(
    `choosing from the longest record (${longest.resources.length} resources, ${(sizeOf(longest) / 1e6).toFixed(1)} MB, ` +
      `${record.facts.length} facts): warm ${describe(warm)}; cold, reading and indexing it included, ${describe(cold)}\n`,
  )
}

interface Time {
  wallMs: number
  /** Of this process: what other work on the machine takes does not count. */
  cpuMs: number
}

function describe(times: readonly Time[]): string {
  const at = (values: readonly number[], share: number) => {
    const sorted = [...values].sort((one, other) => one - other)
    return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2)
  }
  const wall = times.map(({ wallMs }) => wallMs)
  const cpu = times.map(({ cpuMs }) => cpuMs)
  return `p50 ${at(wall, 0.5)} ms, p95 ${at(wall, 0.95)} ms (CPU: ${at(cpu, 0.5)} and ${at(cpu, 0.95)} ms)`
}

function time(work: () => void): Time {
  const start = performance.now()
  const cpu = process.cpuUsage()
  work()
  const { user } = process.cpuUsage(cpu)
  return { wallMs: performance.now() - start, cpuMs: user / 1_000 }
}

function sizeOf({ resources }: StoredRecord): number {
  return resources.reduce((chars, { json }) => chars + json.length, 0)
}
