import { expect, test } from 'vitest'
import { nextStage, turnsEnd } from './in-step.ts'

test('who waits in one turn goes on together, one stage after the other', async () => {
  const order: string[] = []
  const work = async (name: string) => {
    await turnsEnd()
    order.push(`${name}1`)
    await nextStage
    order.push(`${name}2`)
    await nextStage
    order.push(`${name}3`)
  }
  await Promise.all(['a', 'b', 'c'].map(work))
  expect(order).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'c2', 'a3', 'b3', 'c3'])
})

test('nobody goes on before the turn has ended, and the next turn has an end of its own', async () => {
  const order: string[] = []
  setImmediate(() => order.push('the turn'))
  const first = turnsEnd().then(() => order.push('first'))
  await Promise.resolve()
  expect(turnsEnd()).toBe(turnsEnd())
  order.push('within it')
  await first
  setImmediate(() => order.push('the next turn'))
  await turnsEnd()
  order.push('second')
  expect(order).toEqual(['within it', 'the turn', 'first', 'the next turn', 'second'])
})
