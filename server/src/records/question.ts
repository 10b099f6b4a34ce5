import { type Days, toAskedDays } from './dates-asked.ts'
import { buildPhraseTable, findPhrases } from './phrases.ts'
import { sections } from './sections.ts'
import { askedTopics, topicTerm } from './vocabulary.ts'
import { toStem, toWords } from './words.ts'

/** What a question asks for, as far as choosing can use it. */
export interface Question {
  terms: readonly AskedTerm[]
  /** The sections it names as a whole: `my medications`. */
  sections: ReadonlySet<string>
  days: Days | null
  /** `latest`, `first`: which end of what was recorded over time. */
  end: 'newest' | 'oldest' | null
}

export interface AskedTerm {
  /** A stem, or the term of a topic. */
  term: string
  /** The words of the question that it comes from. */
  said: string
  weight: number
}

/** `earlier` are the questions before it in the conversation, oldest first: they lend a vague question their subject. */
export function readQuestion(query: string, earlier: readonly string[], now: number): Question {
  const own = readTerms(query, 1)
  const before = earlier.slice(-2).flatMap((question) => readTerms(question, FROM_BEFORE).terms)
  const known = new Set(own.terms.map(({ term }) => term))
  const isVague = own.terms.length === 0 && own.sections.size === 0
  const previous = earlier.at(-1)
  return {
    terms: [...own.terms, ...before.filter(({ term }) => !known.has(term))],
    sections: isVague && previous !== undefined ? readTerms(previous, 1).sections : own.sections,
    days: toAskedDays(query, now) ?? (isVague && previous !== undefined ? toAskedDays(previous, now) : null),
    end: NEWEST.test(query) ? 'newest' : OLDEST.test(query) ? 'oldest' : null,
  }
}

/** What an earlier question counts beside the one that is asked. */
const FROM_BEFORE = 0.35
/** What a word counts that is part of a phrase that was understood: `blood` of `blood sugar`. */
const IN_A_PHRASE = 0.25

const NEWEST = /\b(?:last|latest|newest|most recent|recent|current|currently|now|today|these days)\b/iu
const OLDEST = /\b(?:first|earliest|oldest|originally|initially|start|started|begin|began)\b/iu

const askedSections = buildPhraseTable(
  sections.flatMap(({ id, askedBy }) => askedBy.map((phrase) => [phrase, id] as const)),
)

/** Words that say how something is asked, and not what is asked for. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a about above according after again all also am an and any anyone anything are as at be because been before being below
  between both but by can check could current currently date day did do does doing done ever every explain file find for from
  get give go going got had happen happened has have having he health her here him his how i if in into is it its itself
  just kind know last late latest level like list long look many may me mean medical might month more most much my
  myself need never new newest next no not now number of off often old oldest on once one only or other our out over own past
  patient please prior read recent recently record recorded say see shall she should show since so some
  something start started still such take taken tell than that the their them then there these they thing this those
  through time to today told too total under until up us use used value very want was we week well were what when where which while
  who whom whose why will with would year years you your yours first earliest ago during`
    .split(/\s+/u)
    .map(toStem),
)

function readTerms(query: string, weight: number): { terms: AskedTerm[]; sections: Set<string> } {
  const words = toWords(query)
  const stems = words.map(({ stem }) => stem)
  const topics = findPhrases(stems, askedTopics)
  const asked = findPhrases(stems, askedSections)
  const inPhrase = new Set<number>()
  const terms = new Map<string, AskedTerm>()
  const add = (term: AskedTerm) => {
    const known = terms.get(term.term)
    if (known === undefined || known.weight < term.weight) terms.set(term.term, term)
  }
  for (const { meaning, at, length } of topics) {
    for (let place = at; place < at + length; place += 1) if (length > 1) inPhrase.add(place)
    add({ term: topicTerm(meaning), said: sayWords(words, at, length), weight: weight * (1 + 0.2 * length) })
  }
  const inSection = new Set<number>()
  for (const { at, length } of asked) for (let place = at; place < at + length; place += 1) inSection.add(place)
  for (const [place, { stem, word }] of words.entries()) {
    if (EMPTY_WORDS.has(stem)) continue
    const within = inPhrase.has(place) || inSection.has(place)
    add({ term: stem, said: word, weight: within ? weight * IN_A_PHRASE : weight })
  }
  return { terms: [...terms.values()], sections: new Set(asked.map(({ meaning }) => meaning)) }
}

function sayWords(words: readonly { word: string }[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map(({ word }) => word)
    .join(' ')
}
