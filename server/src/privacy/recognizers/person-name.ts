import { isCommonWord, isEponym } from '../lexicon.ts'
import { isParticle } from '../record-matcher/match-name.ts'
import type { AnalyzedText } from '../text/analyzed-text.ts'
import { isFamily, isGiven, isKnown, isMedicalWord, isMedicine, isOrdinary, lower, type Word } from '../text/word.ts'
import { lowercaseName, type Run } from './lowercase-names.ts'
import { cueBefore } from './name-cues.ts'
import { PRIORITY, type Range, type Recognizer } from './recognizer.ts'

const set = (text: string) => new Set(text.split(/\s+/))
const shortTitles = set('dr mr mrs ms miss mx prof dra sra srta')
const persons = set(
  `male female man woman boy girl lady gentleman guy teen teenager infant newborn toddler child adult patient pt m f american
  hispanic caucasian asian latina latino black white veteran smoker diabetic`,
)
const verbsAfter = set(
  `has had is was were who takes took said says told needs wants reports reported denies lives came comes went saw feels felt
  presented presents presenting presented admitted seen underwent visited complains states should can will would does did
  recently currently now at on from for to in aged age born dob mrn and with`,
)

const actsAfter = set(
  `has had was is takes took said says wants needs reports reported denies denied lives came feels felt who underwent asks
  asked thinks complains from of and told emailed called texted phoned messaged missed stopped started refuses weighs turned`,
)

/** Names of people: what follows a title or a cue, known names, and what stands where a question names its patient. */
export const personName: Recognizer = { type: 'NAME', priority: PRIORITY.name, cues: /\p{L}/u, find: findNames }

const titles = set(
  `dr doctor mr mrs ms miss mx prof professor rev reverend sir madam sgt capt lt col fr hon nurse np pa rn lpn cna dra sra
  srta sr frau herr mme mlle madame monsieur signora`,
)
const beforeInitials = set('patient pt initials client named')

function findNames(read: AnalyzedText): Range[] {
  const { text, words } = read
  const taken = (word: Word) => read.isTaken(word)
  const found: Range[] = []
  let second: number | null = null
  for (let at = 0; at < words.length; at++) {
    const name = nameFrom(text, words, at, taken) ?? (at === second ? runFrom(words, at, taken, isNamePart) : null)
    if (name === null) continue
    const first = words[name.first]
    const last = words[name.last]
    if (first === undefined || last === undefined) continue
    const dot = last.initial && text[last.end] === '.' && last.text.length === 1 ? 1 : 0
    found.push({ start: first.start, end: last.end + dot })
    at = name.last
    second = placeOfSecond(text, words, at)
  }
  return found
}

/** `Kofi and Ekuwa`: where beside a name another one stands that by itself would be none. */
function placeOfSecond(text: string, words: readonly Word[], last: number): number | null {
  const and = words[last + 1]
  const next = words[last + 2]
  if (and === undefined || next === undefined || !/^(?:and|or|y|et|und)$/.test(lower(and))) return null
  if (!/^,?\s$/.test(and.gap) || next.gap !== ' ' || next.initial || isMedicalWord(next) || isOrdinary(next))
    return null
  return isMedicine(text, next.end, [next]) || !/^\p{Lu}\p{Ll}/u.test(next.text) ? null : last + 2
}

function nameFrom(text: string, words: readonly Word[], at: number, taken: (word: Word) => boolean): Run | null {
  const word = words[at]
  if (word === undefined || taken(word) || word.isNumber) return null
  if (
    isSaint(word) ||
    (word.text.length === 2 && /^mt$/i.test(word.text)) ||
    (isSaint(words[at - 1]) && /^\.?\s$/.test(word.gap))
  )
    return null
  const title = titleAt(words, at)
  if (title !== null) {
    const run = runFrom(words, title, taken, (one) => isNameAfterTitle(words, title, one))
    if (run !== null) return { first: at, last: run.last }
    return null
  }
  const initials = initialsAt(text, words, at)
  if (initials !== null) return initials
  const run = runFrom(words, at, taken, isNamePart)
  if (run === null || words.slice(run.first, run.last + 1).every(({ initial }) => initial))
    return lowercaseName(text, words, at, taken)
  const named = words.slice(run.first, run.last + 1)
  if (isMedicine(text, words[run.last]?.end ?? 0, named) || !isName(text, words, run, named)) return null
  return withFamilyFirst(words, run, /name\W*$/i.test(text.slice(Math.max(0, word.start - 8), word.start)))
}

function isSaint(word: Word | undefined): boolean {
  return word !== undefined && /^(?:st|saint)$/i.test(word.text)
}

/** Where the name after the title at `at` starts; null where there is no title. */
function titleAt(words: readonly Word[], at: number): number | null {
  const word = words[at]
  const next = words[at + 1]
  if (word === undefined || next === undefined || !titles.has(lower(word)) || !/^\.?\s+$/.test(next.gap)) return null
  return at + 1
}

function isNameAfterTitle(words: readonly Word[], title: number, word: Word): boolean {
  if (word.capital || word.initial) return !isKnown(word) || isGiven(word) || isFamily(word)
  const short = shortTitles.has(lower(words[title - 1] as Word))
  const listed = isGiven(word) || isFamily(word)
  return listed && short
    ? !isCommonWord(lower(word)) || words[title] === word
    : short && !isOrdinary(word) && words[title] === word
}

const MAX_WORDS = 7

/** The longest run of words from `at` that may be one name: accepted ones, initials and particles between them. */
function runFrom(
  words: readonly Word[],
  at: number,
  taken: (word: Word) => boolean,
  accept: (word: Word, before: Word | undefined) => boolean,
): Run | null {
  let last = -1
  for (let next = at; next < words.length && next - at < MAX_WORDS; next++) {
    const word = words[next]
    if (word === undefined || taken(word)) break
    if (next > at && !isJoined(words[next - 1], word)) break
    if (word.initial || accept(word, next > at ? words[next - 1] : undefined)) last = next
    else if (!(next > at && isParticle(lower(word)))) break
    if (word.genitive) break
  }
  const first = words[at]
  if (last < at || first === undefined) return null
  return { first: at, last }
}

/** A capital word that is nothing else; after a given name or an initial a family name may be one (`Sarah White`). */
function isNamePart(word: Word, before: Word | undefined): boolean {
  if (!word.capital || word.initial) return false
  return !isKnown(word) || (before !== undefined && isFamily(word) && (before.initial || isGiven(before)))
}

function isJoined(before: Word | undefined, word: Word): boolean {
  if (word.gap === ' ') return true
  if (/^[ \t\u00a0]+$|^\s?\n$/.test(word.gap)) return true
  return /^\.\s?$/.test(word.gap) && (before?.initial === true || /^(?:st|jr|sr)$/i.test(before?.text ?? ''))
}

function initialsAt(text: string, words: readonly Word[], at: number): Run | null {
  const before = words[at - 1]
  const word = words[at]
  if (word === undefined || before === undefined || !beforeInitials.has(lower(before)) || !/^[\s:]+$/.test(word.gap))
    return null
  if (
    /^[A-Z]\.\s?[A-Z]\.?(?:\s?[A-Z]\.?)?(?![\p{L}\p{N}]|\s\p{Lu}\p{Ll})/u.test(text.slice(word.start, word.start + 11))
  ) {
    let last = at
    while (words[last + 1]?.initial === true && /^\.\s?$/.test(words[last + 1]?.gap ?? '')) last++
    return { first: at, last }
  }
  return /^[A-Z]{2,3}$/.test(word.text) && !isKnown(word) && word.capital ? { first: at, last: at } : null
}

function isName(text: string, words: readonly Word[], run: Run, named: readonly Word[]): boolean {
  const [first] = named
  const last = named.at(-1)
  if (first === undefined || last === undefined) return false
  const before = words[run.first - 1]
  const after = text.slice(last.end, last.end + 14)
  const whole = named.filter((word) => !word.initial)
  const initials = named.length - whole.length
  const listed = whole.filter((word) => isGiven(word) || isFamily(word)).length
  const ordinary = whole.every((word) => isCommonWord(lower(word)))
  const cue = cueBefore(text, before, first, last)
  if (cue === 'strong') return true
  const apposed =
    /,\s*$/.test(first.gap) &&
    before !== undefined &&
    (persons.has(lower(before)) || persons.has(before.parts.at(-1) ?? ''))
  if (apposed && !(whole.length === 1 && initials === 0 && isOrdinary(whole[0] as Word))) return true
  const closes = /^\.?\s*(?:[,;)(.?!/]|$|['’]s?\b)/.test(after) || verbsAfter.has(/^\s+(\w+)/.exec(after)?.[1] ?? '')
  if (initials > 0 && whole.length > 0) {
    if (listed > 0 && !(ordinary && first.opens))
      return closes || text[last.end] === '.' || whole.length > 1 || cue === 'weak'
    const parted = /[,(;:]\s*$/.test(first.gap) || cue === 'weak'
    const opened = first.opens && text[last.end] === '.' && verbsAfter.has(/^\.\s+(\w+)/.exec(after)?.[1] ?? '')
    if (opened || (parted && closes && !whole.every(isMedicalWord))) return true
    // `T. J. Abernathy`, `J. Abernathy`: no medicine has initials with full stops.
    const dotted = first.initial && text[first.end] === '.' && last.text.length > 2
    return dotted && !whole.some((word) => isMedicalWord(word) || isOrdinary(word))
  }
  if (whole.length >= 2) {
    const given = isGiven(whole[0] as Word)
    if (given && !(first.opens && ordinary)) return true
    if (listed > 0 && !ordinary) return !first.opens || closes
    const parted = (/[,(:]\s*$/.test(first.gap) || cue === 'weak') && closes
    const acts = first.opens && (actsAfter.has(/^\s+(\w+)/.exec(after)?.[1] ?? '') || /^[,(]|^\s\(/.test(after))
    return (parted || acts) && !whole.some((word) => isMedicalWord(word) || isOrdinary(word))
  }
  if (isMedicalWord(first) || isOrdinary(first)) return isLoneName(first, after, cue === 'weak', closes)
  // `Ngozika says it hurts`, `Should Pietro be tested?`: only people say something, or are told to come back.
  if (ageAfter.test(after)) return true
  if (
    /^\p{Lu}\p{Ll}/u.test(first.text) &&
    (speaks.test(after) || isAsked(before, first, text.slice(last.end, last.end + 24)))
  )
    return true
  return isLoneName(first, after, cue === 'weak', closes)
}

/** An age directly after a name: `Priyanka (age 9)`, `Xiomara, 28F`. */
const ageAfter =
  /^\s?[,(]\s?(?:aged?\s)?\d{1,3}\s?(?:-?\s?(?:yo|y\/o|years?|yrs?|months?)\b|[FM]\b|(?<=age[d]?\s\d{1,3})\b)/i

const speaks =
  /^\s(?:is\s(?:allergic|complaining|asking|refusing|worried|pregnant|feeling)|says?|said|thinks|wants|wonders|asks|asked|complains|feels|felt|fell|lives|told)\b/
const auxiliaries = set('should can could does did do will would has is may must was were')
const actions =
  /^\s(?:be\s(?:tested|seen|screened|admitted|vaccinated|discharged|referred|evaluated|allowed|worried|re)|take|drink|eat|drive|fly|exercise|see|need\sto|get\s(?:his|her|their)|have\s(?:his|her|their))\b/

/** `Should Pietro be tested?`: between an auxiliary and what only people do stands a name. */
function isAsked(before: Word | undefined, word: Word, after: string): boolean {
  return before !== undefined && /^\s$/.test(word.gap) && auxiliaries.has(lower(before)) && actions.test(after)
}

/** One word by itself: a listed name that is no ordinary word. */
function isLoneName(word: Word, after: string, cued: boolean, closes: boolean): boolean {
  const given = isGiven(word)
  if ((!given && !isFamily(word)) || /^\s*\d/.test(after)) return false
  // `Could Will have it?`: inside a sentence an ordinary word has its capital only as a name.
  if (isCommonWord(lower(word))) return given && !word.opens && !/^\s+\p{Lu}/u.test(after) && !eponymOrMonth(word)
  if (given)
    return !word.opens || word.genitive || /^\s*,/.test(after) || verbsAfter.has(/^\s+(\w+)/.exec(after)?.[1] ?? '')
  return word.genitive || (cued && closes) || (!word.opens && verbsAfter.has(/^\s+(\w+)/.exec(after)?.[1] ?? ''))
}

function eponymOrMonth(word: Word): boolean {
  return isKnown(word) || word.parts.some(isEponym)
}

/** `Smith, John A.`: the family name before the comma belongs to the given name after it. */
function withFamilyFirst(words: readonly Word[], run: Run, cued: boolean): Run {
  const last = words[run.last]
  const next = words[run.last + 1]
  if (run.first !== run.last || last === undefined || next === undefined) return run
  if (!isFamily(last) || !/^,\s?$/.test(next.gap) || !next.capital || !(isGiven(next) || (cued && !isOrdinary(next))))
    return run
  const third = words[run.last + 2]
  const withInitial = third?.initial === true && /^\s$/.test(third.gap)
  return { first: run.first, last: run.last + (withInitial ? 2 : 1) }
}
