import { describe, expect, it } from 'vitest'
import { maskPrompt } from '../../src/privacy/mask-prompt.ts'
import { content, identifiers } from './patient.ts'
import { canaryRecord, identifyingParts } from './record.ts'
import { findCanaries } from './search.ts'

const now = Date.UTC(2026, 10, 23)
const record = canaryRecord()
// Every fact, whatever a question would choose of them.
const text = record.facts.map((fact, at) => `[F${at + 1}] ${fact.date ?? ''} ${fact.text}`).join('\n')

describe('the prompt about the canary', () => {
  it('holds its identifiers before masking, or this test would prove nothing', () => {
    const found = findCanaries(text, identifyingParts)
    for (const name of [
      'given',
      'family',
      'clinicianFamily',
      'facility',
      'noteSister',
      'noteDoctor',
      'lab ISO',
    ] as const) {
      expect(found).toContain(name)
    }
  })

  it.each([
    'What medications am I taking?',
    `I am ${identifiers.given} ${identifiers.family}, MRN ${identifiers.mrn}, born April 17, 1958. Call ${identifiers.phone}.`,
    `Did Dr. ${identifiers.clinicianFamily} see me at ${identifiers.facility} on 9/26/2023, ${identifiers.city}?`,
    `${identifiers.email} ${identifiers.ssn} ${identifiers.street}, ${identifiers.city} ${identifiers.postcode}`,
  ])('holds none of them after it: %s', (query) => {
    const { prompt } = maskPrompt(
      record,
      { lines: text.split('\n'), turns: [{ role: 'user', content: query }] },
      { now },
    )
    const sent = prompt.messages.map((message) => message.content).join('\n')
    expect(findCanaries(sent, identifyingParts)).toEqual([])
  })

  it('still holds the medicine', () => {
    const { prompt } = maskPrompt(record, { lines: text.split('\n'), turns: [] }, { now })
    expect(findCanaries(prompt.messages[0]?.content ?? '', content)).toEqual(Object.keys(content))
  })
})
