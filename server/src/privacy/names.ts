import { isCommonWord, isEponym } from './common-words.ts'
import { foldAt, foldWords, IGNORABLE, isUpper, SEPARATOR } from './fold.ts'
import type { Entity } from './record-index.ts'

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
  let people = candidates
  let stop = end
  const words = [...foldWords(text, start, end)]
  for (let next = nextWord(text, stop); next !== null; next = nextWord(text, stop)) {
    const { word } = next
    const fitting = people.filter(
      (person) => person.words.has(word) || (word.length === 1 && isInitial(text, next, person)),
    )
    if (fitting.length === 0) break
    people = fitting
    stop = next.dotted && word.length === 1 && isInitialDot(text, next.end) ? next.end + 1 : next.end
    words.push(word)
  }
  const [entity] = people
  if (entity === undefined) return null
  const from = initialsBefore(text, start, entity, earliest)
  const whole = words.filter((word) => word.length > 1)
  const initials = from < start || words.length > whole.length
  if (isOfMedicine(text, stop, words)) return null
  const ordinary = whole.every((word) => isCommonWord(word))
  if (ordinary && whole.length < 2 && !(initials && isUpper(text, start)) && !isTreatedAsName(text, start, stop))
    return null
  return { start: from, end: stop, entity }
}

interface Word {
  start: number
  end: number
  word: string
  dotted: boolean
}

/** The next word, where only what stands inside a name parts it from here. */
function nextWord(text: string, from: number): Word | null {
  let at = from
  while (at < text.length && at - from < 4 && isJoint(text, at)) at++
  if (at === from || at >= text.length || foldAt(text, at) <= IGNORABLE) return null
  const start = at
  while (at < text.length && foldAt(text, at) !== SEPARATOR) at++
  return { start, end: at, word: foldWords(text, start, at).join(''), dotted: text[at] === '.' }
}

function isJoint(text: string, at: number): boolean {
  return /[\s,.\-'’‐‑\u00a0]/.test(text.charAt(at)) || foldAt(text, at) === IGNORABLE
}

/** A capital letter that is the first of one of the person's names, or has a full stop. */
function isInitial(text: string, { start, word, dotted }: Word, person: Entity): boolean {
  if (!isUpper(text, start)) return false
  return dotted || [...person.words].some((name) => name.startsWith(word))
}

function isInitialDot(text: string, at: number): boolean {
  return (
    /^\.(?=\s*[a-z,;)\]]|\s*$|\s+\p{Lu})/u.test(text.slice(at, at + 4)) &&
    !/^\.\s+\p{Lu}\p{Ll}/u.test(text.slice(at, at + 4))
  )
}

const initialsPattern = /(?<![\p{L}\p{N}'’])((?:\p{Lu}(?:\.\s?|\s|-)){1,3})$/u

function initialsBefore(text: string, start: number, person: Entity, earliest: number): number {
  const before = text.slice(Math.max(earliest, start - 9), start)
  const initials = initialsPattern.exec(before)?.[1]
  if (initials === undefined) return start
  const letters = foldWords(initials)
  const known = letters.some((letter) => [...person.words].some((name) => name.startsWith(letter)))
  return known || initials.includes('.') ? start - initials.length : start
}

const medicineAfter =
  /^(?:['’]s?|s['’]?)?[\s-]+(?:(?:['’]?s\s)?(?:disease|syndrome|palsy|sign|score|scores|test|scale|criteria|criterion|phenomenon|lymphoma|sarcoma|tumou?r|thyroiditis|ophthalmopathy|orbitopathy|dermopathy|fever|cyst|contracture|reflex|maneuver|manoeuvre|catheter|index|classification|stage|staging|grade|ulcer|esophagus|oesophagus|anemia|anaemia|dementia|bodies|body|cells?|chorea|deformity|fracture|hernia|nodes?|disorder|risk|monitor|procedure|operation|repair|method|exercises?|rule|sum|dystrophy|encephalopathy|cirrhosis|gangrene|purpura|arteritis|angina|triad|law|ring|spots?|lesion)\b)/i

/** `Graves' disease`, `Wells score`, and an eponym by itself in the genitive: `Parkinson's`. */
function isOfMedicine(text: string, end: number, words: readonly string[]): boolean {
  if (words.length > 1) return false
  const [word = ''] = words
  const after = text.slice(end, end + 24)
  if (!isEponym(word) && !isEponym(word.replace(/s$/, ''))) return false
  return medicineAfter.test(after) || /^['’]s?(?![\p{L}])/u.test(after)
}

const personBefore =
  /(?:\b(?:mr|mrs|ms|miss|mx|dr|doctor|prof|professor|nurse|sister|brother|mother|father|mom|mum|dad|husband|wife|son|daughter|partner|aunt|uncle|cousin|niece|nephew|grandmother|grandfather|friend|patient|pt|named|called|name is|name|surname|i am|i'm|dear|hello|hi|with|by|from|for|told|saw|see|asked|and|physician|provider|clinician|author|performer|signed|contact|caregiver)[.:,]?\s+|[:(]\s*)$/i
const personAfter =
  /^(?:['’]s?\s|,|\s+(?:has|had|is|was|takes|took|said|says|told|needs|wants|reports?|denies|lives|came|went|saw|feels|felt|who|and i|md\b|rn\b))/i

/** Whether an ordinary word is written as a name: with a capital that its place in the sentence does not ask for. */
function isTreatedAsName(text: string, start: number, end: number): boolean {
  if (!isUpper(text, start)) return /\b(?:mr|mrs|ms|dr)\.?\s+$/i.test(text.slice(Math.max(0, start - 6), start))
  const before = text.slice(Math.max(0, start - 24), start)
  const titled = /\b(?:mr|mrs|ms|miss|mx|dr|prof)\.?\s+$/i.test(before)
  if (titled) return true
  const shouting = end - start > 1 && text.slice(start, end) === text.slice(start, end).toUpperCase()
  if (shouting) return false
  const opens = /(?:^|[.!?\n•*-])\s*$/.test(before)
  if (opens) return personAfter.test(text.slice(end, end + 12))
  return personBefore.test(before) || /^['’]s?\s/.test(text.slice(end, end + 3))
}
