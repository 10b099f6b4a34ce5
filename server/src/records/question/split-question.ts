import { type QueryTerm, WEIGHTY } from './query-terms.ts'
import type { Question } from './question.ts'
import { isNamed } from './term.ts'
import { joined, partOf, type TokenizedQuery } from './tokenized-query.ts'

/** Reads a text as a question of its own. */
type Read = (asked: TokenizedQuery) => Question

/**
 * The questions that stand in one, each with the time that it shares with the others: `do I have gout and what do I
 * take`, `my allergies and my last INR`. What is only said around them, as `I am filling in a form`, is left out. None
 * where there is but one question, and nothing to leave out.
 */
export function splitQuestion(query: TokenizedQuery, whole: Question, read: Read): Question[] {
  if (countNamed(whole) + (whole.days === null ? 0 : 1) < 2) return []
  const pieces = cut(query, CLAUSE, whole)
  const clauses = pieces.length < 2 || pieces.length > MOST_PIECES ? [] : toClauses(pieces, read)
  const parts = (clauses.length === 0 ? [{ asked: query, question: whole, isMixed: false }] : clauses).flatMap((part) =>
    toNouns(part, read),
  )
  return parts.length === 1 && parts[0]?.asked.text === query.text ? [] : withSharedTime(parts)
}

/** Nobody asks more at once; each piece is read, and again with what goes on with it, so a longer text is one question. */
const MOST_PIECES = 16

/** `What did I weigh and which medicines did I take in 2020`: of what was, the time that is named is meant for all. */
function withSharedTime(parts: readonly Part[]): Question[] {
  const [days = null, ...others] = parts.flatMap(({ question }) => question.days ?? [])
  return parts.map(({ asked, question }) =>
    question.days === null && question.end === null && others.length === 0 && PAST.test(asked.text)
      ? { ...question, days }
      : question,
  )
}

interface Part {
  asked: TokenizedQuery
  question: Question
  /** Whether it holds more than one sentence: then nothing in it is a list. */
  isMixed: boolean
}

const OPENERS =
  "(?:what|when|where|who|whom|whose|why|how|which|do|does|did|am|is|are|was|were|have|has|had|can|could|may|should|will|would|tell|show|list|give|qu[eé]|cu[aá]l|cu[aá]les|cu[aá]ndo|cu[aá]nt[oa]s?|d[oó]nde|qui[eé]n|tengo|tomo)(?:['’][a-z]+)?(?!\\p{L})"
/** Where another question may begin: after a sentence, or after `and` with a word that asks. */
const CLAUSE = new RegExp(
  `[?!;\\n]+\\s*|[.:]\\s+|(?:,|(?<!\\s))\\s+(?:and|also|but|or|plus|y|e)\\s+(?:also\\s+)?(?=${OPENERS})`,
  'giu',
)
const ASKS = new RegExp(`^[^\\p{L}]*(?:(?:and|also|but|so|please|y),?\\s+)*${OPENERS}`, 'iu')
/** What is said rather than asked: `I am filling in a form`, and not `I need a list of`. */
const SAYS =
  /^[^\p{L}]*(?:i(?!(?:['’]d| would)? (?:want|need|like)(?! to tell))|we|he|she|they|there|my \p{L}+ (?:wants?|asks?|asked|needs?|says?|said|tells?|told|thinks?))\b/iu
/** What points back to what was asked before it. */
const POINTS_BACK = /\b(?:it|that|this|them|those|these|eso|ello)\b/iu
const PAST = /\b(?:did|was|were|had)\b/iu

function toClauses(pieces: readonly Piece[], read: Read): Part[] {
  const parts: Part[] = []
  let before: TokenizedQuery | null = null
  for (const { asked } of pieces) {
    const { text } = asked
    const question = read(asked)
    const last = parts.at(-1)
    if ((countNamed(question) > 0 || asksForTime(text, question)) && !SAYS.test(text)) {
      const pointsBack = last !== undefined && POINTS_BACK.test(text)
      const back: TokenizedQuery = pointsBack ? joined(last.asked, asked) : asked
      const lead: TokenizedQuery = before === null ? back : joined(before, back)
      const { sections, wholeSections } = question
      // `And does it cause nausea` goes on with the same; `and which medicines help with it` asks for others.
      if (pointsBack && question.wholeSections.size === 0) parts.pop()
      // What is said before it lends its matters and times: its `form at school` asks for no forms.
      const mixed = lead === asked ? question : { ...read(lead), sections, wholeSections }
      parts.push({ asked: lead, question: mixed, isMixed: lead !== asked })
      before = null
    } else if (ASKS.test(text) || countTopics(question) > 0 || question.days !== null) {
      if (last === undefined) before = before === null ? asked : joined(before, asked)
      else {
        last.asked = joined(last.asked, asked)
        last.question = read(last.asked)
      }
    }
  }
  return parts
}

function asksForTime(text: string, { days }: Question): boolean {
  return days !== null && !POINTS_BACK.test(text) && ASKS.test(text)
}

const JOINT = /(?<!\s)\s*,(?!\s*\d)(?:\s*(?:and|or|y))?\s+|(?<!\s)\s+(?:and|or|plus|as well as|&|y|e|o)\s+/giu
/** What goes on with what stands before it: `before and after my surgery`. */
const GOES_ON =
  /^(?:after|before|since|during|when|while|until|in|at|on|for|of|from|to|with|about|against|by)\b|^[^\p{L}]*$/iu

/** `My medicines and allergies`, `my cholesterol and my next visit`: a section that is named whole is a question by itself. */
function toNouns(part: Part, read: Read): Part[] {
  const { asked, question } = part
  const { text } = asked
  if (part.isMixed || question.wholeSections.size === 0 || countNamed(question) < 2 || /\bbetween\b/iu.test(text)) {
    return [part]
  }
  const parts: (Part & { from: number })[] = []
  const pieces = cut(asked, JOINT, question)
  if (pieces.length > MOST_PIECES) return [part]
  for (const piece of pieces) {
    const last = parts.at(-1)
    const next = read(piece.asked)
    if (last === undefined || (!GOES_ON.test(piece.asked.text) && areApart(last.question, next))) {
      parts.push({ ...piece, question: next, isMixed: false })
    } else {
      last.asked = partOf(asked, last.from, piece.to)
      last.question = read(last.asked)
    }
  }
  if (parts.length === 1) return [part]
  return parts.map((one) => ({ ...one, question: { ...one.question, days: one.question.days ?? question.days } }))
}

/** What stands from one place of a text to another. */
interface Piece {
  asked: TokenizedQuery
  from: number
  to: number
}

/** The pieces of a text between these cuts, none of which is made within the name of something. */
function cut(asked: TokenizedQuery, pattern: RegExp, { terms }: Question): Piece[] {
  const { text } = asked
  const pieces: Piece[] = []
  const long = terms.filter(({ term, at, length }) => length > 1 && at >= 0 && isNamed(term))
  let from = 0
  const add = (to: number) => {
    if (text.slice(from, to).trim() !== '') pieces.push({ asked: partOf(asked, from, to), from, to })
  }
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found !== null && pieces.length <= MOST_PIECES; found = pattern.exec(text)) {
    const { index, 0: joint } = found
    if (long.length > 0 && isWithinName(long, partOf(asked, 0, index), joint)) continue
    add(index)
    from = index + joint.length
  }
  add(text.length)
  return pieces
}

/** Whether a name goes on behind this text, over what stands between two pieces. */
function isWithinName(names: readonly QueryTerm[], before: TokenizedQuery, joint: string): boolean {
  const place = before.words.length
  // A topic is never read over a comma, `allergies, medicines`; a name of the record may have one.
  return names.some(
    ({ term, at, length }) =>
      at < place && at + length > place && ((isNamed(term) && term.kind === 'label') || !joint.includes(',')),
  )
}

/** Who was seen where and when: as well what a matter is asked with, as a matter of its own. */
const VISITS: ReadonlySet<string> = new Set(['encounters', 'care-team', 'orders'])

function areApart(first: Question, second: Question): boolean {
  const one = isSectionAlone(first)
  const other = isSectionAlone(second)
  if (one && other) {
    const isShared = [...first.wholeSections].some((id) => second.wholeSections.has(id))
    return !isShared || first.wholeSections.has('orders') !== second.wholeSections.has('orders')
  }
  return one ? !isOfVisits(first) && isTopicAlone(second) : other && isTopicAlone(first)
}

function isOfVisits({ wholeSections }: Question): boolean {
  return [...wholeSections].every((id) => VISITS.has(id))
}

/** One section, and nothing that it may be asked about. */
function isSectionAlone(question: Question): boolean {
  const { wholeSections, terms } = question
  if (wholeSections.size === 0 || (wholeSections.size > 1 && !isOfVisits(question))) return false
  return !terms.some(({ weight, isSection }) => weight >= WEIGHTY && !isSection)
}

function isTopicAlone(question: Question): boolean {
  return question.sections.size === 0 && countTopics(question) > 0
}

/** The sections, topics and names of the record that a question names. */
function countNamed(question: Question): number {
  return question.wholeSections.size + countTopics(question) + (question.wants === 'overview' ? 1 : 0)
}

/** How many places of it name something. */
function countTopics({ terms }: Question): number {
  let places: Set<number> | null = null
  for (const { term, at, weight, isSection } of terms) {
    if (weight >= WEIGHTY && !isSection && isNamed(term)) places = (places ?? new Set()).add(at)
  }
  return places?.size ?? 0
}
