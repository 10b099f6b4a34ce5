import { expect, test } from 'vitest'
import { findStops } from './stop-texts.ts'

function cutAt(stops: readonly string[], text: string) {
  const finder = findStops(stops)
  let out = ''
  for (const character of text) out += finder.push(character)
  return { text: out + finder.end(), found: finder.found }
}

test('the text ends before the first stop, which is not shown', () => {
  expect(cutAt(['\nUser:', 'END'], 'One END two')).toEqual({ text: 'One ', found: true })
})

test('what looked like a stop and was none is shown', () => {
  expect(cutAt(['\nUser:'], 'One\nUse two\nUs')).toEqual({ text: 'One\nUse two\nUs', found: false })
})

test('without stops nothing is held back', () => {
  expect(findStops([]).push('E')).toBe('E')
})
