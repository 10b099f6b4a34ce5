import { spanishTopics, topics } from '../../records/question/vocabulary.ts'
import { readWordList } from '../../shared/word-list.ts'
import { medicines } from '../medicines/table.ts'
import { buildPhraseTable, findAt, type PhraseTable } from './phrase-table.ts'
import { fold } from './reading/fold.ts'
import { toWords } from './reading/words.ts'

/** What a phrase means apart from any record. */
export interface Term {
  kind: 'test' | 'medicine' | 'medicine_class' | 'condition' | 'procedure' | 'allergen' | 'reaction' | 'care'
  /** Phrases of one concept share it. */
  concept: string
  /** Whether it is a name of the concept, or what people say for it, which may mean another as well. */
  isName: boolean
}

/** Names of medicines that answers write as words of another meaning: salts, foods, everyday words. */
const EVERYDAY: ReadonlySet<string> = new Set(
  'calcium potassium sodium magnesium iron zinc oxygen glucose water alcohol soma sonata actos foster calcio hierro potasio sodio magnesio agua'.split(
    ' ',
  ),
)

/** Every medical phrase that is known without a record. `Allergic to` is a claim, and no part of a name. */
export const lexicon: PhraseTable<Term> = buildPhraseTable(
  [...fromTopics(), ...fromMedicines(), ...fromSpanish(), ...fromData()].filter(([[first]]) => first !== 'allergic'),
)

/** The concepts that a text speaks of, except those of which it says only what people may mean by a word. */
export function conceptsIn(text: string): string[] {
  const words = toWords(fold(text))
  const found: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const phrase = findAt(words, at, lexicon)
    if (phrase === null) continue
    found.push(...phrase.meanings.filter(({ kind, isName }) => isName || kind !== 'test').map(({ concept }) => concept))
    at += phrase.length - 1
  }
  return found
}

function* fromTopics(): Iterable<readonly [string[], Term]> {
  for (const { kind: of, names, asks, covers } of topics) {
    const concept = names[0] ?? ''
    const kind = of === 'care' ? 'procedure' : of === 'medicine' ? 'medicine_class' : of
    for (const phrase of names) yield [toPhrase(phrase), { kind, concept, isName: of !== 'medicine' }]
    for (const phrase of asks) yield [toPhrase(phrase), { kind, concept, isName: false }]
    if (of === 'test' || of === 'medicine') continue
    for (const phrase of covers) yield [toPhrase(phrase), { kind, concept, isName: false }]
  }
}

function* fromMedicines(): Iterable<readonly [string[], Term]> {
  for (const medicine of medicines) {
    for (const name of [medicine.name, medicine.spanish, ...medicine.brands]) {
      if (name.length > 3 && !EVERYDAY.has(name.toLowerCase())) yield [toPhrase(name), toMedicineTerm(medicine)]
    }
  }
}

/** The term of an ingredient. */
export function toMedicineTerm({ name }: { name: string }): Term {
  return { kind: 'medicine', concept: `medicine ${name}`, isName: true }
}

function* fromSpanish(): Iterable<readonly [string[], Term]> {
  for (const [name, phrase] of spanishTopics) {
    const topic = topics.find(({ names }) => names.includes(name))
    if (topic === undefined || topic.kind === 'medicine') continue
    yield [
      toPhrase(phrase),
      { kind: topic.kind === 'care' ? 'procedure' : topic.kind, concept: topic.names[0] ?? '', isName: false },
    ]
  }
}

/** The table of this room: kind, concept, phrases by commas. */
function* fromData(): Iterable<readonly [string[], Term]> {
  for (const line of readWordList(new URL('data/terms.tsv', import.meta.url))) {
    const [kind = '', concept = '', phrases = ''] = line.split('\t')
    for (const phrase of phrases.split(',')) {
      yield [toPhrase(phrase), { kind: kind as Term['kind'], concept, isName: true }]
    }
  }
}

function toPhrase(phrase: string): string[] {
  return toWords(fold(phrase)).map(({ text }) => text)
}
