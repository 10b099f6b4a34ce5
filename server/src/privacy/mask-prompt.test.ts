import { describe, expect, it } from 'vitest'
import { maskPrompt } from './mask-prompt.ts'
import { identifiedRecord } from './record.fixture.ts'

const now = Date.UTC(2026, 10, 23)
const record = identifiedRecord()

function mask(text: string, masked = record): string {
  return (
    maskPrompt(masked, { lines: [], turns: [{ role: 'user', content: text }] }, { now }).prompt.messages[1]?.content ??
    ''
  )
}

/** The answer of a model that says `answer` of the masked text, put back, in pieces of one character. */
function answer(text: string, speak: (masked: string) => string, whose = record): string {
  const { prompt, startRestorer } = maskPrompt(whose, { lines: [], turns: [{ role: 'user', content: text }] }, { now })
  const restorer = startRestorer()
  let restored = ''
  for (const piece of speak(prompt.messages[1]?.content ?? '')) restored += restorer.push(piece)
  return restored + restorer.end()
}

const echo = (masked: string) => masked

describe('what stands in the record does not leave', () => {
  it.each([
    ['the whole name', 'Tamsin Q Oyelaran-Brandt', 'PATIENT_1'],
    ['family name first', 'Oyelaran-Brandt, Tamsin Q.', 'PATIENT_1'],
    ['capitals', 'OYELARAN-BRANDT, TAMSIN', 'PATIENT_1'],
    ['no capitals', 'tamsin oyelaran', 'PATIENT_1'],
    ['a given name', 'Tamsin', 'PATIENT_1'],
    ['initials and family name', 'T. Q. Oyelaran', 'PATIENT_1'],
    ['family name and initial', 'Oyelaran T.', 'PATIENT_1'],
    ['a line break in it', 'Tamsin\nOyelaran-\nBrandt', 'PATIENT_1'],
    ['an invisible character in it', 'Tam\u00adsin Oye\u200blaran', 'PATIENT_1'],
    ['accents and wide letters', 'Támsin Ｏyelaran', 'PATIENT_1'],
    ['mathematical letters', '𝐓𝐚𝐦𝐬𝐢𝐧', 'PATIENT_1'],
    ['the genitive', 'Tamsin’s', 'PATIENT_1’s'],
    ['the plural', 'the Oyelarans', 'the PATIENT_1'],
    ['a relative', 'Ignatius Brandt', 'RELATIVE_1'],
    ['a clinician', 'Dr. L. Vasquez-Thorne', 'Dr. CLINICIAN_1'],
    ['a facility', 'Kickapoo Bluff Medical Center', 'FACILITY_1'],
    ['a part of a facility', 'at Kickapoo Bluff', 'at FACILITY_1'],
    ['the MRN', 'MRN KX-440213', 'MRN IDENTIFIER_1'],
    ['the MRN without its hyphen', 'kx440213', 'IDENTIFIER_1'],
    ['the social security number', '912 55 7788', 'IDENTIFIER_3'],
    ['the phone number, regrouped', '555.203.7714', 'PHONE_1'],
    ['the e-mail address', 't.oyelaran@example.org', 'EMAIL_1'],
    ['the street, abbreviated', '4817 Quarry Hollow Rd', 'ADDRESS_1'],
    ['city and postcode', 'Fennimore, WI 53809', 'PLACE_1, WI POSTCODE_1'],
    ['the birth date', 'born 7/19/1961', 'born BIRTHDATE_1'],
    ['the policy number', 'WPS-99120-A', 'IDENTIFIER_5'],
    ['a device’s serial number', 'PM-7731-204', 'IDENTIFIER_6'],
  ])('%s', (_what, text, masked) => {
    expect(mask(text)).toBe(masked)
  })

  it('an age over 89 is told as 90 or more, one below stays', () => {
    expect(mask('a 93-year-old, aged 91, and a 89-year-old')).toBe('a 90+-year-old, aged 90+, and a 89-year-old')
  })
})

describe('what is no identifier stays as it is', () => {
  it.each([
    'May I take 2000 mg of metformin? I will, if I may.',
    'Graves’ disease, Parkinson’s and the Wells score',
    'BP 120/80, HbA1c 7.2 %, eGFR 61 mL/min/1.73m2, 93 % saturation, 2019 kcal',
    'the 2023 ADA guideline',
  ])('%s', (text) => {
    const named = identifiedRecord({ name: [{ family: 'Graves', given: ['Will', 'May'] }] })
    expect(mask(text, { ...named, entry: { ...named.entry, name: 'Will May Graves' } })).toBe(text)
  })
})

describe('time still makes sense', () => {
  it('order and intervals are those of the true dates, which do not leave', () => {
    const masked = mask('2023-12-31, 2024-03-03 and March 10, 2024')
    const days = (masked.match(/\d{4}-\d\d-\d\d/g) ?? []).map((day) => Date.parse(day) / 86_400_000)
    expect(days.map((day) => day - (days[0] ?? 0))).toEqual([0, 63, 70])
    expect(masked).not.toMatch(/\b20\d\d/)
  })

  it.each([
    ['ISO', (day: Date) => iso(day), '2024-03-03'],
    ['month first', (day: Date) => `${month(day)} ${day.getUTCDate()}, ${day.getUTCFullYear()}`, 'March 3, 2024'],
    [
      'an ordinal',
      (day: Date) => `the ${day.getUTCDate()}th of ${month(day)} ${day.getUTCFullYear()}`,
      'the 3rd of March 2024',
    ],
    ['no year', (day: Date) => `${day.getUTCDate()} ${month(day)}.`, '3 March.'],
    ['month and year', (day: Date) => `${month(day).slice(0, 3)} ${day.getUTCFullYear()}`, 'Mar 2024'],
    [
      'short',
      (day: Date) => `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${String(day.getUTCFullYear()).slice(2)}`,
      '3/3/24',
    ],
    [
      'a weekday',
      (day: Date) => `Friday, ${month(day)} ${day.getUTCDate()}, ${day.getUTCFullYear()}`,
      'Sunday, March 3, 2024',
    ],
    ['a year', (day: Date) => `in ${day.getUTCFullYear()}`, 'in 2024'],
  ])('a date that was written by the model as %s comes back true in that form', (_form, write, truth) => {
    const said = answer('HbA1c 7.2 on 2024-03-03', (masked) => {
      const day = new Date(/\d{4}-\d\d-\d\d/.exec(masked)?.[0] ?? '')
      return `It was 7.2 (${write(day)}), again.`
    })
    // In May the short name is also the whole one.
    const truths = [truth, truth.replace(/^Mar (?=\d)/, 'March ')]
    expect(truths.map((one) => `It was 7.2 (${one}), again.`)).toContain(said)
  })

  it.each([
    [
      'a range of days',
      (one: Date, other: Date) => `${month(one)} ${one.getUTCDate()}-${other.getUTCDate()}, ${one.getUTCFullYear()}`,
      'March 3-9, 2024',
    ],
    [
      'days in a list',
      (one: Date, other: Date) => `${month(one)} ${one.getUTCDate()} and ${other.getUTCDate()}`,
      'March 3 and 9',
    ],
    [
      'day first, in numbers',
      (one: Date) => `${one.getUTCDate()}.${one.getUTCMonth() + 1}.${one.getUTCFullYear()}`,
      '3.3.2024',
    ],
    ['a month after its date', (one: Date) => `${iso(one)}, so in ${month(one)}`, '2024-03-03, so in March'],
    ['Markdown', (one: Date, other: Date) => `**${iso(one)}** _${iso(other)}_`, '**2024-03-03** _2024-03-09_'],
    ['a day that was not sent', (one: Date) => iso(new Date(one.getTime() + 92 * 86_400_000)), '2024-06-03'],
  ])('so does %s', (_form, write, truth) => {
    const said = answer('on 2024-03-03 and 2024-03-09', (masked) => {
      const [one = '', other = ''] = masked.match(/\d{4}-\d\d-\d\d/g) ?? []
      // Where the moved days lie in two months, only the true ones are in one.
      return new Date(one).getUTCMonth() === new Date(other).getUTCMonth()
        ? write(new Date(one), new Date(other))
        : truth
    })
    expect(said).toBe(truth)
  })

  it('what a model says about other years, months and amounts stays', () => {
    const text =
      'Flu shots are given in October. COVID-19 began in December 2019. WBC 2,243 and 2290 cells/µL. May 5 mg do?'
    expect(answer('on 2024-03-03', () => text)).toBe(text)
  })

  it('years and months come back as they were', () => {
    expect(answer('since 2015, and in 2019-03', echo)).toBe('since 2015, and in 2019-03')
  })
})

describe('restoring', () => {
  it('gives names back in genitive, any case, brackets and Markdown', () => {
    const said = answer('Tamsin sees Ignatius', () => "PATIENT_1's [RELATIVE_1], **patient\\_1**")
    expect(said).toBe("Tamsin Q Oyelaran-Brandt's Ignatius Brandt, **Tamsin Q Oyelaran-Brandt**")
  })

  it('never shows a token that was not issued', () => {
    expect(answer('Tamsin', () => 'Ask CLINICIAN_9, CLINICIAN_1.')).not.toMatch(/CLINICIAN|Vasquez/)
  })

  it('leaves alone what somebody typed like a token', () => {
    expect(mask('who is PATIENT_1?')).toBe('who is TEXT_1?')
    expect(answer('who is CLINICIAN_1?', echo)).toBe('who is CLINICIAN_1?')
  })
})

describe('a fault', () => {
  it('blocks the prompt and tells nothing of it', () => {
    const broken = { ...record, resources: null } as unknown as typeof record
    expect(() => mask('Tamsin', broken)).toThrow(
      expect.objectContaining({ code: 'privacy_blocked', message: expect.not.stringMatching('Tamsin') }),
    )
  })
})

it('masks a line anew on another day: the day of the call is never told as a day', () => {
  const lines = ['[F1] 2026-11-23 Blood pressure 120/80 mmHg']
  const own = identifiedRecord()
  const sent = (at: number) => maskPrompt(own, { lines, turns: [] }, { now: at }).prompt.messages[0]?.content ?? ''
  const onTheDay = sent(Date.UTC(2026, 10, 23, 9))
  const later = sent(Date.UTC(2026, 10, 24, 9))
  expect(onTheDay).toMatch(/^\[F1\] 2[1-3]\d\d\/\d\d Blood pressure/)
  expect(later).toMatch(/^\[F1\] 2[1-3]\d\d-\d\d-\d\d Blood pressure/)
  expect(sent(Date.UTC(2026, 10, 23, 21))).toBe(onTheDay)
})

function iso(day: Date): string {
  return day.toISOString().slice(0, 10)
}

function month(day: Date): string {
  return day.toLocaleDateString('en-US', { month: 'long', timeZone: 'UTC' })
}
