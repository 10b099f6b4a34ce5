import { buildPhraseTable } from './phrase-table.ts'
import { toWords } from './tokenize.ts'
import { careTopics } from './vocabulary/care.ts'
import { conditionTopics } from './vocabulary/conditions.ts'
import { medicineTopics } from './vocabulary/medicines.ts'
import { spanishWords } from './vocabulary/spanish.ts'
import { testTopics } from './vocabulary/tests.ts'
import type { Topic } from './vocabulary/topic.ts'

/** General medical knowledge in the words of patients and of records. A topic is known by its place in this list. */
export const topics: readonly Topic[] = [...testTopics, ...medicineTopics, ...conditionTopics, ...careTopics]

/** Words that may stand within any phrase of a question without changing it: `the pressure of my blood`. */
export const FILLERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'my',
  'your',
  'our',
  'his',
  'her',
  'of',
  'some',
  'any',
])

/**
 * Whether a topic is one test: then it is not meant where its name is part of the name of another, as `hemoglobin` is of
 * `hemoglobin A1c`. Of other topics a longer name is a kind, as `kidney stone` is of `kidney`.
 */
export function isTest(topic: number): boolean {
  return topic < testTopics.length
}

/** What a question's phrases ask for. */
export const askedTopics = buildPhraseTable(
  [
    ...topics.flatMap(({ names, asks }, topic) => [...names, ...asks].map((phrase) => [phrase, topic] as const)),
    ...spanishWords.flatMap(([name, words]) => topicsNamed(name).map((topic) => [words, topic] as const)),
  ],
  FILLERS,
)

const allNames: ReadonlySet<string> = new Set(topics.flatMap(({ names }) => names))

/** What a record's phrases speak of: a topic by its own name, or by what it covers. */
export const recordTopics = buildPhraseTable<{ topic: number; isName: boolean }>([
  ...topics.flatMap(({ names, asks, covers }, topic) => [
    ...names.map((phrase) => [phrase, { topic, isName: true }] as const),
    ...[...covers, ...asks.filter(isSaidInRecords)].map((phrase) => [phrase, { topic, isName: false }] as const),
  ]),
  ...spanishWords.flatMap(([name, words]) =>
    topicsNamed(name).map((topic) => [words, { topic, isName: false }] as const),
  ),
])

/** What a record's codes speak of. */
export const topicsByCode: ReadonlyMap<string, readonly number[]> = indexCodes()

/** All words of the vocabulary as they are written, for telling a slip of the pen from a word. */
export const knownWords: ReadonlySet<string> = new Set(
  topics.flatMap(({ names, asks, covers }) =>
    [...names, ...asks, ...covers].flatMap((phrase) => toWords(phrase).map(({ word }) => word)),
  ),
)

/** The term under which facts about a topic are indexed; no word of a text looks like it. */
export function topicTerm(topic: number): string {
  return topicTerms[topic] ?? ''
}

const topicTerms: readonly string[] = topics.map((_, topic) => `@${topic}`)

/** Whether a term of a question, a topic or a stem, names a medicine or a kind of medicine. */
export function isMedicine(term: string): boolean {
  if (!term.startsWith('@')) return medicineStems.has(term)
  const topic = Number(term.slice(1))
  return topic >= testTopics.length && topic < testTopics.length + medicineTopics.length
}

const medicineStems: ReadonlySet<string> = new Set(
  medicineTopics.flatMap(({ covers }) => covers.flatMap((phrase) => toWords(phrase).map(({ stem }) => stem))),
)

function indexCodes(): Map<string, number[]> {
  const index = new Map<string, number[]>()
  for (const [topic, { codes }] of topics.entries()) {
    for (const code of codes) index.set(code, [...(index.get(code) ?? []), topic])
  }
  return index
}

/**
 * A phrase that asks for something means it in a record too, which quotes patients: but a word alone need not, nor what
 * is the name of something else there.
 */
function isSaidInRecords(phrase: string): boolean {
  return phrase.includes(' ') && !allNames.has(phrase)
}

function topicsNamed(name: string): number[] {
  return topics.flatMap(({ names }, topic) => (names.includes(name) ? [topic] : []))
}
