import { expect, test } from 'vitest'
import { readQuestion } from './question.ts'
import { numbers, pick } from './random.fixture.ts'
import { splitQuestion } from './split-question.ts'
import { type TokenizedQuery, tokenizeQuery } from './tokenized-query.ts'

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
  return partsOf(tokenizeQuery(query))
}

function partsOf(asked: TokenizedQuery) {
  return splitQuestion(asked, read(asked), read)
}

function read(asked: TokenizedQuery) {
  return readQuestion(asked, [], NOW)
}

test('a text of very many questions is read as one, so that nobody waits for it', () => {
  const query = `What is my a1c and what are my labs? ${'And does it last? '.repeat(400)}`
  let reads = 0
  const asked = tokenizeQuery(query)
  splitQuestion(asked, read(asked), (part) => {
    reads += 1
    return read(part)
  })
  expect(reads).toBeLessThan(10)
})

const PHRASES =
  "do I have gout|what are my medicines|and|or|my last INR|x-ray|my X-Ray results|in 2020|in May 2019|since '14|allergies|" +
  "can't I take it|I haven't had|kidney stone|blood pressure|my doctor's notes|two years ago|when|which vaccines|e-cig|t2dm|" +
  'I am filling in a form|thank you|the 3/4/2019 visit|between 2015 and 2017|my A1c|for|with it'
const BETWEEN = [' ', ' ', ' ', ', ', '. ', '? ', '; ', '\n', ': ', '-', "'", '.', '?', ' & ', '  ']

test('what stands in a part is what would be read there by itself', () => {
  const phrases = PHRASES.split('|')
  const next = numbers(7)
  let several = 0
  for (let round = 0; round < 3_000; round += 1) {
    let query = ''
    while (query.length < 70) query += `${pick(phrases, next())}${pick(BETWEEN, next())}`
    const asked = tokenizeQuery(query)
    const anew = { ...asked, start: null }
    expect(read(asked), query).toEqual(read(anew))
    const found = partsOf(asked)
    expect(found, query).toEqual(partsOf(anew))
    if (found.length > 1) several += 1
  }
  expect(several).toBeGreaterThan(300)
})
