import type { PlaceNames } from '../lexicon.ts'
import { cityNames, hospitalNames, isEponym, isState } from '../lexicon.ts'
import { isFamily, isGiven, isKnown, isMedicalWord, isMedicine, lower, type Word } from '../text/word.ts'
import { facilityFrom, isBeforeFacility, isOpener } from './facilities.ts'
import {
  isAdmission,
  isAt,
  isCityPreposition,
  isConnector,
  isJoined,
  isPlaceBefore,
  type Scene,
  toSet,
  wordAt,
} from './place-context.ts'
import { PRIORITY, type Range, type Recognizer } from './recognizer.ts'

/** Facilities and towns: by their form, by what stands before them, and large cities by name. */
export const place: Recognizer = {
  type: 'GEOGRAPHIC_LOCATION',
  priority: PRIORITY.place,
  cues: /\p{L}/u,
  find: findPlaces,
}

function findPlaces(scene: Scene): Range[] {
  const { text, words } = scene
  const found: Range[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined || !mayBeginPlace(word, words[at - 1]) || scene.isTaken(word)) continue
    const stop = facilityFrom(scene, at) ?? hospitalFrom(scene, at) ?? placeFrom(scene, at) ?? cityFrom(scene, at)
    if (stop === null) continue
    const last = extend(scene, stop)
    const end = words[last]?.end ?? word.end
    const genitive = words[last]?.genitive === true ? (/^['’]s?/.exec(text.slice(end, end + 2))?.[0].length ?? 0) : 0
    found.push({ start: word.start, end: end + genitive })
    at = last
  }
  return found
}

/** Without a capital a word begins a place only after a preposition, or as the name of a city. */
function mayBeginPlace(word: Word, before: Word | undefined): boolean {
  return word.capital || word.genitive || cityNames.firsts.has(word.parts[0] ?? '') || isBeforeFacility(before)
}

const MAX_WORDS = 6
const notPlaces = toSet(
  'stage type grade class level phase age home baseline night bedtime day week month risk least most all',
)

/** A name after `at`, or after another word of place where the sentence tells of a visit or a home. */
function placeFrom(scene: Scene, at: number): number | null {
  const { text, words } = scene
  const first = words[at]
  if (first === undefined || !first.capital || first.initial) return null
  if (!isPlaceBefore(scene, at)) return isTownByEnding(scene, at) ? at : null
  const last = lastCapital(scene, at)
  const run = words.slice(at, last + 1)
  if (isOpener(first) && run.length === 1) return null
  // A word that is known otherwise (`Sacred Heart`, `UC Davis`) begins a name before one that is not, and directly
  // after `at`, where it has its capital for nothing else.
  const open = isKnown(first) && run.slice(1).every(isKnown)
  if (open && (isShorthand(first) || notPlaces.has(lower(first)) || !isAt(scene, at))) return null
  if (isMedicine(text, words[last]?.end ?? 0, run)) return null
  // Somebody's name follows `from` and `to` as easily as a place does.
  const person = isGiven(first) || (run.length === 1 && isFamily(first))
  return person &&
    !isAdmission(text, first.start) &&
    !isAt(scene, at) &&
    !cityNames.has(run.map((word) => lower(word) + (word.genitive ? 's' : '')).join(' '))
    ? null
    : last
}

function lastCapital({ words, isTaken }: Scene, at: number): number {
  let last = at
  for (let next = at + 1; next < words.length && next - at < MAX_WORDS; next++) {
    const word = words[next]
    if (word === undefined || isTaken(word) || word.isNumber || !isJoined(words[next - 1], word)) break
    if (word.capital && !isShorthand(word)) last = next
    else if (!isConnector(word)) break
  }
  return last
}

/** `COPD`, `MRN`: capitals that are a known abbreviation. */
function isShorthand(word: Word): boolean {
  return word.text === word.text.toUpperCase() && word.text.length > 1 && isKnown(word)
}

/** A large city by its name, where the words around do not make it a person's or a scale's. */
function cityFrom(scene: Scene, at: number): number | null {
  const length = cityLength(scene, at)
  const first = scene.words[at]
  if (length === 0 || first === undefined) return null
  const last = at + length - 1
  const run = scene.words.slice(at, last + 1)
  const end = scene.words[last]?.end ?? first.end
  if (isMedicine(scene.text, end, run)) return null
  const before = wordAt(scene, at - 1)
  const placed = isCityPreposition(before)
  if (!first.capital) {
    const word = length === 1 && cityWords.has(lower(first))
    return placed && before !== 'of' && before !== 'the' && !isKnown(first) && !word ? last : null
  }
  const after = scene.words[last + 1]
  const stated = after !== undefined && /^,\s?$/.test(after.gap) && after.capital && isState(lower(after))
  const alone = !(after?.capital === true && /^\s$/.test(after.gap) && !isKnown(after))
  const person = length === 1 && (isGiven(first) || isFamily(first))
  const parted = /^(?:[,;)(.?!]|$)/.test(scene.text.slice(end))
  return stated || (placed && alone) || (!person && !first.opens && parted) ? last : null
}

/** Cities whose names are words: without a capital they are not meant. */
const cityWords = toSet(
  `reading mobile orange independence vista corona concord flint mesa normal enterprise perth nice bath cork split sf dc
  providence gary norman eugene aurora phoenix`,
)

/** A hospital by a name of its own: `NYU Langone`, `Cedars-Sinai`; `the Mayo score` is medicine. */
function hospitalFrom({ text, words }: Scene, at: number): number | null {
  const first = words[at]
  if (first === undefined || !first.capital) return null
  const length = lengthOf(words, at, hospitalNames)
  const last = words[at + length - 1]
  if (length === 0 || last === undefined || isMedicine(text, last.end, words.slice(at, at + length))) return null
  return at + length - 1
}

const townEnding =
  /[a-z]{2}(?:ville|burgh?|town|ford|port|mouth|bury|polis|dale|haven|field|ridge|wood|brook|shire|grad|stadt|hausen)$/

/** `a stroke in Kennebunkport`: a word that ends as towns do, after a preposition and by itself. */
function isTownByEnding({ text, words }: Scene, at: number): boolean {
  const word = words[at]
  const before = words[at - 1]
  if (word === undefined || before === undefined || word.gap !== ' ' || !/^(?:in|from|near|to)$/.test(lower(before)))
    return false
  return (
    townEnding.test(lower(word)) &&
    isTown(word) &&
    !isGiven(word) &&
    !isMedicine(text, word.end, [word]) &&
    !word.parts.some(isEponym)
  )
}

function isTown(word: Word): boolean {
  return /^\p{Lu}\p{Ll}{2,}/u.test(word.text) && !isKnown(word) && !isMedicalWord(word)
}

/** How many words from `at` are a large city's name; 0 where none is. */
function cityLength({ words }: Scene, at: number): number {
  return lengthOf(words, at, cityNames)
}

function lengthOf(words: readonly Word[], at: number, { longest, firsts, has }: PlaceNames): number {
  const first = words[at]
  if (first === undefined) return 0
  const word = first.parts[0] ?? ''
  if (!firsts.has(word) && !(first.genitive && firsts.has(`${word}s`))) return 0
  for (let length = longest; length >= 1; length--) {
    const run = words.slice(at, at + length)
    if (run.length < length || run.slice(1).some(({ gap }) => !/^(?:\.?\s+|-)$/.test(gap))) continue
    if (
      has(run.flatMap(({ parts }) => parts).join(' ')) ||
      has(run.map((word) => lower(word) + (word.genitive ? 's' : '')).join(' '))
    )
      return length
  }
  return 0
}

/** `, Boston, MA 02115` and `in Boston` after a place belong to it. */
function extend(scene: Scene, end: number): number {
  const { words } = scene
  let last = end
  for (;;) {
    const next = words[last + 1]
    if (next === undefined) return last
    const close = /^,?\s$/.test(next.gap)
    if (close && isState(lower(next)) && (next.text.length > 2 ? next.capital : /^[A-Z]{2}$/.test(next.text))) {
      last++
      continue
    }
    if (close && /^\d{5}(?:-\d{4})?$/.test(next.text) && isState(wordAt(scene, last))) return last + 1
    const inside = /^(?:in|of|at)$/.test(lower(next)) && next.gap === ' ' ? 1 : 0
    const town = words[last + 2]
    // `Grace Lutheran in Ottumwa`
    if (inside === 1 && town !== undefined && town.gap === ' ' && isTown(town)) {
      last += 2
      continue
    }
    const city = cityLength(scene, last + 1 + inside)
    if (city === 0 || (inside === 0 && !close) || words[last + 1 + inside]?.capital !== true) return last
    last += inside + city
  }
}
