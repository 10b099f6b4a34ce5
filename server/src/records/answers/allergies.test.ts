import { expect, test } from 'vitest'
import { buildTestRecord } from '../facts/test-record.ts'
import { retrieve } from '../retrieval/retrieve.ts'
import { extractAnswer } from './extract-answer.ts'

const allergy = (text: string, code?: string, rest: object = {}) => ({
  resourceType: 'AllergyIntolerance',
  id: text.replaceAll(/\W/gu, '-'),
  clinicalStatus: { coding: [{ code: 'active' }] },
  code: { text, ...(code === undefined ? {} : { coding: [{ system: 'http://snomed.info/sct', code }] }) },
  ...rest,
})
const QUERY = 'Am I allergic to anything?'
const ask = (...resources: ReturnType<typeof allergy>[]) =>
  retrieve(buildTestRecord(resources), {
    ...{ query: QUERY, earlier: [], budgetTokens: 2_000 },
    now: Date.UTC(2026, 0, 2),
  })

test.each([
  ['No known allergy', '716186003'],
  ['Sin alergias', '716186003'],
  ['No Known Allergies (NKA)', undefined],
  ['No known allergies or intolerances.', undefined],
  ['Patient has no known allergies', undefined],
  ['NKA', undefined],
])('%s %s is said of every allergy', (text, code) => {
  const { lines, sectionStates } = ask(allergy(text, code))
  expect(sectionStates.none_known).toEqual(['allergies'])
  expect(lines).toContain('The record states that there are none known: allergies and intolerances.')
})

test.each([
  ['No known drug allergies', '409137002', 'drug allergies'],
  ['No known drug allergies', '716186003', 'drug allergies'],
  ['No known allergies', '409137002', 'drug allergies'],
  ['No known food allergy (situation)', '429625007', 'food allergy'],
  ['NKDA', undefined, 'drug allergies'],
  ['NKDA (no known drug allergies)', undefined, 'drug allergies'],
  ['No medication allergies', undefined, 'medication allergies'],
  ['No known allergies to penicillin', undefined, 'allergies to penicillin'],
  ['Penicillin: no known allergy', undefined, 'penicillin: no known allergy'],
])('%s %s is said of %s alone', (text, code, scope) => {
  const { lines, sectionStates } = ask(allergy(text, code))
  expect(sectionStates.none_known).toEqual([])
  expect(lines).toContain(
    `The record states that there are none known: ${scope}. It says nothing about other allergies and intolerances.`,
  )
})

test('an answer without a model says of which allergies none are known, and that the others are not spoken of', () => {
  expect(extractAnswer(QUERY, ask(allergy('No known drug allergies', '409137002')))).toBe(
    [
      'Your record states that there are none known:',
      '- No known drug allergies [F1]',
      'It does not say anything about other allergies.',
    ].join('\n'),
  )
})

test('several statements are told together, and none beside an allergy', () => {
  const drugs = allergy('No known drug allergies')
  expect(ask(drugs, allergy('No known food allergies')).lines).toContain(
    'The record states that there are none known: drug allergies, food allergies. It says nothing about other allergies and intolerances.',
  )
  expect(ask(drugs, allergy('No known allergies')).sectionStates.none_known).toEqual(['allergies'])
  expect(ask(drugs, allergy('Peanut')).text).not.toContain('none known')
})

test('a statement that holds no longer states nothing', () => {
  const old = allergy('No known allergies', undefined, { clinicalStatus: { coding: [{ code: 'inactive' }] } })
  const { text, sectionStates } = ask(old)
  expect(sectionStates.none_known).toEqual([])
  expect(text).toContain('No known allergies: inactive')
})

test('that one relative has no illness is not said of the whole family', () => {
  const member = (relation: string, text: string) =>
    buildTestRecord([
      {
        resourceType: 'FamilyMemberHistory',
        id: 'f',
        status: 'completed',
        relationship: { coding: [{ code: relation }] },
        condition: [{ code: { text } }],
      },
    ]).facts[0]?.noneKnown
  expect(member('FAMMEMB', 'No family history')).toBe(true)
  expect(member('FAMMEMB', 'No family history of breast cancer')).toBe(false)
  expect(member('MTH', 'No known problems')).toBe(false)
})
