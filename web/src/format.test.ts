import { describe, expect, test } from 'vitest'
import { ageInYears, formatDate, timeOfDate } from './format.ts'
import { en } from './i18n/en.ts'
import { es } from './i18n/es.ts'

describe('a date of a record', () => {
  test.each([
    ['2019', '2019'],
    ['2019-03', 'Mar 2019'],
    ['2019-03-04', 'Mar 4, 2019'],
    ['2019-03-04T23:30:00-11:00', 'Mar 4, 2019'],
    ['2019-03-04T00:10:00+14:00', 'Mar 4, 2019'],
    ['1889-12-31', 'Dec 31, 1889'],
  ])('%s is shown as %s, no finer than it was given and on the day that it names', (date, shown) => {
    expect(formatDate(date, en.dates)).toBe(shown)
  })

  test('stands in the words of the language', () => {
    expect(formatDate('2019-03-04', es.dates)).toBe('4 mar 2019')
  })

  test.each(['2019-13-45', '2019-02-31', 'last spring', ''])('%j is no date, and is shown as it is', (text) => {
    expect(formatDate(text, en.dates)).toBe(text)
  })
})

describe('an age', () => {
  const now = new Date(2026, 10, 23)
  test.each([
    ['1968-04-17', 58],
    ['2026-11-23', 0],
    ['2000-11-23', 26],
    ['2000-11-24', 25],
    ['1991-09', null],
    ['2030-01-01', null],
    [null, null],
  ])('of %s is %s', (birthDate, age) => {
    expect(ageInYears(birthDate, now)).toBe(age)
  })
})

test('a year or a month stands in its middle on a time axis', () => {
  expect(timeOfDate('2019')).toBe(Date.UTC(2019, 6, 1))
  expect(timeOfDate('2019-03')).toBe(Date.UTC(2019, 2, 15))
})
