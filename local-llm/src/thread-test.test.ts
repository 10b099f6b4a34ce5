import { expect, test } from 'vitest'
import { chooseThreads } from './thread-test.ts'

const measured = (times: Readonly<Record<number, number>>) => async (threads: number) => ({
  msPerToken: times[threads] ?? Number.POSITIVE_INFINITY,
})

test('a model that gains by every core gets all of them', async () => {
  expect(await chooseThreads(8, measured({ 8: 20, 7: 23, 4: 40, 1: 150 }))).toBe(8)
})

test('a model that only waits for its own threads gets one', async () => {
  expect(await chooseThreads(8, measured({ 8: 200, 7: 9, 4: 2, 1: 0.4 }))).toBe(1)
})

test('of those that are as fast, the fewest threads are taken', async () => {
  expect(await chooseThreads(8, measured({ 8: 20, 7: 20.5, 4: 40, 1: 150 }))).toBe(7)
})

test('with one core there is nothing to try', async () => {
  const tried: number[] = []
  const threads = await chooseThreads(1, async (count) => {
    tried.push(count)
    return { msPerToken: 1 }
  })
  expect({ threads, tried }).toEqual({ threads: 1, tried: [] })
})

test('trying ends when its time is spent', async () => {
  let now = 0
  const tried: number[] = []
  const threads = await chooseThreads(
    4,
    async (count) => {
      tried.push(count)
      now += 2000
      return { msPerToken: count }
    },
    () => now,
  )
  expect({ threads, tried }).toEqual({ threads: 3, tried: [4, 3] })
})
