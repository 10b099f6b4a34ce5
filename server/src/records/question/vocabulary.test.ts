import { expect, test } from 'vitest'
import { sections } from '../facts/section-registry.ts'
import type { PhraseTable } from './phrase-table.ts'
import { toStems } from './tokenize.ts'
import { parseTopics } from './topic.ts'
import { askedTopics, recordTopics, spanishSections, spanishTopics, topics } from './vocabulary.ts'

test('a table of topics is read by its columns, and codes without a system are LOINC codes', () => {
  expect(parseTopics('test', ['glucose, sugar\tsweet\t\t2345-7, cvx:140', 'zinc'])).toEqual([
    { kind: 'test', names: ['glucose', 'sugar'], asks: ['sweet'], covers: [], codes: ['loinc|2345-7', 'cvx|140'] },
    { kind: 'test', names: ['zinc'], asks: [], covers: [], codes: [] },
  ])
})

test('every topic has a name, and every phrase of the tables has a word', () => {
  for (const { names, asks, covers } of topics) {
    expect(names.length).toBeGreaterThan(0)
    for (const phrase of [...names, ...asks, ...covers]) expect(toStems(phrase), phrase).not.toEqual([])
  }
})

test('a word that asks for a topic does not mean it in a record, a phrase does', () => {
  const meanings = (table: PhraseTable<unknown>, phrase: string) =>
    (table.byFirst.get(toStems(phrase)[0] ?? '') ?? []).filter(
      ({ stems }) => stems.join(' ') === toStems(phrase).join(' '),
    )
  expect(meanings(askedTopics, 'sugar')).not.toEqual([])
  expect(meanings(recordTopics, 'sugar')).toEqual([])
  expect(meanings(recordTopics, 'water pill')).not.toEqual([])
  expect(meanings(recordTopics, 'furosemide').length).toBeGreaterThan(1)
})

test('every Spanish word stands for a topic or a section that there is', () => {
  const names = new Set(topics.flatMap((topic) => topic.names))
  expect(spanishTopics.filter(([name]) => !names.has(name))).toEqual([])
  const ids = new Set(sections.map(({ id }) => id))
  expect(spanishSections.filter(([id]) => !ids.has(id))).toEqual([])
})
