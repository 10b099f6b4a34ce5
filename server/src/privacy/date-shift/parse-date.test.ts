import { describe, expect, it } from 'vitest'
import { maskPrompt } from '../mask-prompt.ts'
import { identifiedRecord } from '../record.fixture.ts'

const now = Date.UTC(2026, 10, 23)

function mask(text: string): string {
  return (
    maskPrompt(identifiedRecord(), { lines: [], turns: [{ role: 'user', content: text }] }, { now }).prompt.messages[1]
      ?.content ?? ''
  )
}

describe('a date is recognised', () => {
  const whole = mask('2024-03-14')
  it.each([
    ...['3/14/2024', '3-14-24', '14.3.2024', '14/03/2024', '2024/03/14', '20240314', '2024-03-14T08:30:00Z'],
    ...[
      'March 14, 2024',
      'Mar. 14 2024',
      '14 March 2024',
      '14th of March, 2024',
      '14-Mar-2024',
      '14MAR2024',
      'MAR 14 24',
    ],
    ...['Thursday, March 14, 2024', 'March fourteenth, 2024', '14 de marzo de 2024', '14. März 2024', '2024年3月14日'],
    ...['03–14–2024', '2024‑03‑14', '3 / 14 / 2024', '３/１４/２０２４', '14 Mar 2024, 9:15 AM'],
  ])('as %s', (written) => {
    expect(mask(written)).toBe(whole)
  })

  it('of a month, a season or a quarter', () => {
    const month = mask('2024-03')
    expect(month).toMatch(/^2\d\d\d-\d\d\/\S+$/)
    for (const written of ['March 2024', "Mar '24", '03/2024']) expect(mask(written)).toBe(month)
    expect(mask('spring 2024')).toBe(mask('2024-04'))
    expect(mask('Q1 2024')).toBe(mask('2024-02'))
  })

  it('of a range, whose first day has the year of the last', () => {
    expect(mask('March 3 to April 5, 2024')).toBe(mask('2024-03-03 to 2024-04-05'))
    expect(mask('December 30 - January 2, 2024')).toBe(mask('2023-12-30 - 2024-01-02'))
    expect(mask('March 3-5, 2024')).toBe(mask('2024-03-03 to 2024-03-05'))
  })

  it.each(['2024-02-30', '13/13/2024', '2019-13-45', '1/1/1900', '5/6/2150', 'Christmas 2023', 'week 11 of 2024'])(
    'and hidden whole where the calendar has no place for it: %s',
    (written) => {
      expect(mask(written)).toBe('DATE_1')
    },
  )
})

it('what only looks like a date stays', () => {
  const text = 'take 2 may cause 1/2 tablet, pain 5/10, BP 120/80, 20/20, 12-14 weeks, May 5 mg help, 10.5.2, 98%'
  expect(mask(text)).toBe(text)
})

it('the day of the call is told as its year only: moved, it would tell by how much everything is', () => {
  expect(mask('Today is 2026-11-23.')).toBe(`Today is ${mask('in 2026').slice(3)}.`)
})

it('a date more than 89 years ago, which would tell an age, is hidden whole', () => {
  expect(mask('born 1931-02-03, in 1931')).toBe('born DATE_1, in DATE_2')
})
