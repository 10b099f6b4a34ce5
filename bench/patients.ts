// Prints what a question costs beside the model, with 10 patients in the store and with 10,000: the record is loaded,
// its facts are chosen, the turn is saved. The same ten patients are asked about; first each for the first time.
// Arguments: how many patients there are in the large store, and the bytes of a record.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importRecords } from '../server/src/records/import/import.ts'
import type { RecordSource } from '../server/src/records/record.ts'
import { selectContext } from '../server/src/records/select.ts'
import { storeSource } from '../server/src/records/sources/store.ts'
import { openStore } from '../server/src/store/open.ts'
import type { Store } from '../server/src/store/store.ts'
import { syntheticBundle } from './synthetic-record.ts'

const [many = 10_000, bytes = 30_000] = process.argv.slice(2).map(Number)
const ASKED = 10
const ROUNDS = 300

const folder = mkdtempSync(join(tmpdir(), 'carepath-bench-'))
try {
  // Both are open at once and asked in turns, so that neither has the quieter machine.
  const few = await prepare('few', ASKED)
  const full = await prepare('full', many)
  for (const side of [few, full]) await ask(side, 'first', ASKED)
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of [few, full]) await ask(side, 'again', ASKED)
  }
  for (const { patients, times, store } of [few, full]) {
    for (const [kind, list] of Object.entries(times)) print(patients, kind, list)
    await store.close()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

interface Side {
  patients: number
  store: Store
  source: RecordSource
  times: { first: number[]; again: number[] }
}

async function prepare(name: string, patients: number): Promise<Side> {
  const store = await openStore(`sqlite:${join(folder, `${name}.db`)}`, { writeInThread: true })
  await importRecords(store, ['-'], { stdin: bundles(patients) })
  return { patients, store, source: storeSource(store), times: { first: [], again: [] } }
}

async function* bundles(patients: number): AsyncGenerator<Buffer> {
  for (let number = 0; number < patients; number++) yield Buffer.from(`${syntheticBundle(number, bytes)}\n`)
}

async function ask({ store, source, times }: Side, kind: 'first' | 'again', questions: number): Promise<void> {
  const { signal } = new AbortController()
  for (let number = 0; number < questions; number++) {
    const mrn = `B${100_000 + number}`
    const start = performance.now()
    const record = await source.load(mrn, signal)
    if (record === null) throw new Error('a patient that was imported is not there')
    const query = 'What was my last hemoglobin A1c?'
    selectContext(record, { query, earlier: [], budgetTokens: 4_000, now: Date.now() })
    await save(store, mrn, query)
    times[kind].push(performance.now() - start)
  }
}

async function save(store: Store, patientMrn: string, query: string): Promise<void> {
  await store.saveTurn({
    conversationId: randomUUID(),
    patientMrn,
    trace_id: randomUUID(),
    asked_at: new Date().toISOString(),
    query,
    response: 'It was 6.1 %. '.repeat(20),
    llm_mode: 'mock',
    model: null,
    provider: null,
    citations: [],
    finishReason: 'stop',
    promptTokens: null,
    completionTokens: null,
    totalMs: 0,
  })
}

function print(patients: number, kind: string, times: number[]): void {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2)
  process.stdout.write(
    `${String(patients).padStart(6)} patients, asked about ${kind.padEnd(5)}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms\n`,
  )
}
