import { describe, expect, it } from 'vitest'
import { maskPrompt } from '../../src/privacy/pseudonyms.ts'
import { buildRecord } from '../../src/records/facts.ts'
import type { PatientRecord } from '../../src/records/record.ts'
import { canaryBundle, content, days, identifiers } from './patient.ts'
import { findCanaries } from './search.ts'

const now = Date.UTC(2026, 10, 23)
const record = canaryRecord()
// Every fact, whatever a question would choose of them.
const text = record.facts.map((fact, at) => `[F${at + 1}] ${fact.date ?? ''} ${fact.text}`).join('\n')

/** The parts of names too: each of them says who somebody is. */
const parts = Object.fromEntries(
  Object.entries({ ...identifiers, ...writtenDays() }).flatMap(([name, value]) => [
    [name, value],
    ...(/^[A-Z][a-z]+[- ][A-Z]/.test(value) && !/Clinic|Infirmary|Wing|Mutual/.test(value)
      ? value.split(/[- ]/).map((part, at) => [`${name} ${at + 1}`, part])
      : []),
  ]),
)

describe('the prompt about the canary', () => {
  it('holds its identifiers before masking, or this test would prove nothing', () => {
    const found = findCanaries(text, parts)
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
      [
        { role: 'system', content: text },
        { role: 'user', content: query },
      ],
      { now },
    )
    const sent = prompt.messages.map((message) => message.content).join('\n')
    expect(findCanaries(sent, parts)).toEqual([])
  })

  it('still holds the medicine', () => {
    const { prompt } = maskPrompt(record, [{ role: 'system', content: text }], { now })
    expect(findCanaries(prompt.messages[0]?.content ?? '', content)).toEqual(Object.keys(content))
  })
})

function canaryRecord(): PatientRecord {
  const { entry } = canaryBundle() as { entry: { resource: { resourceType: string; id: string } }[] }
  return buildRecord({
    entry: {
      mrn: identifiers.mrn,
      name: `${identifiers.given} ${identifiers.middle} ${identifiers.family}`,
      birth_date: days.birth,
      gender: 'female',
    },
    version: '1',
    resources: entry.map(({ resource }) => ({
      type: resource.resourceType,
      id: resource.id,
      json: JSON.stringify(resource),
    })),
  })
}

/** Each day in the forms in which it may be written. */
function writtenDays(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(days).flatMap(([name, day]) => {
      const [year = '', month = '', date = ''] = day.split('-')
      const long = new Date(day).toLocaleDateString('en-US', { month: 'long', timeZone: 'UTC' })
      return [
        [`${name} ISO`, day],
        [`${name} US`, `${Number(month)}/${Number(date)}/${year}`],
        [`${name} long`, `${long} ${Number(date)}, ${year}`],
        [`${name} month`, `${long} ${year}`],
      ]
    }),
  )
}
