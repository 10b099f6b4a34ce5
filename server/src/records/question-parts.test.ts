import { expect, test } from 'vitest'
import { readQuestion } from './question.ts'
import { readParts } from './question-parts.ts'

const NOW = Date.parse('2024-06-15')

test.each([
  ['do I have gout and what do I take', 0],
  ['do I have gout and what medicines do I take', 2],
  ['What are my medicines and my last INR?', 2],
  ['my allergies, medicines and vaccines', 3],
  ['when was my last visit and my next appointment', 2],
  ['what was my INR and is it normal?', 0],
  ['what is my LDL and my HDL', 0],
  ['which medicines do I take for gout and asthma', 0],
  ['what was my weight before and after my surgery', 0],
  ['did I have a reaction to a vaccine or a medicine', 0],
  ['¿Qué medicinas tomo y cuándo es mi próxima cita?', 2],
])('as many questions are read as are asked: %s', (query, count) => {
  expect(parts(query)).toHaveLength(count)
})

test('what is said around a question lends it no section', () => {
  const [only, ...others] = parts('I am filling in a form. Which medicines do I take? Thank you!')
  expect(others).toEqual([])
  expect(only?.sections).toEqual(new Set(['medications']))
})

test('of what was, the time that is named is meant for all; of what is, it is not', () => {
  const years = (query: string) => parts(query).map(({ days }) => days !== null)
  expect(years('which medicines did I take and what was my INR in 2020')).toEqual([true, true])
  expect(years('which medicines do I take and what was my INR in 2020')).toEqual([false, true])
  expect(years('which medicines and vaccines did I get in 2020')).toEqual([true, true])
})

function parts(query: string) {
  const read = (text: string) => readQuestion(text, [], NOW)
  return readParts(query, read(query), read)
}

test('a text of very many questions is read as one, so that nobody waits for it', () => {
  const query = `What is my a1c and what are my labs? ${'And does it last? '.repeat(400)}`
  let reads = 0
  const whole = readQuestion(query, [], NOW)
  readParts(query, whole, (text) => {
    reads += 1
    return readQuestion(text, [], NOW)
  })
  expect(reads).toBeLessThan(10)
})
