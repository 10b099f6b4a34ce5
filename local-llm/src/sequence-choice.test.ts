import { expect, test } from 'vitest'
import { chooseSequence } from './sequence-choice.ts'

test('the sequence that has evaluated most of the prompt is taken', () => {
  const free = [
    { name: 'other', held: 900, shared: 100, usedAt: 2 },
    { name: 'same', held: 900, shared: 850, usedAt: 1 },
  ]
  expect(chooseSequence(free)?.name).toBe('same')
})

test('a new conversation does not take the place of another while a sequence is empty', () => {
  const free = [
    { name: 'other', held: 2000, shared: 300, usedAt: 1 },
    { name: 'empty', held: 0, shared: 0, usedAt: 0 },
  ]
  expect(chooseSequence(free)?.name).toBe('empty')
})

test('where all hold other conversations, the one used longest ago goes', () => {
  const free = [
    { name: 'lately', held: 2000, shared: 300, usedAt: 5 },
    { name: 'long ago', held: 2000, shared: 300, usedAt: 4 },
  ]
  expect(chooseSequence(free)?.name).toBe('long ago')
})

test('none free, none chosen', () => {
  expect(chooseSequence([])).toBeUndefined()
})
