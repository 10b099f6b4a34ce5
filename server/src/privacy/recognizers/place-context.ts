import type { AnalyzedText } from '../text/analyzed-text.ts'
import { lower, type Word } from '../text/word.ts'

export type Scene = AnalyzedText

export function toSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}

/** The folded word at a place, empty where there is none. */
export function wordAt({ words }: Scene, at: number): string {
  const word = words[at]
  return word === undefined ? '' : lower(word)
}

// Words of a visit, a stay or a home: before `in`, `to` or `from` they make what follows a place.
const visitWords = toSet(
  `seen treated admitted evaluated hospitalized hospitalised visited visit visits visiting presented discharged transferred
  operated referred followed follow-up followup appointment lives live lived living resides residing reside moved moving born
  based located consulted diagnosed dxd monitored scheduled checked checkup scanned tested works working worked employed
  travelled traveled travelling traveling flew trip vacation stays staying stayed went goes going returned arrived home clinic
  hospital office practice facility care surgery procedure performed underwent rehab surgeon cared delivered recovering
  resident native grew died passed buried raised married drove driving relocated retired farm ranch job school neighbor
  neighbour friend cousin aunt uncle brother sister mother father son daughter family house apartment fell fainted crash
  accident vivo vive vivimos naci nacio hospitalizada hospitalizado`,
)
const anyPlaceBefore = toSet('at @ near')
const placeBefore = toSet('in en from near to by around outside through via across visited toward towards into within')
const articles = toSet('the our a an my their your his her')

/** Whether what begins at `at` stands directly after `at`, `@` or `near`. */
export function isAt(scene: Scene, at: number): boolean {
  const preposition = prepositionBefore(scene, at)
  return preposition !== null && (anyPlaceBefore.has(preposition.word) || preposition.word === 'visiting')
}

/** Whether a place is expected at `at`: after `at` or `our`, or after another preposition where a visit is told. */
export function isPlaceBefore(scene: Scene, at: number): boolean {
  const preposition = prepositionBefore(scene, at)
  if (preposition === null) return false
  const { word, place } = preposition
  if (anyPlaceBefore.has(word) || word === 'visiting' || word === 'our' || word === 'visited') return true
  return placeBefore.has(word) && isVisitTold(scene, place)
}

/** Whether `word` is one of the prepositions that a city's name stands after. */
export function isCityPreposition(word: string): boolean {
  return anyPlaceBefore.has(word) || placeBefore.has(word) || word === 'of' || word === 'our' || word === 'the'
}

/** Nobody is admitted to a person. */
export function isAdmission(text: string, start: number): boolean {
  return admission.test(text.slice(Math.max(0, start - 30), start))
}

const admission =
  /\b(?:(?:live[sd]?|living|reside[sd]?|born|raised|vivo|vive|moved|drove|flew|admi(?:tted|ssion)|transfer(?:red)?|discharged?|hospitali[sz]ed)\s+(?:to|from|in|en)|visited)\s+(?:the\s+)?$/i

interface Preposition {
  word: string
  /** Which word of the text it is. */
  place: number
}

/** The word that what begins at `at` stands after, articles between; `our` counts for one, and so does `@`. */
function prepositionBefore(scene: Scene, at: number): Preposition | null {
  const { words } = scene
  const gap = words[at]?.gap ?? ''
  if (gap.includes('@') && /@\s*$/.test(gap)) return { word: '@', place: at }
  let place = at - 1
  let own = false
  while (place >= 0 && articles.has(wordAt(scene, place))) {
    own ||= wordAt(scene, place) === 'our'
    place--
  }
  if (own) return { word: 'our', place }
  if (place < 0) return null
  for (let next = place + 1; next <= at; next++) if (!isBlank(words[next]?.gap ?? '')) return null
  return { word: wordAt(scene, place), place }
}

/** Whether words of a visit, a stay or a home stand before the preposition, in the same clause. */
function isVisitTold({ text, words }: Scene, place: number): boolean {
  const verb = words[place - 1]
  if (verb === undefined) return false
  for (let before = Math.max(0, place - 6); before < place; before++) {
    const word = words[before]
    if (word !== undefined && visitWords.has(lower(word)))
      return !/[;?!]/.test(text.slice(verb.end, words[place]?.start ?? 0))
  }
  return false
}

function isBlank(gap: string): boolean {
  return gap === ' ' || (gap !== '' && gap.trim() === '')
}

const connectors = toSet('of and the & for de la los las del')

/** A small word inside the name of a place. */
export function isConnector(word: Word): boolean {
  return connectors.has(lower(word))
}

const saints = toSet('st ste saint mt mount ft')

export function isSaint(word: Word): boolean {
  return saints.has(lower(word))
}

const abbreviated = /^(?:med|mem|univ|hosp|gen|ctr|inst|reg|co)$/i

/** Whether two words may belong to one name of a place. */
export function isJoined(before: Word | undefined, { gap }: Word): boolean {
  if (gap === ' ') return true
  if (/^(?:\s+|\s?&\s?|-|['’]s\s)$/.test(gap)) return !gap.includes('\n\n')
  if (before === undefined || !/^\.\s$/.test(gap)) return false
  return isSaint(before) || before.initial || abbreviated.test(before.text)
}
