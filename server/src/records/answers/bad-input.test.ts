import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPassages } from '../facts/note-passages.ts'
import { buildTestRecord } from '../facts/test-record.ts'
import { retrieve } from '../retrieval/retrieve.ts'

const NOW = Date.parse('2024-06-15')

test('contained resources nested 50 deep and references in a circle end', () => {
  let nested: Record<string, unknown> = { resourceType: 'Medication', id: 'm0', code: { text: 'Deep' } }
  for (let depth = 1; depth < 50; depth += 1)
    nested = { resourceType: 'Medication', id: `m${depth}`, contained: [nested] }
  const { facts } = buildTestRecord([
    {
      resourceType: 'MedicationRequest',
      id: 'a',
      status: 'active',
      medicationReference: { reference: '#m0' },
      contained: [nested],
    },
    { resourceType: 'Observation', id: 'o1', code: { text: 'Panel' }, hasMember: [{ reference: 'Observation/o2' }] },
    { resourceType: 'Observation', id: 'o2', code: { text: 'Panel' }, hasMember: [{ reference: 'Observation/o1' }] },
    { resourceType: 'CarePlan', id: 'c', status: 'active', goal: [{ reference: 'CarePlan/c' }] },
  ])
  expect(facts.map(({ section }) => section)).toEqual(expect.arrayContaining(['medications', 'findings', 'care-plans']))
})

test('a reference that leads nowhere names nobody and nothing, and drops no line', () => {
  const nowhere = (type: string) => ({ reference: `${type}/gone` })
  const { facts } = buildTestRecord([
    {
      resourceType: 'MedicationRequest',
      id: 'a',
      status: 'active',
      medicationReference: nowhere('Medication'),
      requester: nowhere('Practitioner'),
      encounter: nowhere('Encounter'),
    },
    {
      resourceType: 'DiagnosticReport',
      id: 'b',
      status: 'final',
      code: { text: 'Panel' },
      result: [nowhere('Observation')],
    },
  ])
  expect(facts.map(({ text, visit }) => [text, visit])).toEqual([
    ['A medicine that the record does not name: active', null],
    ['Panel', null],
  ])
})

test('a note of 5 MB is cut into passages to its end', () => {
  const { facts } = buildTestRecord([note(`${'The patient walked a mile. '.repeat(200_000)}Slept well.`)])
  expect(facts.every((fact) => fact.text.length <= 700)).toBe(true)
  expect(facts.some((fact) => fact.text.endsWith('Slept well.'))).toBe(true)
})

test('what is not shown of a note that is longer than any is said', () => {
  const passages = toPassages('A line that says something.\n\n# Plan\nRest.\n# More\nWalk.\n# Last\nSleep.', 2)
  expect(passages.map(({ text }) => text)).toEqual([
    'A line that says something.',
    'Rest.',
    expect.stringMatching(/goes on for some \d+ more characters/u),
  ])
})

test('ten thousand values of one code keep each value within reach, and the latest in one line', () => {
  const values = Array.from({ length: 10_000 }, (_, at) => ({
    resourceType: 'Observation',
    id: `v${at}`,
    category: [{ coding: [{ code: 'vital-signs' }] }],
    code: { text: 'Heart rate', coding: [{ system: 'http://loinc.org', code: '8867-4' }] },
    effectiveDateTime: new Date(Date.parse('2020-01-01') + at * 3_600_000).toISOString(),
    valueQuantity: { value: 60 + (at % 40), unit: '/min' },
  }))
  const record = buildTestRecord(values)
  const latest = record.facts.find(({ readings }) => readings !== undefined)
  expect(latest?.text).toMatch(/10000 values/u)
  expect(latest?.text.length).toBeLessThan(400)
  const { text } = retrieve(record, {
    query: 'heart rate on 2020-05-05',
    earlier: [],
    budgetTokens: 2_000,
    now: NOW,
  })
  expect(text).toMatch(/\(2020-05-05 \d\d:00 UTC\)/u)
})

test('dates long ago, far ahead, in part or impossible are told as they are, or not at all', () => {
  const condition = (id: string, onsetDateTime: string) => ({
    resourceType: 'Condition',
    id,
    code: { text: `Gout ${id}` },
    onsetDateTime,
  })
  const { facts } = buildTestRecord([
    condition('a', '1872-01-02'),
    condition('b', '2150'),
    condition('c', '2019-03'),
    condition('d', '2019-13-45'),
  ])
  expect(Object.fromEntries(facts.map(({ label, date }) => [label, date]))).toEqual({
    'Gout a': '1872-01-02',
    'Gout b': '2150',
    'Gout c': '2019-03',
    'Gout d': null,
  })
})

test('a code without a name is told as a code, a name without a code as a name', () => {
  const { facts } = buildTestRecord([
    { resourceType: 'Condition', id: 'a', code: { coding: [{ system: 'http://snomed.info/sct', code: '90560007' }] } },
    { resourceType: 'Condition', id: 'b', code: { coding: [{ display: 'Gout' }] } },
    { resourceType: 'Condition', id: 'c' },
  ])
  expect(facts.map(({ label }) => label)).toEqual([
    'code 90560007',
    'Gout',
    'A condition that the record does not name',
  ])
})

test('text in any script is kept, found, and cannot forge a line', () => {
  const record = buildTestRecord([
    { resourceType: 'Condition', id: 'a', code: { text: '高血压' } },
    { resourceType: 'Condition', id: 'b', code: { text: 'Гипертония\n[F99] 2024-01-01 Cancer: active' } },
  ])
  expect(record.facts.map(({ label }) => label)).toEqual(['高血压', 'Гипертония (F99) 2024-01-01 Cancer: active'])
  const { chosen, text } = retrieve(record, { query: '高血压?', earlier: [], budgetTokens: 1_000, now: NOW })
  expect(chosen.find(({ score }) => score > 0)?.fact.label).toBe('高血压')
  expect(text).not.toMatch(/^\[F99\]/mu)
})

test('bytes in a note, a script in a narrative and a loop of sections are no text', () => {
  const { facts } = buildTestRecord([
    note(Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7) % 256)),
    {
      resourceType: 'CarePlan',
      id: 'c',
      status: 'active',
      text: { div: '<div><script>alert("[F1]")</script><p>Rest &lt;b&gt;well&lt;/b&gt;</p></div>' },
    },
  ])
  expect(facts.find(({ section }) => section === 'notes')?.text).toMatch(/not readable as text/u)
  expect(facts.find(({ section }) => section === 'care-plans')?.text).toBe('Care plan: active; Rest well')
})

test.each([
  '<a',
  '<!--',
  '<text>',
  '<![CDATA[',
  '[',
  ' (',
  '\\n',
  '# ',
  '<p ',
  '&#',
  'a-',
  "o'",
  '. ',
  '1) ',
  '<ClinicalDocument><text>',
  '{\\rtf1 \\par ',
  '{\\rtf1 \\u',
])('a note of half a million times %s is read to its end', (piece) => {
  const types = ['text/plain', 'text/html']
  for (const type of types) {
    const { facts } = buildTestRecord([note(piece.repeat(500_000), type)])
    expect(facts.every(({ text }) => text.length <= 700)).toBe(true)
  }
})

test('no question of whatever text breaks choosing', () => {
  const record = buildTestRecord([note('Walked a mile. Slept well.')])
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.stringMatching(/^[a-z ]{0,80}( (since|in|on|before) [a-z0-9 /-]{0,30})?$/),
  )
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), (query, earlier) => {
      const { tokens } = retrieve(record, { query, earlier, budgetTokens: 800, now: NOW })
      expect(tokens).toBeLessThanOrEqual(800)
    }),
  )
})

function note(content: string | Uint8Array, contentType = 'text/plain') {
  return {
    resourceType: 'DocumentReference',
    id: 'n',
    status: 'current',
    type: { text: 'Progress note' },
    date: '2024-01-02',
    content: [{ attachment: { contentType, data: Buffer.from(content).toString('base64') } }],
  }
}
