import { expect, test } from 'vitest'
import { buildTestRecord } from '../facts/test-record.ts'
import { retrieve } from './retrieve.ts'

const labs = Array.from({ length: 40 }, (_, at) => ({
  resourceType: 'Observation',
  id: `lab${at}`,
  status: 'final',
  category: [{ coding: [{ code: 'laboratory' }] }],
  code: { text: `Substance number ${at}` },
  effectiveDateTime: '2023-01-02',
  valueQuantity: { value: at, unit: 'mmol/L' },
}))
const noAllergies = {
  resourceType: 'AllergyIntolerance',
  id: 'none',
  code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003', display: 'No known allergy' }] },
  clinicalStatus: { coding: [{ code: 'active' }] },
}
const record = buildTestRecord([...labs, noAllergies])

function manifestOf(query: string, budgetTokens: number) {
  const context = retrieve(record, { query, earlier: [], budgetTokens, now: Date.UTC(2024, 5, 15) })
  return { manifest: context.sectionStates, context }
}

test('what the record says nothing about is told apart from what it says that there is none of', () => {
  const { manifest } = manifestOf('Am I allergic to anything?', 2_000)
  expect(manifest.none_known).toEqual(['allergies'])
  expect(manifest.none).toContain('procedures')
})

test('a section of which more is there than was sent is partly sent, one of which nothing was is left out', () => {
  expect(manifestOf('What was substance number 7?', 300).manifest.partly_sent).toContain('labs')
  const all = manifestOf('Show me all my labs', 8_000)
  expect(all.manifest.sent).toContain('labs')
  expect(all.context.text).not.toMatch(/not shown here:.*lab/u)
})

test('every section is in one of the states, and in no more', () => {
  const { manifest, context } = manifestOf('What was substance number 7?', 400)
  expect(Object.values(manifest).flat().sort()).toEqual(context.manifest.map(({ section }) => section).sort())
})
