import { buildRecord } from '../../server/src/records/facts/build-record.ts'
import type { PatientRecord } from '../../server/src/records/facts/patient-record.ts'
import { importRecords } from '../../server/src/records/import/import.ts'
import { retrieve } from '../../server/src/records/retrieval/retrieve.ts'
import { openStore } from '../../server/src/store/open.ts'
import type { Store, StoredRecord } from '../../server/src/store/store.ts'
import { eventQuestions } from './event-questions.ts'
import { measuredQuestions } from './measured-questions.ts'
import { noteQuestions } from './note-questions.ts'
import { findMissing, type RecordQuestion, toLines } from './question.ts'
import { type RawRecord, raw } from './raw.ts'
import { stateQuestions } from './state-questions.ts'
import { inOtherWords } from './wording.ts'

export const BUDGETS = [2_000, 4_000, 8_000] as const
/** Misses are listed, and tokens counted, at this one. */
export const LISTED = 4_000
/** The records are of several decades; questions with `last spring` are not among these. */
export const NOW = Date.parse('2026-11-23T12:00:00Z')

export interface Tally {
  asked: number
  /** How many answers were sent, for each of the budgets. */
  found: number[]
}

export interface Measurement {
  /** By kind of question. */
  tallies: ReadonlyMap<string, Tally>
  misses: readonly string[]
  /** How many answers stand in what is sent with any question: what choosing has to be held against. */
  foundUnasked: number
  /** Of each question at `LISTED`. */
  tokens: readonly number[]
}

/** Asks every question that can be made of the records, and looks whether its answer stands in what would be sent. */
export function measure(stored: readonly StoredRecord[]): Measurement {
  const tallies = new Map<string, Tally>()
  const misses: string[] = []
  const tokens: number[] = []
  let foundUnasked = 0
  for (const one of stored) {
    const record = buildRecord(one)
    for (const question of questionsOf({ mrn: one.entry.mrn, resources: record.resources.map(raw) })) {
      const tally = tallyOf(tallies, question)
      tally.asked += 1
      if (look(record, { ...question, query: '', earlier: [] }, LISTED).missing === null) foundUnasked += 1
      for (const [at, budget] of BUDGETS.entries()) {
        const sent = look(record, question, budget)
        if (sent.missing === null) tally.found[at] = (tally.found[at] ?? 0) + 1
        if (budget !== LISTED) continue
        tokens.push(sent.tokens)
        if (sent.missing !== null)
          misses.push(`${one.entry.mrn}: ${question.query} (${question.kind}, ${question.words}) wants ${sent.missing}`)
      }
    }
  }
  return { tallies, misses, foundUnasked, tokens }
}

/** The records that the paths hold, as they come out of a store. */
export async function readRecords(paths: readonly string[]): Promise<StoredRecord[]> {
  const store = await openStore('sqlite::memory:')
  try {
    await importRecords(store, paths)
    return await readAll(store)
  } finally {
    await store.close()
  }
}

export function questionsOf(record: RawRecord): RecordQuestion[] {
  const questions = [
    ...measuredQuestions(record),
    ...eventQuestions(record),
    ...stateQuestions(record),
    ...noteQuestions(record),
  ]
  return [...questions, ...inOtherWords(questions)]
}

function look(record: PatientRecord, question: RecordQuestion, budgetTokens: number) {
  const { query, earlier = [] } = question
  const { text, tokens } = retrieve(record, { query, earlier, budgetTokens, now: NOW })
  const missing = findMissing(question, toLines(text))
  return { tokens, missing: missing === null ? null : JSON.stringify([...missing.texts, ...(missing.numbers ?? [])]) }
}

function tallyOf(tallies: Map<string, Tally>, { kind, words }: RecordQuestion): Tally {
  const key = words === 'record' || words === 'lay' ? `${kind} (${words})` : words
  const tally = tallies.get(key) ?? { asked: 0, found: BUDGETS.map(() => 0) }
  tallies.set(key, tally)
  return tally
}

async function readAll(store: Store): Promise<StoredRecord[]> {
  const records: StoredRecord[] = []
  let after: string | undefined
  do {
    const page = await store.listPatients({ limit: 200, after })
    for (const { mrn } of page.patients) {
      const record = await store.readRecord(mrn)
      if (record !== null) records.push(record)
    }
    after = page.next ?? undefined
  } while (after !== undefined)
  return records
}
