import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { PatientRecord } from '../../records/record.ts'
import { selectContext } from '../../records/select.ts'
import { buildTestRecord } from '../../records/test-record.ts'
import { defineExtract } from './extract.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const diabetes = readDemo('p000123-type-2-diabetes.json')
const newcomer = readDemo('p000505-new-patient.json')

test('current medicines are told with their dose and refs, stopped ones are not', () => {
  const answer = ask(diabetes, 'What medications am I taking?')
  expect(answer).toMatch(/Metformin 500 mg.*twice daily.*\[F\d+\]/u)
  expect(answer).toMatch(/Losartan/u)
  expect(answer).not.toMatch(/Lisinopril/u)
})

test('the latest value is told first, with its date and ref', () => {
  expect(ask(diabetes, 'when was my last A1c and what was it?')).toMatch(
    /^Your most recent Hemoglobin A1c was 6\.9% \(high\) on 2 October 2026 \[F\d+\]\./u,
  )
})

test('an allergy is told with its reaction; a record without any says that it does not say', () => {
  expect(ask(diabetes, 'am I allergic to anything?')).toMatch(/Penicillin.*Hives.*\[F\d+\]/u)
  expect(ask(newcomer, 'am I allergic to anything?')).toMatch(/does not say anything about allergies/u)
})

test('the last visit is told with its date, reason, people and place', () => {
  expect(ask(diabetes, 'what happened at my last visit?')).toMatch(
    /5 October 2026.*Yearly check-up.*Dr\. .*Clinic.*\[F\d+\]/u,
  )
})

test('what the record does not hold is named as such', () => {
  expect(ask(diabetes, 'Do I have cancer?')).toMatch(/^Your record does not say anything about “cancer”/u)
})

test('every ref of an answer was chosen', () => {
  for (const question of ['What medications am I taking?', 'what happened in 2021?', 'my last visit?', 'my kidneys']) {
    const context = select(diabetes, question)
    const refs = new Set(context.chosen.map(({ ref }) => ref))
    for (const [, ref] of defineExtract({})
      .answer(question, context)
      .matchAll(/\[(F\d+)\]/gu))
      expect(refs).toContain(ref)
  }
})

function ask(record: PatientRecord, question: string): string {
  return defineExtract({}).answer(question, select(record, question))
}

function select(record: PatientRecord, query: string) {
  return selectContext(record, { query, earlier: [], budgetTokens: 16_000, now: NOW })
}

function readDemo(name: string): PatientRecord {
  const bundle = JSON.parse(readFileSync(new URL(`../../../../demo/${name}`, import.meta.url), 'utf8'))
  return buildTestRecord(
    bundle.entry.map(({ resource }: { resource: { resourceType: string; id: string } }) => resource),
  )
}
