// Prints how well what identifies somebody is found and masked: the detectors on tagged questions, the masking of twenty
// prompts for each record, and the CPU that a call costs. Arguments: paths of FHIR records (default:
// ../shared/data/fhir); the questions are those of ../shared/data/phi.

import { existsSync, readFileSync } from 'node:fs'
import type { Draft } from '../server/src/llm/mode.ts'
import { maskPrompt } from '../server/src/privacy/mask-prompt.ts'
import { buildRecord } from '../server/src/records/facts/build-record.ts'
import type { PatientRecord } from '../server/src/records/facts/patient-record.ts'
import { importRecords } from '../server/src/records/import/import.ts'
import { retrieve } from '../server/src/records/retrieval/retrieve.ts'
import { openStore } from '../server/src/store/open.ts'
import { buildDraft } from '../server/src/triage/prompt.ts'
import { scoreDetectors, type TaggedQuestion } from './privacy/detectors.ts'
import { findIn, readKnown } from './privacy/known.ts'
import { twentyQuestions } from './privacy/questions.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const BUDGET = 4_000
const QUESTIONS = '../shared/data/phi/clinical-queries-dev.jsonl'

const given = process.argv.slice(2)
const paths = given.length > 0 ? given : ['../shared/data/fhir']
if (existsSync(QUESTIONS)) printDetectors()
else print(`${QUESTIONS} is absent: the detectors are not measured.`)
const records = await readRecords()
if (records.length === 0) print('There are no records: the masking of prompts is not measured.')
else {
  printLeaks()
  printCost()
}

function printDetectors(): void {
  const questions = readFileSync(QUESTIONS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TaggedQuestion)
  const score = scoreDetectors(questions)
  print(`Detectors on ${questions.length} tagged questions`)
  print(`  ${'kind'.padEnd(34)}${'tags'.padStart(6)}${'covered'.padStart(10)}${'touched'.padStart(10)}`)
  const total = { all: 0, covered: 0, touched: 0 }
  for (const [kind, { all, covered, touched }] of [...score.kinds].sort(([, a], [, b]) => b.all - a.all)) {
    print(`  ${kind.padEnd(34)}${String(all).padStart(6)}${share(covered, all)}${share(touched, all)}`)
    total.all += all
    total.covered += covered
    total.touched += touched
  }
  print(
    `  ${'all'.padEnd(34)}${String(total.all).padStart(6)}${share(total.covered, total.all)}${share(total.touched, total.all)}`,
  )
  print(
    `  questions of which nothing is left:      ${share(score.fullyClean, score.identified)} of ${score.identified}`,
  )
  print(`  questions without tags that are changed: ${share(score.changed, score.clean)} of ${score.clean}`)
  print(`  what is found bears a tag:               ${share(score.foundRight, score.found)} of ${score.found}`)
  for (const miss of score.misses) print(`  left: ${miss}`)
  for (const one of score.needless) print(`  without a tag: ${one}`)
}

function printLeaks(): void {
  let prompts = 0
  let leaks = 0
  let blocked = 0
  let characters = 0
  for (const record of records) {
    const known = readKnown(record)
    for (const query of twentyQuestions(known)) {
      prompts++
      let text = ''
      try {
        text = maskPrompt(record, toDraft(record, query), { now: NOW })
          .prompt.messages.map(({ content }) => content)
          .join('\n')
      } catch {
        blocked++
      }
      characters += text.length
      for (const leak of findIn(text, known)) {
        leaks++
        print(`  left in a prompt about ${record.entry.mrn}: ${leak}`)
      }
    }
  }
  print(
    `Masked prompts: ${prompts} over ${records.length} records, ${Math.round(characters / prompts)} characters each`,
  )
  print(`  identifiers of the record found: ${leaks}; prompts blocked: ${blocked}`)
}

/** CPU of this process for a call whose record was asked about before, as most are. */
function printCost(): void {
  const costs: number[] = []
  for (const record of records) {
    for (const query of twentyQuestions(readKnown(record)).slice(0, 12)) {
      const draft = toDraft(record, query)
      const call = () => {
        const restorer = maskPrompt(record, draft, { now: NOW }).startRestorer()
        return restorer.push('Your last value was 7.2 % [F12]; CLINICIAN_1 saw you. ') + restorer.end()
      }
      for (let warm = 0; warm < 60; warm++) call()
      const start = process.cpuUsage()
      for (let time = 0; time < 60; time++) call()
      const { user, system } = process.cpuUsage(start)
      costs.push((user + system) / 60)
    }
  }
  costs.sort((one, other) => one - other)
  const at = (part: number) => `${((costs[Math.floor(costs.length * part)] ?? 0) / 1_000).toFixed(3)} ms`
  print(`CPU added to a call (masking and restoring): p50 ${at(0.5)}, p95 ${at(0.95)}`)
}

function toDraft(record: PatientRecord, query: string): Draft {
  const context = retrieve(record, { query, earlier: [], budgetTokens: BUDGET, now: NOW })
  return buildDraft(query, [], context)
}

async function readRecords(): Promise<PatientRecord[]> {
  const store = await openStore('sqlite::memory:')
  try {
    if (!paths.every((path) => existsSync(path))) return []
    await importRecords(store, paths, { onFault: () => {} })
    const { patients } = await store.listPatients({ limit: 200 })
    const stored = await Promise.all(patients.map(({ mrn }) => store.readRecord(mrn)))
    return stored.flatMap((one) => (one === null ? [] : [buildRecord(one)]))
  } finally {
    await store.close()
  }
}

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(10)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
