import { expect, test } from 'vitest'
import { type Compared, toTrend, toTrendText } from '../facts/series/trend.ts'
import { tellTrend } from './trend-sentences.ts'

interface Given {
  code?: string
  unit?: string
  range?: readonly [low: number | null, high: number | null]
}

/** As a line says it, of values in the order in which they were measured. */
function textOf(numbers: readonly number[], given: Given = {}): string | null {
  const trend = toTrend(numbers.map((number) => toCompared([number], given)).reverse())
  return trend === null ? null : toTrendText(trend)
}

function toCompared(numbers: readonly (number | null)[], { code = 'x', unit = '', range }: Given = {}): Compared {
  const labels = numbers.length === 1 ? ['Value'] : ['Systolic', 'Diastolic']
  const [low = null, high = null] = range ?? []
  const measures = labels.map((label) => ({ label, unit }))
  return { numbers, value: numbers.join('/'), codes: [`loinc|${code}`], measures, low, high }
}

function pressuresOf(...pairs: readonly (readonly [number | null, number | null])[]) {
  return toTrend(pairs.map((pair) => toCompared(pair)).reverse())
}

test.each([
  [[100], null],
  [[100, 104], 'steady'],
  [[100, 105], 'up from before'],
  [[100, 95], 'down from before'],
  [[100, 110, 121], 'rising'],
  [[100, 103, 106, 109, 112], 'rising'],
  [[121, 110, 100], 'falling'],
  [[100, 101, 100, 99], 'steady'],
  // The last step never is the opposite of what is said.
  [[110, 112, 108, 66, 93], 'up from the value before but lower than earlier on'],
  [[1.6, 1.8, 2.6, 2.4], 'down from the value before but higher than earlier on'],
  [[162, 144, 148], 'like the value before but lower than earlier on'],
  [[100, 110, 100, 90, 102], 'up from the value before but like earlier on'],
  [[2, 3, 2.2, 2.8], 'up from the value before but like earlier on'],
  [[60, 60, 90, 90], 'like the value before but higher than earlier on'],
  [[100, 20, 103], 'up from the value before but like earlier on'],
])('%j is said to be %j', (numbers, text) => {
  expect(textOf(numbers)).toBe(text)
})

test.each([
  ['oxygen saturation', [98, 98, 97, 93], { code: '59408-5', unit: '%' }, 'falling'],
  ['body temperature', [36.6, 37.1], { code: '8310-5', unit: '°C' }, 'up from before'],
  ['body temperature', [36.6, 38.3], { code: '8310-5', unit: '°C' }, 'up from before'],
  ['body temperature', [98, 98.6], { code: '8310-5', unit: '°F' }, 'steady'],
  ['body temperature', [98, 101], { code: '8310-5', unit: '°F' }, 'up from before'],
  ['pH', [7.4, 7.21], { code: '2744-1', unit: 'pH' }, 'down from before'],
  ['sodium', [140, 139], { code: '2951-2', unit: 'mmol/L' }, 'steady'],
  ['sodium', [140, 136], { code: '2951-2', unit: 'mEq/L' }, 'down from before'],
  ['potassium', [4.2, 4.5], { code: '2823-3', unit: 'mmol/L' }, 'up from before'],
  ['body height', [165, 162], { code: '8302-2', unit: 'cm' }, 'down from before'],
  ['a unit that is not known for it', [36.6, 38.3], { code: '8310-5', unit: 'K' }, 'steady'],
])('%s is measured by what counts of it: %j', (_, numbers, given, text) => {
  expect(textOf(numbers, given)).toBe(text)
})

test.each([
  [[7.4, 7.21], [7.35, 7.45], 'down from before, now below its range'],
  [[140, 137], [135, 145], 'down from before'],
  [[140, 138], [135, 145], 'steady'],
  [[200, 220, 240], [null, 199], 'rising, still above its range'],
  [[9, 9], [4, 5.6], 'steady, still above its range'],
  [[58, 62], [60, null], 'up from before, back within its range'],
  [[98, 100], [70, 99], 'steady, now above its range'],
  [[80, 85, 95], [70, 99], 'rising'],
] as const)('%j with the range %j is said to be %j', (numbers, range, text) => {
  expect(textOf(numbers, { range })).toBe(text)
})

test('each value is judged by the range that came with it', () => {
  const before = toCompared([60], { range: [65, 99] })
  expect(toTrend([toCompared([70], { range: [75, 99] }), before])).toMatchObject([{ range: 'still below' }])
  expect(toTrend([toCompared([80], { range: [75, 99] }), toCompared([70])])).toMatchObject([{ range: 'back within' }])
})

test('each number of a blood pressure has its own heading, and one stands for both where it is true of both', () => {
  const apart = pressuresOf([150, 80], [130, 86])
  expect(apart && toTrendText(apart)).toBe('systolic down from before, diastolic up from before')
  expect(apart && tellTrend(apart)).toBe(
    ' Compared with before, the systolic number is lower; the diastolic number is higher.',
  )
  const both = pressuresOf([150, 90], [130, 80])
  expect(both && toTrendText(both)).toBe('down from before')
  const one = pressuresOf([162, 98], [144, 90], [148, null])
  expect(one && toTrendText(one)).toBe('systolic like the value before but lower than earlier on')
  expect(one && tellTrend(one)).toBe(
    ' Compared with before, the systolic number is about the same as the value before, but lower than earlier on.',
  )
})

test('words, and values that are only known to be above or below something, have no heading', () => {
  expect(toTrend([toCompared([92]), { ...toCompared([60]), value: '> 60' }])).toBeNull()
  expect(toTrend([toCompared([92]), { ...toCompared([60]), numbers: [] }])).toBeNull()
})

test.each([
  [[100, 110, 121], ' Compared with those before it, it is higher.'],
  [[100, 100], ' Compared with those before it, it is about the same.'],
  [[110, 108, 66, 93], ' It is higher than the value before, but lower than earlier on.'],
  [[162, 144, 148], ' It is about the same as the value before, but lower than earlier on.'],
])('%j is told: %j', (numbers, told) => {
  const trend = toTrend(numbers.map((number) => toCompared([number])).reverse())
  expect(trend && tellTrend(trend)).toBe(told)
})

test('a sentence says where a value went out of its reference range or came back', () => {
  const range = [70, 99] as const
  const tell = (...numbers: number[]) => {
    const trend = toTrend(numbers.map((number) => toCompared([number], { range })).reverse())
    return trend && tellTrend(trend)
  }
  expect(tell(98, 100)).toMatch(/ It is now above its reference range\.$/u)
  expect(tell(120, 95)).toMatch(/ It is back within its reference range\.$/u)
})
