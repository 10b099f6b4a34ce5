import { createReadStream, existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { checkAnswer } from '../server/src/safety/claims/check-answer.ts'
import type { Finding } from '../server/src/safety/claims/finding.ts'
import { checkExtractAnswers } from './claims/extract-answers.ts'
import { loadRecords } from './claims/load-records.ts'

/** An answer with what is wrong in it: spans of its text. */
interface Labelled {
  id: string
  mrn: string
  record_file: string
  asked_at: string
  query: string
  answer: string
  errors: { kind: string; span: string }[]
}

const root = fileURLToPath(new URL('../', import.meta.url))
const files =
  process.argv.slice(2).length > 0 ? process.argv.slice(2) : [resolve(root, '../shared/data/claims/claims-dev.jsonl')]

for (const file of files) {
  if (existsSync(file)) await measure(file)
  else console.log(`${file} is not here: skipped`)
}
await measureExtract(['demo', '../shared/data/fhir'].filter((path) => existsSync(resolve(root, path))))
await measureCost()

/** None of the answers that `extract` gives may be flagged: they are the record's own words. */
async function measureExtract(paths: readonly string[]): Promise<void> {
  let asked = 0
  let flagged = 0
  for await (const { query, answer, findings } of checkExtractAnswers(paths.map((path) => resolve(root, path)))) {
    asked += 1
    if (findings.length === 0) continue
    flagged += 1
    console.log(
      `extract flagged: ${query}\n    ${findings.map(toLine).join('\n    ')}\n    in: ${answer.slice(0, 200)}`,
    )
  }
  console.log(`answers of extract flagged: ${flagged} of ${asked} (${paths.join(', ')})`)
}

/** CPU time of one check, of answers of 30, 256 and 1,024 tokens. */
async function measureCost(): Promise<void> {
  const record = (await loadRecords([resolve(root, 'demo')])).get('P000302')
  if (record === undefined) throw new Error('no demo record')
  const now = Date.parse('2026-11-29T12:00:00Z')
  const sentences =
    'Your last INR was 2.4 on 4 November 2026, inside the 2 to 3 goal [F43]. You take warfarin 2.5 mg every evening [F20].'
  for (const [tokens, times] of [
    [30, 1],
    [256, 8],
    [1_024, 32],
  ] as const) {
    const answer = Array(times).fill(sentences).join(' ')
    const rounds = Math.ceil(4_000 / times)
    const run = () => {
      for (let round = 0; round < rounds; round += 1) checkAnswer(answer, record, { now })
    }
    run()
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    console.log(`CPU of one check of some ${tokens} tokens: ${((user + system) / 1_000 / rounds).toFixed(3)} ms`)
  }
}

async function measure(file: string): Promise<void> {
  const rows = await readRows(file)
  const bases = [
    dirname(file),
    resolve(dirname(file), '..'),
    resolve(dirname(file), '../..'),
    resolve(dirname(file), '../../..'),
    root,
  ]
  const records = await loadRecords(rows.map(({ record_file }) => find(record_file, bases)))
  const byKind = new Map<string, { found: number; planted: number }>()
  const misses: string[] = []
  let flagged = 0
  let right = 0
  for (const row of rows) {
    const record = records.get(row.mrn)
    if (record === undefined) throw new Error(`${row.id}: no record`)
    const findings = checkAnswer(row.answer, record, { now: Date.parse(`${row.asked_at}T12:00:00Z`) })
    if (row.errors.length === 0) {
      right += 1
      if (findings.length > 0) {
        flagged += 1
        misses.push(`${row.id} right, flagged: ${row.answer}\n    ${findings.map(toLine).join('\n    ')}`)
      }
      continue
    }
    const used = new Set<Finding>()
    for (const { kind, span } of row.errors) {
      const start = row.answer.indexOf(span)
      const hits = findings.filter((finding) => finding.start < start + span.length && start < finding.end)
      for (const hit of hits) used.add(hit)
      const score = byKind.get(kind) ?? { found: 0, planted: 0 }
      byKind.set(kind, { found: score.found + (hits.length > 0 ? 1 : 0), planted: score.planted + 1 })
      if (hits.length === 0) misses.push(`${row.id} ${kind} missed: «${span}» in: ${row.answer}`)
    }
    const beside = findings.filter((finding) => !used.has(finding))
    if (beside.length > 0)
      misses.push(
        `${row.id} beside: ${row.answer} ${JSON.stringify(row.errors)}\n    ${beside.map(toLine).join('\n    ')}`,
      )
  }
  const planted = [...byKind.values()].reduce((sum, score) => sum + score.planted, 0)
  const found = [...byKind.values()].reduce((sum, score) => sum + score.found, 0)
  for (const miss of misses) console.log(miss)
  for (const [kind, score] of [...byKind].sort()) console.log(`${kind.padEnd(28)} ${score.found} of ${score.planted}`)
  console.log(`planted errors found: ${found} of ${planted} (${((100 * found) / planted).toFixed(1)} %)`)
  console.log(`right answers flagged: ${flagged} of ${right} (${((100 * flagged) / right).toFixed(1)} %)`)
}

function toLine({ kind, verdict, text, record }: Finding): string {
  return `${kind} ${verdict} «${text}» ${record ?? ''}`.slice(0, 220)
}

function find(path: string, bases: readonly string[]): string {
  const found = bases.map((base) => resolve(base, path)).find((candidate) => existsSync(candidate))
  if (found === undefined) throw new Error(`${path} is not here`)
  return found
}

async function readRows(file: string): Promise<Labelled[]> {
  const rows: Labelled[] = []
  for await (const line of createInterface({ input: createReadStream(file) }))
    if (line.trim() !== '') rows.push(JSON.parse(line))
  return rows
}
