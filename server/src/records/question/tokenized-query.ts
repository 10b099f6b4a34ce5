import { sections } from '../facts/section-registry.ts'
import { cuesByStem, cuesWithin, EVERY_CUE, withDates } from './cue-flags.ts'
import { buildPhraseTable, type Phrase } from './phrase-table.ts'
import { knownStems } from './spelling.ts'
import { readWords, toStem } from './tokenize.ts'
import type { Topic } from './topic.ts'
import { askedTopics, FILLERS, knownWords, spanishSections, stopWords } from './vocabulary.ts'

/** What is known of a word, worked out once for all that are known. */
export interface KnownWord {
  /** Whether it says how something is asked, and not what is asked for. */
  isEmpty: boolean
  /** Whether it can be no slip of another word. */
  isRight: boolean
  /** What begins with it: the names of topics and of sections, the longest first. */
  topics: readonly Phrase<Topic>[]
  sections: readonly Phrase<string>[]
}

export interface QueryWord {
  stem: string
  /** As it stands in the text. */
  word: string
  known: KnownWord
  /** Of `CUE`. */
  cues: number
  /** Where it ends in the text that was read, where that is plain. */
  end: number
}

export interface TokenizedQuery {
  text: string
  /** Its words, without what may stand within any phrase. */
  words: readonly QueryWord[]
  /** Of `CUE`: the kinds of words that stand in it, and perhaps more. */
  cues: number
  /** Where it begins in the text whose words were read; null where it is read anew for each part. */
  start: number | null
}

/** The words of a question or of a part of one. */
export function tokenizeQuery(text: string): TokenizedQuery {
  const words: QueryWord[] = []
  let cues = 0
  const isPlain = readWords(text, (word, written, end) => {
    const known = byWord.get(word)
    const stem = known?.stem ?? toStem(word)
    const entry = known ?? byStem.get(stem) ?? UNKNOWN
    const own = entry === UNKNOWN ? cuesWithin(word) : entry.cues
    cues |= own
    if (!entry.isFiller) words.push({ stem, word: written, known: entry, cues: own, end })
  })
  // What a pattern takes for one of its words is certain only where no letter is beyond ASCII.
  return { text, words, cues: isPlain ? withDates(cues, text) : EVERY_CUE, start: isPlain ? 0 : null }
}

/** What stands from one place of a text to another, neither of them within a word. */
export function partOf({ text, words, start }: TokenizedQuery, from: number, to: number): TokenizedQuery {
  const part = text.slice(from, to)
  if (start === null) return tokenizeQuery(part)
  const own: QueryWord[] = []
  let cues = 0
  for (const word of words) {
    if (word.end <= start + from || word.end > start + to) continue
    own.push(word)
    cues |= word.cues
  }
  return { text: part, words: own, cues: withDates(cues, part), start: start + from }
}

/** One after the other, as one text. */
export function joined(first: TokenizedQuery, second: TokenizedQuery): TokenizedQuery {
  return {
    text: `${first.text} ${second.text}`,
    words: [...first.words, ...second.words],
    cues: first.cues | second.cues,
    start: null,
  }
}

/** What is known of the word of this stem. */
export function knownOf(stem: string): KnownWord {
  return byStem.get(stem) ?? UNKNOWN
}

interface Entry extends KnownWord {
  stem: string
  /** Whether it may stand within any phrase. */
  isFiller: boolean
  cues: number
}

const UNKNOWN: Entry = { stem: '', isFiller: false, isEmpty: false, isRight: false, cues: 0, topics: [], sections: [] }

/** The words and phrases that name a section, with its id. */
const askedSections = buildPhraseTable([
  ...sections.flatMap(({ id, askedBy }) => askedBy.map((phrase) => [phrase, id] as const)),
  ...spanishSections.map(([id, phrase]) => [phrase, id] as const),
])

const EMPTY_STEMS: ReadonlySet<string> = new Set(stopWords.map(toStem))

const byStem: ReadonlyMap<string, Entry> = new Map(
  [
    ...FILLERS,
    ...EMPTY_STEMS,
    ...cuesByStem.keys(),
    ...askedTopics.byFirst.keys(),
    ...askedSections.byFirst.keys(),
  ].map((stem) => [
    stem,
    {
      stem,
      isFiller: FILLERS.has(stem),
      isEmpty: EMPTY_STEMS.has(stem),
      isRight: EMPTY_STEMS.has(stem) || knownStems.has(stem),
      cues: cuesByStem.get(stem) ?? cuesWithin(stem),
      topics: askedTopics.byFirst.get(stem) ?? UNKNOWN.topics,
      sections: askedSections.byFirst.get(stem) ?? UNKNOWN.sections,
    },
  ]),
)

/** The same by the words that most questions are made of, as they are written: their stems need not be looked up. */
const byWord: ReadonlyMap<string, Entry> = new Map(
  [...FILLERS, ...stopWords, ...knownWords].flatMap((word) => {
    const entry = byStem.get(toStem(word))
    return entry === undefined ? [] : [[word, entry] as const]
  }),
)
