import { isCapitalisedWord, isCommonWord, isEponym } from '../lexicon.ts'
import { foldAt, foldWords, IGNORABLE, isUpper, SEPARATOR } from '../text/fold.ts'
import type { Entity } from './entity.ts'
import { isTitled, isTreatedAsName } from './name-context.ts'

export interface FoundName {
  start: number
  end: number
  entity: Entity
}

/**
 * The name that a word of the record's people begins: the words of the same person beside it, in whichever order, and
 * initials, belong to it. Null where the word is an ordinary one here (`may`, `white`) or part of the name of a disease.
 */
export function nameAt(
  text: string,
  start: number,
  end: number,
  candidates: readonly Entity[],
  earliest: number,
): FoundName | null {
  const first = toWord(text, start, end)
  const { people, words, stop } = goOn(text, first, candidates)
  const [entity] = people
  if (entity === undefined) return null
  const whole = words.filter(({ word }) => word.length > 1)
  const titled = isTitled(text, start)
  if (!titled && words.length === 1 && isOfMedicine(text, stop, first.word)) return null
  // `Do An` may do an ECG.
  if (!titled && !first.capital && words.every(({ word }) => word.length < 3 || isParticle(word))) return null
  const from = partsBefore(text, start, entity, earliest)
  const initials = from < start || words.length > whole.length
  if (whole.length < 2 && isAmbiguous(first.word) && !titled) {
    if (!(initials && isUpper(text, start)) && !isTreatedAsName(text, start, stop)) return null
  }
  return { start: from, end: stop, entity }
}

/** Small words inside names: by themselves they never are one. */
export function isParticle(word: string): boolean {
  return particles.has(word)
}

const particles = new Set(
  'de la las los le del della di da dos das du van von der den ter ten bin ibn al el abu st san y e'.split(' '),
)

/** A word that is also one of the language, an abbreviation or a unit (`Long`, `Ana`, `Ng`). */
export function isAmbiguous(word: string): boolean {
  return word.length <= 2 || isCommonWord(word) || isCapitalisedWord(word) || isParticle(word)
}

interface NameWord {
  start: number
  end: number
  word: string
  capital: boolean
}

/** The words after the first that belong to the same person, and those people whom all of them fit. */
function goOn(
  text: string,
  first: NameWord,
  candidates: readonly Entity[],
): { people: readonly Entity[]; words: NameWord[]; stop: number } {
  let people = candidates
  let last = first
  let stop = first.end
  const words = [first]
  for (;;) {
    const next = nextWord(text, stop, last)
    if (next === null || !goesWith(last, next, text)) break
    const initial = next.word.length === 1
    const fitting = people.filter((person) => person.words.has(next.word) || (initial && isInitial(text, next, person)))
    if (fitting.length === 0) break
    people = fitting
    last = next
    stop = initial && endsWithDot(text, next.end) ? next.end + 1 : next.end
    words.push(next)
  }
  return { people, words, stop }
}

/** `Mr. May may take it`, `kidney stone, Ruby`: an ordinary word joins only words that are written as it is. */
function goesWith(last: NameWord, next: NameWord, text: string): boolean {
  if (next.word.length === 1 || (!isAmbiguous(next.word) && !isAmbiguous(last.word))) return true
  const comma = text.slice(last.end, next.start).includes(',')
  if (isParticle(next.word)) return !comma || next.capital
  return last.capital === next.capital && (next.capital || !comma)
}

function toWord(text: string, start: number, end: number): NameWord {
  return { start, end, word: foldWords(text, start, end).join(''), capital: isUpper(text, start) }
}

/** The next word, where only what stands inside a name parts it from here. */
function nextWord(text: string, from: number, last: NameWord): NameWord | null {
  let at = from
  while (at < text.length && at - from < 4 && isJoint(text, at)) at++
  if (at === from || at >= text.length || foldAt(text, at) <= IGNORABLE) return null
  // A full stop ends a sentence, unless it is that of an initial.
  if (text.slice(from, at).includes('.') && last.word.length > 1) return null
  const start = at
  while (at < text.length && foldAt(text, at) !== SEPARATOR) at++
  return toWord(text, start, at)
}

function isJoint(text: string, at: number): boolean {
  return /[\s,.\-'’‐‑\u00a0]/.test(text.charAt(at)) || foldAt(text, at) === IGNORABLE
}

/** A capital letter that is the first of one of the person's names, or has a full stop. */
function isInitial(text: string, { start, end, word }: NameWord, person: Entity): boolean {
  if (!isUpper(text, start)) return false
  return text[end] === '.' || [...person.words].some((name) => name.startsWith(word))
}

/** Whether the full stop at `at` is that of an initial and not of the sentence. */
function endsWithDot(text: string, at: number): boolean {
  const after = text.slice(at, at + 4)
  return /^\.(?=\s*[a-z,;)\]]|\s*$|\s+\p{Lu})/u.test(after) && !/^\.\s+\p{Lu}\p{Ll}/u.test(after)
}

const initialsPattern = /(?<![\p{L}\p{N}'’])((?:\p{Lu}(?:\.[\s-]?|\s|-)){1,3})$/u
const particlePattern = /(?<![\p{L}\p{N}])(\p{L}{1,4}\s)$/u
const prefixPattern = /(?<![\p{L}\p{N}])(\p{L}{1,3}['’]|Ma?c\s)$/u

/** Where the name begins that goes on at `start`: at its initials, or at the `O'` of `O'Neil`. */
function partsBefore(text: string, start: number, person: Entity, earliest: number): number {
  const before = text.slice(Math.max(earliest, start - 9), start)
  const prefix = prefixPattern.exec(before)?.[1]
  if (prefix !== undefined && foldWords(prefix).every((word) => person.words.has(word))) {
    return partsBefore(text, start - prefix.length, person, earliest)
  }
  const particle = particlePattern.exec(before)?.[1]
  if (
    particle !== undefined &&
    isParticle(foldWords(particle).join('')) &&
    person.words.has(foldWords(particle).join(''))
  ) {
    return partsBefore(text, start - particle.length, person, earliest)
  }
  const initials = initialsPattern.exec(before)?.[1]
  if (initials === undefined) return start
  const known = foldWords(initials).some((letter) => [...person.words].some((name) => name.startsWith(letter)))
  return known || initials.includes('.') ? start - initials.length : start
}

const diseaseAfter =
  /^(?:['’]s?|s['’]?)?(?:-\p{L}+)*[\s-]+(?:(?:disease|syndrome|palsy|sign|score|scale|criteria|phenomenon|lymphoma|sarcoma|tumou?r|thyroiditis|ophthalmopathy|orbitopathy|dermopathy|cyst|contracture|reflex|maneuver|manoeuvre|catheter|staging|esophagus|oesophagus|dementia|bodies|body|chorea|deformity|fracture|hernia|nodes?|dystrophy|encephalopathy|cirrhosis|gangrene|purpura|arteritis|angina|triad|antibod(?:y|ies)|antigen)\b)/iu

/** `Graves' disease`, `Smith-Magenis syndrome`: the name of somebody else, which stays. */
function isOfMedicine(text: string, end: number, word: string): boolean {
  return (isEponym(word) || isEponym(word.replace(/s$/, ''))) && diseaseAfter.test(text.slice(end, end + 40))
}
