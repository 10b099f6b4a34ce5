// Prints the share of questions with known answers whose answer stands in what would be sent of the record, by kind of
// question and budget, every miss at the middle budget, and how long choosing takes. Arguments: paths of FHIR records
// (default: ../shared/data/fhir).

import { buildRecord } from '../server/src/records/facts.ts'
import { importRecords } from '../server/src/records/import/import.ts'
import type { PatientRecord } from '../server/src/records/record.ts'
import { selectContext } from '../server/src/records/select.ts'
import { openStore } from '../server/src/store/open.ts'
import type { Store, StoredRecord } from '../server/src/store/store.ts'
import { eventQuestions } from './record/event-questions.ts'
import { measuredQuestions } from './record/measured-questions.ts'
import { noteQuestions } from './record/note-questions.ts'
import { findMissing, type RecordQuestion, toLines } from './record/question.ts'
import type { RawRecord } from './record/raw.ts'
import { stateQuestions } from './record/state-questions.ts'
import { printTimes } from './record/times.ts'
import { inOtherWords } from './record/wording.ts'

const BUDGETS = [2_000, 4_000, 8_000] as const
const LISTED = 4_000
/** The records are of several decades; questions with `last spring` are not among these. */
const NOW = Date.parse('2026-11-23T12:00:00Z')

const paths = process.argv.slice(2)
const stored = await readRecords(paths.length > 0 ? paths : ['../shared/data/fhir'])
if (stored.length === 0) {
  process.stderr.write('There are no records to ask about.\n')
  process.exit(1)
}
const tallies = new Map<string, { asked: number; found: number[] }>()
const misses: string[] = []
/** How many answers stand in what is sent with any question: what choosing has to be measured against. */
let foundUnasked = 0
const sentTokens: number[] = []
for (const one of stored) ask(one)
printShares()
printSent()
for (const miss of misses) process.stdout.write(`miss at ${LISTED}: ${miss}\n`)
printTimes(stored, NOW)

function ask(one: StoredRecord): void {
  const record = buildRecord(one)
  for (const question of questionsOf({ mrn: one.entry.mrn, resources: record.resources })) {
    const tally = tallyOf(question)
    tally.asked += 1
    if (missingAt(record, { ...question, query: '', earlier: [] }, LISTED) === null) foundUnasked += 1
    for (const [at, budgetTokens] of BUDGETS.entries()) {
      const missing = missingAt(record, question, budgetTokens)
      if (missing === null) tally.found[at] = (tally.found[at] ?? 0) + 1
      else if (budgetTokens === LISTED)
        misses.push(`${one.entry.mrn}: ${question.query} (${question.kind}, ${question.words}) wants ${missing}`)
    }
  }
}

function questionsOf(record: RawRecord): RecordQuestion[] {
  const questions = [
    ...measuredQuestions(record),
    ...eventQuestions(record),
    ...stateQuestions(record),
    ...noteQuestions(record),
  ]
  return [...questions, ...inOtherWords(questions)]
}

function missingAt(record: PatientRecord, question: RecordQuestion, budgetTokens: number): string | null {
  const { text, tokens } = selectContext(record, {
    query: question.query,
    earlier: question.earlier ?? [],
    budgetTokens,
    now: NOW,
  })
  if (budgetTokens === LISTED && question.query !== '') sentTokens.push(tokens)
  const missing = findMissing(question, toLines(text))
  return missing === null ? null : JSON.stringify([...missing.texts, ...(missing.numbers ?? [])])
}

function tallyOf({ kind, words }: RecordQuestion): { asked: number; found: number[] } {
  const key = words === 'record' || words === 'lay' ? `${kind} (${words})` : words
  const tally = tallies.get(key) ?? { asked: 0, found: [] }
  tallies.set(key, tally)
  return tally
}

function printShares(): void {
  const rows = [...tallies].sort(([one], [other]) => one.localeCompare(other))
  const all = { asked: 0, found: BUDGETS.map(() => 0) }
  for (const [, { asked, found }] of rows) {
    all.asked += asked
    for (const at of BUDGETS.keys()) all.found[at] = (all.found[at] ?? 0) + (found[at] ?? 0)
  }
  process.stdout.write(
    `${stored.length} records, ${all.asked} questions; share whose answer is sent, by token budget\n`,
  )
  process.stdout.write(
    `${'kind (words)'.padEnd(26)}${'asked'.padStart(7)}${BUDGETS.map((budget) => String(budget).padStart(9)).join('')}\n`,
  )
  for (const [name, { asked, found }] of [...rows, ['all', all] as const]) {
    const shares = BUDGETS.map((_, at) => `${((100 * (found[at] ?? 0)) / asked).toFixed(2)} %`.padStart(9))
    process.stdout.write(`${name.padEnd(26)}${String(asked).padStart(7)}${shares.join('')}\n`)
  }
}

/** What the shares have to be held against: what is sent without choosing, and how much is sent with it. */
function printSent(): void {
  const sorted = sentTokens.sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  const unasked = ((100 * foundUnasked) / Math.max(1, sentTokens.length)).toFixed(2)
  process.stdout.write(
    `of these answers ${unasked} % stand in what is sent with any question; ` +
      `tokens sent at ${LISTED}: p50 ${at(0.5)}, p95 ${at(0.95)}\n`,
  )
}

async function readRecords(from: readonly string[]): Promise<StoredRecord[]> {
  const store = await openStore('sqlite::memory:')
  try {
    await importRecords(store, from)
    return await readAll(store)
  } finally {
    await store.close()
  }
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
