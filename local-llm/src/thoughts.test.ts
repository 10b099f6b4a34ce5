import { expect, test } from 'vitest'
import { type SpokenPart, splitThoughts } from './thoughts.ts'

type Start = Parameters<typeof splitThoughts>[0]

/** The same text, cut into pieces of every length: what comes out must not hang on where it is cut. */
function split(start: Start, text: string, { cut = false } = {}) {
  const results = Array.from({ length: text.length }, (_, index) => {
    const splitter = splitThoughts(start)
    const parts: SpokenPart[] = []
    for (let at = 0; at < text.length; at += index + 1) parts.push(...splitter.push(text.slice(at, at + index + 1)))
    parts.push(...splitter.end(cut))
    const of = (type: string) => parts.filter((part) => part.type === type).map((part) => part.text)
    return { thought: of('thought').join(''), answer: of('answer').join('') }
  })
  for (const result of results) expect(result).toEqual(results[0])
  return results[0]
}

test('a thought between its tags is no part of the answer', () => {
  expect(split('unknown', '<think>\nHm, 7.1.\n</think>\n\nIt was 7.1 %.')).toEqual({
    thought: 'Hm, 7.1.\n',
    answer: 'It was 7.1 %.',
  })
})

test('a thought whose opening tag stood in the prompt ends with the closing one', () => {
  expect(split('thought', 'Hm.\n</think>\n\nYes.')).toEqual({ thought: 'Hm.\n', answer: 'Yes.' })
})

test('a thought that lacks its opening tag is held back until the closing one shows what it was', () => {
  const splitter = splitThoughts('unknown')
  expect(splitter.push('Let me see. The answer is 8.')).toEqual([])
  expect(splitter.thinking).toBe(true)
  expect(splitter.push('</think>It is 7.')).toEqual([
    { type: 'thought', text: 'Let me see. The answer is 8.' },
    { type: 'answer', text: 'It is 7.' },
  ])
})

test('a model that could have thought and did not has given an answer', () => {
  expect(split('unknown', 'Plain < text.')).toEqual({ thought: '', answer: 'Plain < text.' })
})

test('what may have been a thought when the model was cut is not called an answer', () => {
  expect(split('unknown', 'The answer may be', { cut: true })).toEqual({ thought: 'The answer may be', answer: '' })
})

test('a thought that never ends leaves no answer', () => {
  expect(split('thought', 'On and on </thin')).toEqual({ thought: 'On and on </thin', answer: '' })
})

test('a second thought in the middle of an answer is taken out of it', () => {
  expect(split('answer', 'One. <think>Two?</think>Three.')).toEqual({ thought: 'Two?', answer: 'One. Three.' })
})

test('a closing tag that nothing has opened says that a thought was handed on as the answer', () => {
  const splitter = splitThoughts('answer')
  splitter.push('It may be 8.')
  expect(splitter.misled).toBe(false)
  splitter.push('</think>It is 7.')
  expect(splitter.misled).toBe(true)
})

test('where all is held to the end, such a thought is still told from the answer', () => {
  const splitter = splitThoughts('answer', { hold: true })
  expect(splitter.push('It may be 8.')).toEqual([])
  expect(splitter.thinking).toBe(false)
  expect(splitter.push('</think>It is 7.')).toEqual([
    { type: 'thought', text: 'It may be 8.' },
    { type: 'answer', text: 'It is 7.' },
  ])
  const plain = splitThoughts('answer', { hold: true })
  plain.push('It is 7.')
  expect(plain.end(true)).toEqual([{ type: 'answer', text: 'It is 7.' }])
})

test('a text that only looks like the start of a tag is text', () => {
  expect(split('answer', 'a < b, </thing> and <thinner>')).toEqual({
    thought: '',
    answer: 'a < b, </thing> and <thinner>',
  })
})
