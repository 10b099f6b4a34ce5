import { expect, test } from 'vitest'
import { PushStream } from './push-stream.ts'

async function read(stream: PushStream<number>): Promise<number[]> {
  const values: number[] = []
  for await (const value of stream) values.push(value)
  return values
}

test('the reader gets every value in its order, whenever it was pushed', async () => {
  const stream = new PushStream<number>()
  stream.push(1)
  const reading = read(stream)
  await Promise.resolve()
  stream.push(2)
  stream.push(3)
  stream.end()
  expect(await reading).toEqual([1, 2, 3])
})

test('an error comes after what was pushed before it', async () => {
  const stream = new PushStream<number>()
  stream.push(1)
  stream.fail(new Error('broken'))
  const values: number[] = []
  const reading = (async () => {
    for await (const value of stream) values.push(value)
  })()
  await expect(reading).rejects.toThrow('broken')
  expect(values).toEqual([1])
})

test('whoever pushes many unread values is asked to wait until they are read, or the reader has left', async () => {
  const stream = new PushStream<number>()
  let full: Promise<void> | undefined
  let pushed = 0
  while (full === undefined) full = stream.push(pushed++)
  let goesOn = false
  void full.then(() => {
    goesOn = true
  })
  const reader = stream[Symbol.asyncIterator]()
  for (let value = 0; value < pushed; value += 1) expect(await reader.next()).toEqual({ value, done: false })
  expect(goesOn).toBe(false)
  await reader.return()
  await full
  expect(goesOn).toBe(true)
})
