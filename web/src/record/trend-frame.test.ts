import type { RecordPoint } from '@carepath/contract/record-summary.ts'
import { expect, test } from 'vitest'
import { chartFrame, rangeSteps } from './trend-frame.ts'

const point = (date: string, value: number, low: number | null, high: number | null): RecordPoint => ({
  date,
  value,
  text: String(value),
  low,
  high,
  interpretation: null,
  resource: `Observation/${date}`,
})

test('the axes hold every value and every range', () => {
  const frame = chartFrame([point('2020-01-01', 9, 4, 5.6), point('2024-01-01', 3, 4, 6)])
  expect(frame.value[0]).toBeLessThan(3)
  expect(frame.value[1]).toBeGreaterThan(9)
  expect(frame.time[0]).toBeLessThan(Date.parse('2020-01-01'))
  expect(frame.time[1]).toBeGreaterThan(Date.parse('2024-01-01'))
})

test('one value has axes too', () => {
  const { value, time } = chartFrame([point('2020', 5, null, null)])
  expect(value[0]).toBeLessThan(value[1])
  expect(time[0]).toBeLessThan(time[1])
})

test('a range that stays the same is one band; one that changes makes a step half way between the two values', () => {
  const points = [point('2020-01-01', 5, 4, 6), point('2021-01-01', 5, 4, 6), point('2023-01-01', 5, 3, null)]
  const frame = chartFrame(points)
  const half = (Date.parse('2021-01-01') + Date.parse('2023-01-01')) / 2
  expect(rangeSteps(points, frame)).toEqual([
    { from: frame.time[0], to: half, low: 4, high: 6 },
    { from: half, to: frame.time[1], low: 3, high: frame.value[1] },
  ])
})

test('values without a range have no band', () => {
  const points = [point('2020-01-01', 5, null, null)]
  expect(rangeSteps(points, chartFrame(points))).toEqual([])
})
