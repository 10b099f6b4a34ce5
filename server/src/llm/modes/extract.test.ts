import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { PatientRecord } from '../../records/facts/patient-record.ts'
import { buildTestRecord } from '../../records/facts/test-record.ts'
import { retrieve } from '../../records/retrieval/retrieve.ts'
import { defineExtract } from './extract.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const diabetes = readDemo('p000123-type-2-diabetes.json')
const newcomer = readDemo('p000505-new-patient.json')
const elder = readDemo('p000302-elder.json')
const pregnant = readDemo('p000404-pregnancy.json')
const declining = readDemo('p000606-declines.json')
const spanish = readDemo('p000707-spanish.json')

test('current medicines are told with their dose and refs, stopped ones are not', () => {
  const answer = ask(diabetes, 'What medications am I taking?')
  expect(answer).toMatch(/Metformin 500 mg.*twice daily.*\[F\d+\]/u)
  expect(answer).toMatch(/Losartan/u)
  expect(answer).not.toMatch(/Lisinopril/u)
})

test('the latest value is told first, with its date and ref', () => {
  expect(ask(diabetes, 'when was my last A1c and what was it?')).toMatch(
    /^Your most recent Hemoglobin A1c was 6\.9% on 2 October 2026, above the normal range \(4\.0 to 5\.6 %\) \[F\d+\]\./u,
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

test('what happened is told before a score of its risk', () => {
  expect(ask(elder, 'When did I last fall?')).toMatch(/^Your record says:\n- Repeated falls:.*2026-03-04/u)
})

test('what is due is told, and not only what was given', () => {
  expect(ask(pregnant, 'Which vaccines are still due?')).toMatch(/RSV vaccine.*recommended/u)
  expect(ask(elder, 'when is my next appointment')).toMatch(/2 December 2026.*8 December 2026/su)
})

test('what was turned down is told', () => {
  const answer = ask(declining, 'What did I turn down?')
  for (const told of [/Influenza vaccine: NOT given/u, /Colonoscopy: NOT done/u]) expect(answer).toMatch(told)
})

test('the illness of a relative is not looked for in what the patient has', () => {
  expect(ask(elder, 'does anyone in my family have heart disease?')).toMatch(
    /^Your record does not say anything about the health of your family/u,
  )
})

test('a phrase that no line holds is looked for by its words', () => {
  const record = buildTestRecord([
    { resourceType: 'Procedure', id: 'a', status: 'completed', code: { text: 'Draining of the left elbow pit' } },
    { resourceType: 'Condition', id: 'b', code: { text: 'Gout' } },
  ])
  expect(ask(record, 'when was the elbow pit drained')).toMatch(/Draining of the left elbow pit/u)
})

test('a vaccine that nobody noted is not answered by a test for the illness', () => {
  const record = buildTestRecord([
    { resourceType: 'Immunization', id: 'a', status: 'completed', vaccineCode: { text: 'Tdap' } },
    { resourceType: 'Observation', id: 'b', status: 'final', code: { text: 'COVID test' }, valueString: 'Detected' },
  ])
  expect(ask(record, 'when was I vaccinated against covid')).toMatch(/^None of these .*“covid”:\n.*\n- Tdap/u)
})

test('what it cost is told where the bill does not name what was done', () => {
  const day = { performedDateTime: '2024-03-02', status: 'completed' }
  const record = buildTestRecord([
    { resourceType: 'Procedure', id: 'a', ...day, code: { text: 'Colonoscopy' } },
    { resourceType: 'Claim', id: 'b', created: '2024-03-02', status: 'active', total: { value: 812, currency: 'USD' } },
    { resourceType: 'Claim', id: 'c', created: '2024-05-09', status: 'active', total: { value: 33, currency: 'USD' } },
  ])
  const answer = ask(record, 'what did the colonoscopy cost me')
  expect(answer).toMatch(/812\.00 USD/u)
  expect(answer).not.toMatch(/33\.00/u)
})

test('all medicines are the past ones too, and those of a time are those of that time', () => {
  expect(ask(elder, 'which medicines have I ever taken?')).toMatch(/Digoxin.*stopped/u)
  expect(ask(elder, 'what medicines am I taking?')).not.toMatch(/Digoxin/u)
})

test('questions in Spanish are answered from what the record says in English or Spanish', () => {
  expect(ask(spanish, '¿Cuándo me sacaron la vesícula?')).toMatch(/Gallbladder removed/u)
  expect(ask(spanish, '¿Cuánta levotiroxina tomo?')).toMatch(/Levothyroxine 50 mcg/u)
  expect(ask(spanish, '¿Cuándo es mi próxima cita?')).toMatch(/9 February 2027/u)
})

test('of several questions in one, each is answered or said to be missing', () => {
  expect(ask(elder, 'Do I have cancer and what medicines am I taking?')).toMatch(
    /^Your record does not say anything about “cancer”\.\n\nAccording to your record, your current medicines are:\n/u,
  )
  const both = ask(elder, 'What are my medicines and what was my last INR?')
  expect(both).toMatch(/Denosumab.*\n\nYour most recent INR was 2\.4/su)
  expect(ask(diabetes, 'What’s my cholesterol and when’s my next visit?')).toMatch(
    /cholesterol was 172.*11 January 2027/su,
  )
  expect(ask(elder, 'my medicines, my allergies and my last INR')).toMatch(/Warfarin.*Codeine.*recent INR/su)
})

test('a section that is named is told although nothing in it speaks of the matter', () => {
  expect(ask(elder, 'Which medicines am I taking for cancer?')).toMatch(/^None of these .*“cancer”:\n.*\n- Warfarin/u)
})

test('of each of several matters the best line is told, however much better another is', () => {
  expect(ask(elder, 'What are my INR, weight, creatinine and heart rate?')).toMatch(
    /^(?=.*recent INR)(?=.*recent Weight)(?=.*recent Creatinine)/su,
  )
})

test.each(['Can I take Augmentin?', 'Is it safe for me to take ampicillin?', 'Should I stop my metformin?'])(
  'whether something may be taken is never answered without every current allergy: %s',
  (question) => {
    expect(ask(diabetes, question)).toMatch(
      /Penicillin.*\[F\d+\](?:\n.*)*\nYour record can’t tell whether something is safe .*pharmacist or a doctor can\.$/u,
    )
    expect(ask(newcomer, question)).toMatch(/\nNo allergies are written down .* not the same as having none\.\n/u)
    expect(ask(spanish, question)).toMatch(/\nYour record states that no allergies are known:\n- No known allergies/u)
  },
)

test('an allergy to one medicine is asked for with all the others', () => {
  expect(ask(diabetes, 'Am I allergic to Augmentin?')).toMatch(
    /^This is in your record and speaks to it:\n- .*Penicillin.*of the same kind.*pharmacist or a doctor/su,
  )
  expect(ask(declining, 'Am I allergic to codeine?')).toMatch(/pharmacist or a doctor/u)
})

test('that no allergy to medicines is known is not told as if none at all were', () => {
  const record = buildTestRecord([
    { resourceType: 'AllergyIntolerance', id: 'a', code: { text: 'No known drug allergies' } },
  ])
  expect(ask(record, 'May I take Advil?')).toMatch(/states of one kind of allergy alone.*:\n- No known drug allergies/u)
})

test('an allergy that is over is not told as a current one', () => {
  const record = buildTestRecord([
    {
      resourceType: 'AllergyIntolerance',
      id: 'a',
      code: { text: 'Egg' },
      clinicalStatus: { coding: [{ code: 'resolved' }] },
    },
  ])
  expect(ask(record, 'May I take Advil?')).toMatch(/lists no current allergies; it has one entry/u)
})

test('what asks for no advice is told without it', () => {
  for (const question of [
    'What medicines am I taking?',
    'Can you tell me when I started metformin?',
    'I can’t find my medication list',
  ])
    expect(ask(diabetes, question)).not.toMatch(/pharmacist/u)
})

test.each([
  ["I've been told I have lupus", '“lupus”'],
  ['I can’t taste anything', '“can’t taste”'],
  ["Was St John's wort ever stopped?", "“St John's wort” and “stopped”"],
  ['my X-ray of the skull, or my Gleason grade', '“X-ray”, “skull” and “Gleason grade”'],
])('what was not found is named in the words of the question: %s', (question, words) => {
  expect(ask(newcomer, question)).toContain(`does not say anything about ${words}`)
})

test.each([
  ['my worst eGFR', /^Your lowest eGFR.* on record was /u],
  ['What was my worst hemoglobin?', /^Your lowest Hemoglobin on record was /u],
  ['my worst creatinine', /^Your highest Creatinine on record was 1\.\d/u],
  [
    'What was my worst INR?',
    /^Your highest INR on record was 4\.8.* Your lowest INR on record was .*does not say which is worse\./u,
  ],
])('the worst value is the end that is worse, or both where that is not known: %s', (question, told) => {
  expect(ask(elder, question)).toMatch(told)
})

test('of a test that nobody knows, a reference range with one end tells which is worse', () => {
  const values = [12, 34, 20].map((value, at) => ({
    ...{ resourceType: 'Observation', id: `o${at}`, status: 'final', code: { text: 'Zymurgin' } },
    ...{ effectiveDateTime: `2024-0${at + 1}-02`, valueQuantity: { value, unit: 'U' } },
    referenceRange: [{ low: { value: 30, unit: 'U' } }],
  }))
  expect(ask(buildTestRecord(values), 'my worst zymurgin')).toMatch(/^Your lowest Zymurgin on record was 12 U/u)
})

describe('visits that were planned, cancelled or missed', () => {
  const visit = (id: string, status: string, start: string) => ({
    ...{ resourceType: 'Encounter', id, status, type: [{ text: `Visit ${id}` }], period: { start } },
  })
  const past = visit('kept', 'finished', '2026-09-01')
  const record = buildTestRecord([
    visit('old', 'finished', '2024-02-03'),
    past,
    visit('missed', 'cancelled', '2026-10-02'),
    visit('forgotten', 'noshow', '2026-10-20'),
    visit('late', 'planned', '2027-03-02'),
    visit('soon', 'planned', '2026-12-02'),
    visit('dropped', 'cancelled', '2026-11-29'),
    { resourceType: 'Appointment', id: 'off', status: 'cancelled', description: 'Off', start: '2026-11-25T09:00:00Z' },
    { resourceType: 'Appointment', id: 'on', status: 'booked', description: 'On', start: '2027-01-11T09:00:00Z' },
  ])

  test('are not the last one', () => {
    for (const question of ['When was my last visit?', 'When did I last see a doctor?', 'my last appointment'])
      expect(ask(record, question)).toMatch(/^Your most recent visit on record was on 1 September 2026: Visit kept/u)
  })

  test('the next one is the nearest from today on that stands, planned visits included', () => {
    expect(ask(record, 'When is my next appointment?')).toMatch(
      /^Your next appointment on record is on 2 December 2026: Visit soon.*\n.*\n- On.*11 January 2027.*\n- Visit late.*2 March 2027[^\n]*$/u,
    )
    expect(ask(record, 'Do I have an appointment in March 2027?')).toMatch(/on 2 March 2027: Visit late/u)
  })

  test('where nothing is ahead, that is said', () => {
    const none = buildTestRecord([past, visit('dropped', 'cancelled', '2026-11-29')])
    expect(ask(none, 'When is my next appointment?')).toBe(
      'No appointment is written down in your record from today on.',
    )
  })
})

describe('a time that is asked for', () => {
  test('has what was measured or happened in it, and not what was so before and after', () => {
    expect(ask(elder, 'What was my INR in 2018?')).toMatch(
      /^Your record has no value of INR from the time you ask about\. From that time it has:\n- Warfarin/u,
    )
    expect(ask(elder, 'What was my weight in 2023?')).toMatch(
      /^Your record has nothing about this in the time you ask/u,
    )
    const happened = ask(diabetes, 'What happened in 2019?')
    expect(happened).toMatch(/Colonoscopy/u)
    expect(happened).not.toMatch(/Hemoglobin A1c|Weight/u)
  })

  test('has the shots of its days alone, though they are counted in one line', () => {
    const shots = ['2015', '2016', '2020', '2021'].map((year) => ({
      ...{ resourceType: 'Immunization', id: year, status: 'completed', vaccineCode: { text: 'Influenza vaccine' } },
      occurrenceDateTime: `${year}-10-04`,
    }))
    expect(ask(buildTestRecord(shots), 'Did I get a flu shot in 2018?')).toMatch(
      /^Your record has nothing about this in/u,
    )
    expect(ask(buildTestRecord(shots), 'Did I get a flu shot in 2020?')).toMatch(/^Your record says:\n.*2020/u)
  })

  test('a medicine that was begun before it, and is still taken, is told as that', () => {
    expect(ask(diabetes, 'What medicines did I take in 2020?')).toMatch(
      /^Your record has no medicines from the time you ask about\.\nThese began before it and are not over:\n(?:.*\n)*- Metformin/u,
    )
  })
})

describe('how many visits there were', () => {
  const record = buildTestRecord(
    Array.from({ length: 7 }, (_, at) => ({
      ...{ resourceType: 'Encounter', id: `v${at}`, status: at === 6 ? 'cancelled' : 'finished' },
      ...{ class: { code: at === 0 ? 'EMER' : 'AMB' }, period: { start: `2020-0${at + 1}-03` } },
    })),
  )

  test('is told, and how many more there are than are shown', () => {
    const answer = ask(record, 'How many times did I visit the doctor in 2020?')
    expect(answer).toMatch(/^Your record has 6 visits in the time you ask about:\n/u)
    expect(answer).toMatch(/\nThere are 2 more of these visits in your record\.$/u)
    expect(ask(record, 'How many times did I visit the doctor in 2021?')).toMatch(
      /^Your record has no visits in the time/u,
    )
  })

  test('is that of the kind that is asked for, and so is the last one', () => {
    expect(ask(record, 'How many times was I in the emergency room?')).toMatch(
      /^Your record has one visit of this kind:\n/u,
    )
    expect(ask(record, 'When was I last in the emergency room?')).toMatch(
      /of this kind on record was on 3 January 2020/u,
    )
    expect(ask(newcomer, 'When was I last in the ER?')).toMatch(/^None of these visits .*“ER”:/u)
  })
})

test('every ref of an answer was chosen', () => {
  for (const question of [
    'What medications am I taking?',
    'what happened in 2021?',
    'my last visit?',
    'my allergies and my last A1c',
  ]) {
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
  return retrieve(record, { query, earlier: [], budgetTokens: 16_000, now: NOW })
}

function readDemo(name: string): PatientRecord {
  const bundle = JSON.parse(readFileSync(new URL(`../../../../demo/${name}`, import.meta.url), 'utf8'))
  return buildTestRecord(
    bundle.entry.map(({ resource }: { resource: { resourceType: string; id: string } }) => resource),
  )
}
