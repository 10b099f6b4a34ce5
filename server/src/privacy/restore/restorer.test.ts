import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPrompt } from '../mask-prompt.ts'
import { identifiedRecord } from '../record.fixture.ts'
import type { Restorer } from './restorer.ts'

const now = Date.UTC(2026, 10, 23)
const record = identifiedRecord()
const question =
  'Tamsin Oyelaran saw Dr. Vasquez on 2024-03-03, 2023-12-29, in 2019 and in 2019-03; Dr. Quill too; she is 93 years old'

function restorer(): { restorer: Restorer; masked: string } {
  const { prompt, startRestorer } = maskPrompt(
    record,
    { lines: [], turns: [{ role: 'user', content: question }] },
    { now },
  )
  return { restorer: startRestorer(), masked: prompt.messages[1]?.content ?? '' }
}

const { masked } = restorer()
const [first = '', second = ''] = masked.match(/\d{4}-\d\d-\d\d/g) ?? []
const day = new Date(first)
const month = day.toLocaleDateString('en-US', { month: 'long', timeZone: 'UTC' })
const year = day.getUTCFullYear()

/** What a model may write: pieces of tokens and dates, whole, broken and glued together. */
const fragment = fc.oneof(
  fc.constantFrom(
    ...['PATIENT_1', 'CLINICIAN_1', 'patient\\_1', '[PERSON_1]', 'PERSON_', 'PERSON_77', 'CLINICIAN 1', '90+', '90'],
    ...[
      'CLINICIAN__1',
      'CLINICIAN _',
      '_ 1',
      'Clinician-1',
      'PERSON1',
      'PERSON',
      '‑1',
      first.replaceAll('-', ''),
      `${year}'s`,
    ],
    ...[first, second, `${month} ${day.getUTCDate()}, ${year}`, `${day.getUTCDate()} ${month}`, `${month} ${year}`],
    ...[`${year}`, `${year}/${(year + 1) % 100}`, `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${year % 100}`],
    ...[
      `Mon, ${month} ${day.getUTCDate()}th ${year}`,
      '22',
      '2',
      'Ma',
      'March',
      '3',
      '/',
      '-',
      ', ',
      ' ',
      '.',
      "'s",
      "'S",
      's',
    ],
    ...[
      'https://a.example/',
      'www.',
      '`',
      '```\n',
      '](',
      '![',
      '<a ',
      '>',
      '\n',
      '@',
      '.com',
      ':8',
      'IDENTIFIER_1x',
      'xPERSON_1',
    ],
    ...['[F12]', '120/80', '7.2 %', 'mg', 'the ', 'of ', 'Sat', 'Per', '<', '['],
  ),
  fc.string({ maxLength: 4 }),
)
const answer = fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join(''))

describe('restoring a stream', () => {
  it('gives the same text however the stream is cut', () => {
    fc.assert(
      fc.property(answer, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), (text, sizes) => {
        const whole = restorer().restorer
        const expected = whole.push(text) + whole.end()
        const cut = restorer().restorer
        let restored = ''
        for (let at = 0, turn = 0; at < text.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1
          restored += cut.push(text.slice(at, at + size))
          at += size
        }
        expect(restored + cut.end()).toBe(expected)
      }),
      { numRuns: 2_000 },
    )
  })

  it('holds back nothing that can no longer become a token or a date', () => {
    const { restorer: stream } = restorer()
    expect(stream.push('Your blood pressure was 120/80 and ')).toBe('Your blood pressure was 120/80 and ')
    expect(stream.push('you take 5 mg')).toBe('you take 5 mg')
    expect(stream.push(', then ')).toBe(', then ')
    expect(stream.push('PATIENT_')).toBe('')
    expect(stream.push('1')).toBe('')
    expect(stream.push(' said')).toBe('Tamsin Q Oyelaran-Brandt said')
  })

  it('never shows a day of the moved calendar that was sent', () => {
    fc.assert(
      fc.property(answer, (text) => {
        const { restorer: stream } = restorer()
        expect(stream.push(`${text.replaceAll(first, `_${first}_, `)}; ${first}; `) + stream.end()).not.toContain(first)
      }),
    )
  })
})

describe('what a model makes of a code or a date', () => {
  const said = (text: string) => {
    const { restorer: stream } = restorer()
    return stream.push(text) + stream.end()
  }

  it.each(['CLINICIAN__1', 'CLINICIAN _1', 'CLINICIAN_ 1', 'CLINICIAN1', 'Clinician 1', 'Clinician-1', 'CLINICIAN–1'])(
    '%s is who was meant',
    (written) => expect(said(`${written} saw you`)).toBe('Leopoldine Vasquez-Thorne saw you'),
  )

  it.each(['CLINICIAN__77', 'CLINICIAN77', 'PERSON 77', 'IDENTIFIER-77', 'PERSON_123456789'])(
    '%s was never given, and is not shown',
    (written) =>
      expect(said(`${written} saw you`)).toMatch(/^\((?:a name|something) that your record does not hold\) saw you$/),
  )

  it.each(['patient 1 of 3', 'Patient 77', 'PLACE 2 tablets', 'person 2', 'Clinician 5'])('%s is prose', (written) =>
    expect(said(written)).toBe(written),
  )

  it('the digits of a day are a date where that day was sent, and a year may have an apostrophe', () => {
    expect(said(`${first.replaceAll('-', '')} ${year}'s 23990101`)).toMatch(/^20240303 20\d\d(?:\/20\d\d)?'s 23990101$/)
  })
})
