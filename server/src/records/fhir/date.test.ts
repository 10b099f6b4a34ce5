import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageAt, byNewest, dateToDays, firstDate, toDate } from './date.ts'

test('a date is taken as it was recorded, whole or in part', () => {
  for (const date of [
    '2019',
    '2019-03',
    '2019-03-04',
    '1872-01-01',
    '2150-12-31',
    '2019-03-04T10:11:12.345+02:00',
    '2020-02-29',
  ])
    expect(toDate(date)).toBe(date)
})

test('a day that never was is no date', () => {
  for (const date of ['2019-13-45', '2019-00', '2019-02-29', '0000', '19-3-4', 'yesterday', '', 20190304, null])
    expect(toDate(date)).toBeNull()
})

test('the first date there is counts, of a period its start, else its end', () => {
  expect(firstDate('2019-13-45', { start: '2018-02' }, '2017')).toBe('2018-02')
  expect(firstDate(undefined, { end: '2018-02-03' })).toBe('2018-02-03')
  expect(firstDate({ event: ['x', '2016'] })).toBe('2016')
  expect(firstDate(null, [], 7, {})).toBeNull()
})

test('a year is all of its days, a month all of its', () => {
  const day = (date: string) => dateToDays(date).first
  expect(dateToDays('2020')).toEqual({ first: day('2020-01-01'), last: day('2020-12-31') })
  expect(dateToDays('2020-02')).toEqual({ first: day('2020-02-01'), last: day('2020-02-29') })
  expect(day('1970-01-02')).toBe(1)
})

test('the newest comes first, within a day by the time in its zone, and what has no date last', () => {
  const dates = ['2019-03-04T08:00:00+02:00', null, '2019-03-04T07:00:00Z', '2020', '2018-01-01']
  expect(
    dates
      .map((date) => ({ date }))
      .sort(byNewest)
      .map(({ date }) => date),
  ).toEqual(['2020', '2019-03-04T07:00:00Z', '2019-03-04T08:00:00+02:00', '2018-01-01', null])
})

test('an age is in whole years, and none before birth', () => {
  const at = Date.parse('2024-06-15T12:00:00Z')
  expect(ageAt('1960-06-15', at)).toBe(64)
  expect(ageAt('1960-06-16', at)).toBe(63)
  expect(ageAt('1960', at)).toBe(64)
  expect(ageAt('2025-01-01', at)).toBeNull()
})

test('no text breaks the reading of dates', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d-]{4,10}(T[\d:.+Z-]{0,20})?$/)), (text) => {
      const date = toDate(text)
      if (date !== null) expect(dateToDays(date).first).toBeLessThanOrEqual(dateToDays(date).last)
    }),
  )
})
