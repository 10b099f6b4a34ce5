import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildTestRecord } from '../facts/test-record.ts'
import { estimateTokens } from './estimate-tokens.ts'
import { explainChoice } from './explain-choice.ts'
import { retrieve } from './retrieve.ts'

const NOW = Date.parse('2024-06-15')

const record = buildTestRecord([
  { resourceType: 'Patient', id: 'p', birthDate: '1960-06-16', gender: 'female' },
  { resourceType: 'Condition', id: 'c1', code: { text: 'Asthma' }, clinicalStatus: { coding: [{ code: 'active' }] } },
  ...Array.from({ length: 200 }, (_, at) => ({
    resourceType: 'Procedure',
    id: `p${at}`,
    status: 'completed',
    code: { text: `Dialysis session ${at}` },
    performedDateTime: `20${String(10 + (at % 10)).padStart(2, '0')}-03-04`,
  })),
  {
    resourceType: 'Observation',
    id: 'a1c',
    code: { text: 'HbA1c', coding: [{ system: 'http://loinc.org', code: '4548-4' }] },
    effectiveDateTime: '2023-01-02',
    valueQuantity: { value: 6.1, unit: '%' },
  },
])

test('the core is always there, and the age is said', () => {
  const { text, chosen } = select('What is the capital of France?', 600)
  expect(text).toMatch(/^Today is 2024-06-15\. The patient is 63 years old\.\n/u)
  expect(chosen.map(({ fact }) => fact.label)).toContain('Asthma')
})

test('a lay word finds what it means', () => {
  const { chosen, question } = select('how is my blood sugar', 700)
  const value = chosen.find(({ fact }) => fact.label === 'HbA1c')
  expect(value && explainChoice(value, question)).toMatch(/asked: blood sugar/u)
})

test('the text holds each chosen line under its ref, and says what is not there', () => {
  const { text, chosen } = select('dialysis in 2013', 700)
  for (const { ref, fact } of chosen) expect(text).toMatch(lineOf(ref, fact.text))
  expect(text).toMatch(/says nothing about: .*allergies/u)
  expect(text).toMatch(/not shown here: .*procedures and operations \d+ of 200/u)
})

test('all questions to a record begin with the same lines, also where not all of the core has room', () => {
  const ill = buildTestRecord([
    { resourceType: 'Patient', id: 'p', birthDate: '1940-06-16' },
    ...Array.from({ length: 200 }, (_, at) => ({
      resourceType: 'Condition',
      id: `c${at}`,
      code: { text: `Illness number ${at} of ${'many '.repeat(at % 9)}` },
      clinicalStatus: { coding: [{ code: 'active' }] },
    })),
  ])
  const fronts = ['Do I have illness 7?', 'visits', 'my labs of May 2019', 'my illnesses, all of them'].map((query) => {
    const { text } = retrieve(ill, { query, earlier: [], budgetTokens: 3_000 - query.length, now: NOW })
    expect(text).toContain('\nFor this question:\n')
    return text.slice(0, text.indexOf('For this question:'))
  })
  expect(new Set(fronts).size).toBe(1)
  expect(fronts[0]).toMatch(
    /\nLines of the record, of which only some may be shown here: .*problems and diagnoses 200/u,
  )
})

test('no budget is ever exceeded, but for what frames the lines', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6_000 }), fc.string({ unit: 'grapheme' }), (budgetTokens, query) => {
      const { tokens, text } = retrieve(record, { query, earlier: [], budgetTokens, now: NOW })
      expect(tokens).toBeLessThanOrEqual(Math.max(budgetTokens, 500))
      expect(estimateTokens(text)).toBeLessThanOrEqual(tokens)
    }),
    { numRuns: 50 },
  )
})

function select(query: string, budgetTokens: number) {
  return retrieve(record, { query, earlier: [], budgetTokens, now: NOW })
}

function lineOf(ref: string, text: string): RegExp {
  return new RegExp(`^\\[${ref}\\] .*${text.replace(/[.()]/gu, '\\$&')}$`, 'mu')
}
