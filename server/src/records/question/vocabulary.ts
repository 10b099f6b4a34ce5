import { medicines as medicineTable } from '../../safety/medicines/table.ts'
import { readWordList } from '../../shared/word-list.ts'
import { withBrands } from './brand-names.ts'
import { buildPhraseTable } from './phrase-table.ts'
import type { Term } from './term.ts'
import { isTopic } from './term.ts'
import { negatedVerbs, toWords } from './tokenize.ts'
import { parseItems, parseTopics, type Topic } from './topic.ts'

const medicines = withBrands(parseTopics('medicine', rowsOf('medicines.tsv')), medicineTable)

/** General medical knowledge in the words of patients and of records. */
export const topics: readonly Topic[] = [
  ...parseTopics('test', rowsOf('tests.tsv')),
  ...medicines,
  ...parseTopics('condition', rowsOf('conditions.tsv')),
  ...parseTopics('care', rowsOf('care.tsv')),
]

/** The English name of a topic, and a Spanish word for it. */
export const spanishTopics: readonly (readonly [string, string])[] = pairsOf('spanish-topics.tsv')

/** The id of a section, and a Spanish word that asks for the whole of it. */
export const spanishSections: readonly (readonly [string, string])[] = pairsOf('spanish-sections.tsv')

/** Words that say how something is asked, and not what is asked for. */
export const stopWords: readonly string[] = [...rowsOf('stop-words.txt'), ...negatedVerbs]

/** Words that may stand within any phrase of a question without changing it: `the pressure of my blood`. */
export const FILLERS: ReadonlySet<string> = new Set('a an the my your our his her of some any'.split(' '))

/** What a question's phrases ask for. */
export const askedTopics = buildPhraseTable(
  [
    ...topics.flatMap((topic) => [...topic.names, ...topic.asks].map((phrase) => [phrase, topic] as const)),
    ...spanishTopics.flatMap(([name, words]) => topicsNamed(name).map((topic) => [words, topic] as const)),
  ],
  FILLERS,
)

const allNames: ReadonlySet<string> = new Set(topics.flatMap(({ names }) => names))

/** What a record's phrases speak of: a topic by its own name, or by what it covers. */
export const recordTopics = buildPhraseTable<{ topic: Topic; isName: boolean }>([
  ...topics.flatMap((topic) => [
    ...topic.names.map((phrase) => [phrase, { topic, isName: true }] as const),
    ...[...topic.covers, ...topic.asks.filter(isSaidInRecords)].map(
      (phrase) => [phrase, { topic, isName: false }] as const,
    ),
  ]),
  ...spanishTopics.flatMap(([name, words]) =>
    topicsNamed(name).map((topic) => [words, { topic, isName: false }] as const),
  ),
])

/** What a record's codes speak of. */
export const topicsByCode: ReadonlyMap<string, readonly Topic[]> = indexCodes()

/** All words of the vocabulary as they are written, for telling a slip of the pen from a word. */
export const knownWords: ReadonlySet<string> = new Set(
  topics.flatMap(({ names, asks, covers }) =>
    [...names, ...asks, ...covers].flatMap((phrase) => toWords(phrase).map(({ word }) => word)),
  ),
)

/** Returns true for a term that names a medicine or a kind of medicine. */
export function isMedicine(term: Term): boolean {
  return typeof term === 'string' ? medicineStems.has(term) : isTopic(term) && term.kind === 'medicine'
}

const medicineStems: ReadonlySet<string> = new Set(
  medicines.flatMap(({ covers }) => covers.flatMap((phrase) => toWords(phrase).map(({ stem }) => stem))),
)

function indexCodes(): Map<string, Topic[]> {
  const index = new Map<string, Topic[]>()
  for (const topic of topics) {
    for (const code of topic.codes) index.set(code, [...(index.get(code) ?? []), topic])
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

function topicsNamed(name: string): Topic[] {
  return topics.filter(({ names }) => names.includes(name))
}

function rowsOf(file: string): string[] {
  return readWordList(new URL(`vocabulary/${file}`, import.meta.url))
}

/** Each item of the second column with the first. */
function pairsOf(file: string): (readonly [string, string])[] {
  return rowsOf(file).flatMap((row) => {
    const [name = '', words = ''] = row.split('\t')
    return parseItems(words).map((word) => [name, word] as const)
  })
}
