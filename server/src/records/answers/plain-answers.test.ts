import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildTestRecord } from '../facts/test-record.ts'
import { retrieve } from '../retrieval/retrieve.ts'
import { extractAnswer } from './extract-answer.ts'

const NOW = Date.parse('2026-11-29T12:00:00Z')
const [diabetes, elder, pregnant] = ['p000123-type-2-diabetes', 'p000302-elder', 'p000404-pregnancy'].map(readDemo)

function readDemo(name: string) {
  const bundle = JSON.parse(readFileSync(new URL(`../../../../demo/${name}.json`, import.meta.url), 'utf8'))
  return buildTestRecord(bundle.entry.map(({ resource }: { resource: never }) => resource))
}

function ask(record: typeof diabetes, query: string, ...earlier: string[]): string {
  if (record === undefined) throw new Error('no record')
  return extractAnswer(query, retrieve(record, { query, earlier, budgetTokens: 64_000, now: NOW }))
}

describe('what asks nothing of a record is answered as what it is', () => {
  test.each([
    ['hello', /^Hello\. Ask me/u],
    ['Good morning!', /^Hello/u],
    ['thank you so much', /welcome/u],
    ['ok', /What would you like to know/u],
    ['?', /^Hello\. Ask me/u],
    ['What can you do?', /I am a program, not a doctor/u],
    ['Am I going to die?', /no record can answer it/u],
    ['Please cancel my appointment', /I can only read your record/u],
    ['Can you refill my prescription?', /I can only read your record/u],
    ['hola', /^Hola/u],
    ['Quiero reservar una cita', /Solo puedo leer/u],
  ])('%s', (query, said) => {
    const answer = ask(diabetes, query)
    expect(answer).toMatch(said)
    expect(answer).not.toMatch(/does not say anything/u)
  })

  test.each(['Do I need a refill of metformin?', 'Can you tell me my last A1c?', 'Is my A1c ok?'])(
    '%s asks for something',
    (query) => {
      expect(ask(diabetes, query)).toMatch(/\[F\d+\]/u)
    },
  )
})

describe('a value is told with its verdict first', () => {
  test('how it stands', () => {
    expect(ask(diabetes, 'Is my eGFR normal?')).toMatch(/^Your eGFR \(kidney function\) is in the normal range/u)
    expect(ask(elder, 'Is my hemoglobin low?')).toMatch(/^Your Hemoglobin is a little below the normal range/u)
  })
  test('where it is heading', () => {
    expect(ask(diabetes, 'Is my cholesterol getting better?')).toMatch(/went down: .*normal range/su)
  })
  test('a wrong premise is corrected, and no reason made up', () => {
    expect(ask(elder, 'why did it go up?', 'What was my last INR?')).toMatch(/went down: 2\.4.*does not say why/su)
  })
  test('a critical value is never left out', () => {
    expect(ask(elder, 'What is my INR?')).toMatch(/critical before: 4\.8/u)
  })
  test('no range, no verdict', () => {
    expect(ask(diabetes, 'Is my weight ok?')).toMatch(/gives no range/u)
  })
})

describe('whether something may be taken', () => {
  test('begins with what was written against it by name', () => {
    expect(ask(elder, 'Can I take ibuprofen?')).toMatch(
      /^This is in your record and speaks to it:\n- Written.*(?:No ibuprofen|Not to be taken again)/u,
    )
  })
  test('names a medicine that does not go with it', () => {
    expect(ask(elder, 'Is naproxen safe for me?')).toMatch(/You take Warfarin.*bleeding/u)
  })
  test('finds an allergy of the same kind by a brand', () => {
    expect(ask(diabetes, 'May I take Augmentin?')).toMatch(/allergy or intolerance on record: Penicillin.*same kind/u)
  })
  test('tells a refuted allergy as refuted', () => {
    expect(ask(elder, 'Am I allergic to penicillin?')).toMatch(/An allergy to Penicillin was ruled out/u)
  })
  test('ends with whom to ask', () => {
    expect(ask(pregnant, 'Can I take aspirin?')).toMatch(/a pharmacist or a doctor can\.$/u)
  })
})

test('a medicine is told as people say it', () => {
  expect(ask(diabetes, 'What medicines do I take?')).toMatch(
    /- Metformin 500 mg tablet: take 1 tablet \(500 mg\) by mouth twice daily, with breakfast and with dinner; for Type 2 diabetes; since 12 March 2015 \[F\d+\]/u,
  )
  expect(ask(diabetes, 'Do I still take lisinopril?')).toMatch(/stopped on 18 September 2018, because of dry cough/u)
})

test('an overview is a few lines: what there is, what is taken, what is out of range, what comes next', () => {
  const answer = ask(diabetes, 'Is there anything in my records I should know about?')
  for (const told of [
    /Conditions: /u,
    /Medicines: /u,
    /Allergies: Penicillin/u,
    /Hemoglobin A1c: 6\.9%/u,
    /Next appointment/u,
  ])
    expect(answer).toMatch(told)
})

test('what is sensitive stands in no overview, and is told to who asks for it', () => {
  const record = buildTestRecord([
    {
      resourceType: 'Condition',
      id: 'c1',
      code: { text: 'Victim of intimate partner abuse' },
      clinicalStatus: { coding: [{ code: 'active' }] },
    },
    { resourceType: 'Condition', id: 'c2', code: { text: 'Asthma' }, clinicalStatus: { coding: [{ code: 'active' }] } },
  ])
  expect(ask(record, 'Summarize my record')).not.toMatch(/abuse/u)
  expect(ask(record, 'Summarize my record')).toMatch(/Asthma/u)
  expect(ask(record, 'What does my record say about partner abuse?')).toMatch(/Victim of intimate partner abuse/u)
  expect(record.facts.find(({ label }) => label.startsWith('Victim'))?.core).toBe(false)
})

test('general knowledge is not passed off as the record’s', () => {
  expect(ask(diabetes, 'What are the side effects of atorvastatin?')).toMatch(
    /^Your record does not describe side effects/u,
  )
  expect(ask(diabetes, 'What is diabetes?')).toMatch(/^That is general knowledge/u)
  expect(ask(diabetes, 'What is my A1c?')).toMatch(/^Your most recent/u)
})
