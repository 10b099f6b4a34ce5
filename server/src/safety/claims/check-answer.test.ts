import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PatientRecord } from '../../records/facts/patient-record.ts'
import { importRecords } from '../../records/import/import.ts'
import { storeSource } from '../../records/sources/store.ts'
import { openStore } from '../../store/open.ts'
import { checkAnswer } from './check-answer.ts'

const NOW = Date.parse('2026-11-29T12:00:00Z')
const records = new Map<string, PatientRecord>()

beforeAll(async () => {
  const store = await openStore('sqlite::memory:')
  await importRecords(store, [fileURLToPath(new URL('../../../../demo', import.meta.url))])
  const source = storeSource(store)
  for (const { mrn } of (await source.list({ limit: 50 })).patients) {
    const record = await source.load(mrn, new AbortController().signal)
    if (record !== null) records.set(mrn, record)
  }
  await store.close()
})

function check(mrn: string, answer: string, hasNotice = false) {
  const record = records.get(mrn)
  if (record === undefined) throw new Error(`no record ${mrn}`)
  return checkAnswer(cite(answer, record), record, { now: NOW, hasNotice })
}

/** `[[Metformin 500 mg]]` cites the first entry that begins so: what number it has is nobody's promise. */
function cite(answer: string, { facts }: Pick<PatientRecord, 'facts'>): string {
  return answer.replace(
    /\[\[([^\]]+)\]\]/g,
    (_, start) => `[F${facts.findIndex(({ text }) => text.includes(start)) + 1}]`,
  )
}

const [diabetes, elder, pregnant] = ['P000123', 'P000302', 'P000404']

/** An answer, the span that does not hold, and how. */
const wrong: readonly (readonly [string, string, string, 'contradicted' | 'unsupported' | 'unsafe'])[] = [
  [diabetes, 'Your latest A1c came back at 8.9%.', '8.9%', 'contradicted'],
  [diabetes, 'Your total cholesterol is 10.4 mmol/L.', '10.4 mmol/L', 'contradicted'],
  [diabetes, 'The most recent A1c was 7.4% on 4 November 2025.', '7.4% on 4 November 2025', 'contradicted'],
  [diabetes, 'On October 5, 2026 your blood pressure was 182 over 78.', '182 over 78', 'contradicted'],
  [elder, 'Your creatinine is 1.3 mmol/L.', '1.3 mmol/L', 'contradicted'],
  [diabetes, 'Your eGFR has gone up since June 2021.', 'has gone up', 'contradicted'],
  [elder, 'Your creatinine is within the normal range.', 'is within the normal range', 'contradicted'],
  [diabetes, 'You have lost roughly 30 kg since 2015.', '30 kg', 'contradicted'],
  [elder, 'You have 12 INR results on record.', '12', 'contradicted'],
  [diabetes, 'You take losartan 500 mg every day.', '500 mg', 'contradicted'],
  [diabetes, 'You take metformin three times a day.', 'three times a day', 'contradicted'],
  [elder, 'You take acetaminophen, no more than eight 500 mg tablets a day.', 'eight 500 mg tablets', 'contradicted'],
  [diabetes, 'You are taking lisinopril for your blood pressure.', 'taking lisinopril', 'contradicted'],
  [diabetes, 'You also take escitalopram.', 'escitalopram', 'unsupported'],
  [elder, 'You are not taking warfarin.', 'not taking warfarin', 'contradicted'],
  [diabetes, 'You take atorvastatin for gout.', 'gout', 'contradicted'],
  [diabetes, 'You have multiple sclerosis.', 'multiple sclerosis', 'unsupported'],
  [pregnant, 'You still have nausea of pregnancy.', 'nausea of pregnancy', 'contradicted'],
  [diabetes, 'You do not have diabetes.', 'do not have diabetes', 'contradicted'],
  [diabetes, 'You were diagnosed with type 2 diabetes in 2003.', 'in 2003', 'contradicted'],
  [diabetes, 'You had a kidney transplant in 2019.', 'kidney transplant', 'unsupported'],
  [diabetes, 'You have no known allergies.', 'no known allergies', 'contradicted'],
  [diabetes, 'You are allergic to latex.', 'latex', 'unsupported'],
  [elder, 'Your codeine allergy caused anaphylaxis.', 'anaphylaxis', 'contradicted'],
  [diabetes, 'You are 71 years old.', '71', 'contradicted'],
  [diabetes, 'Your last visit was on 3 March 2024.', '3 March 2024', 'contradicted'],
  [diabetes, 'At your last visit you saw Dr. Olaf Sandberg.', 'Olaf Sandberg', 'contradicted'],
  [diabetes, 'This is the record of Walter Brandt.', 'walter brandt', 'contradicted'],
  [diabetes, 'Your last flu shot was about five years ago.', 'about five years ago', 'contradicted'],
  [diabetes, 'You take metformin [[High cholesterol: active]].', '[[High cholesterol: active]]', 'contradicted'],
  [elder, 'You will soon need dialysis.', 'You will soon need dialysis', 'unsupported'],
  [diabetes, 'You can stop taking metformin now.', 'stop taking metformin', 'unsafe'],
  [elder, 'Ibuprofen is safe for you.', 'is safe for you', 'unsafe'],
  [diabetes, 'Take twice as much metformin tomorrow.', 'twice as much metformin', 'unsafe'],
  [diabetes, 'Deje de tomar metformina.', 'Deje de tomar', 'unsafe'],
  [diabetes, 'No tiene alergias conocidas.', 'No tiene alergias', 'contradicted'],
]

const right: readonly (readonly [string, string])[] = [
  [
    diabetes,
    'Your latest A1c was 6.9% on 2 October 2026, still above the range of 4.0 to 5.6% [[Hemoglobin A1c, %: 6.9]].',
  ],
  [diabetes, 'Your total cholesterol is about 4.4 mmol/L, down from 5.9 mmol/L in 2021.'],
  [diabetes, 'You weigh about 179 pounds.'],
  [diabetes, 'You take metformin 500 mg twice a day, so 1,000 mg in total each day [[Metformin 500 mg]].'],
  [diabetes, 'Lisinopril was stopped in September 2018 because of a dry cough [[Lisinopril 10 mg]].'],
  [diabetes, 'An A1c shows the average blood sugar of about three months.'],
  [diabetes, 'Many people take a statin such as rosuvastatin for high cholesterol.'],
  [diabetes, 'Your record does not say anything about a sleep study.'],
  [diabetes, 'Do not stop any medicine before you ask your doctor or pharmacist.'],
  [elder, 'Your doctor noted: no ibuprofen or naproxen, also not from the pharmacy [[No ibuprofen]].'],
  [elder, 'In March your INR had been as high as 4.8.'],
  [elder, 'You had your pacemaker put in a little over seven years ago, in April 2019 [[Pacemaker implanted]].'],
  [pregnant, 'Su último resultado de hemoglobina fue de 10,2 g/dL el 9 de noviembre de 2026 [[Hemoglobin, g/dL]].'],
  [pregnant, 'The baby is due on 1 February 2027, about nine weeks from now [[Due date: ]].'],
]

describe('a claim that the record does not bear out is found', () => {
  it.each(wrong)('%s: %s', (mrn, answer, span, verdict) => {
    const found = check(mrn, answer)
    const cited = cite(answer, records.get(mrn) ?? { facts: [] })
    const at = cited.toLowerCase().indexOf(cite(span, records.get(mrn) ?? { facts: [] }).toLowerCase())
    expect(found.map(({ verdict: one }) => one)).toContain(verdict)
    const hit = found.find((one) => one.verdict === verdict && one.start < at + span.length && at < one.end)
    expect(hit?.text).toBe(cited.slice(hit?.start, hit?.end))
  })
})

describe('what the record bears out, and what is no claim about the patient, is not flagged', () => {
  it.each(right)('%s: %s', (mrn, answer) => {
    expect(check(mrn, answer)).toEqual([])
  })
})

it('names the entry that says otherwise', () => {
  const [finding] = check(elder, 'Your INR was 3.9 on 4 November 2026.')
  const entry = records.get(elder)?.facts[Number(finding?.ref?.slice(1)) - 1]
  expect(entry?.label).toBe('INR')
  expect(finding?.record).toContain('2.4')
})

it('holds reassurance to be unsafe beside a notice of danger, and only there', () => {
  const answer = 'There is nothing to worry about.'
  expect(check(diabetes, answer)).toEqual([])
  expect(check(diabetes, answer, true)).toMatchObject([{ kind: 'advice', verdict: 'unsafe' }])
})

it('gives offsets into the answer as it is, whatever stands in it', () => {
  const answer = '😀 ﬁne.\n\nYour A1c was 12.5 %.'
  const [finding] = check(diabetes, answer)
  expect(answer.slice(finding?.start, finding?.end)).toBe(finding?.text)
  expect(finding?.text).toContain('12.5')
})

it('takes any text', () => {
  for (const text of [
    '',
    ' ',
    '[F',
    '[F999999]',
    '('.repeat(2_000),
    '1'.repeat(2_000),
    'a.'.repeat(2_000),
    '¿?',
    '\uD800',
  ]) {
    expect(() => check(diabetes, text)).not.toThrow()
  }
})
