import { isEntry } from '../facts/fact.ts'
import { sections } from '../facts/section-registry.ts'
import { byNewest, dateToDays } from '../fhir/date.ts'
import { dayAt } from '../question/date-range.ts'
import type { RetrievedFact } from '../retrieval/retrieval.ts'
import type { AnswerRequest } from './answer-request.ts'
import type { AskedTopic } from './asked-topics.ts'
import { tellOldOrders } from './old-orders.ts'
import { quoteTopics } from './quote-query.ts'
import { isOfTime, tellFact } from './sentence.ts'

const MOST = 12

/**
 * What the record has of the sections that a question asks for: what holds now before what is over. Where the
 * question is about something that none of their lines speaks of, it says so.
 */
export function toSectionSentences(
  context: AnswerRequest,
  asked: ReadonlySet<string>,
  topics: readonly AskedTopic[],
): string {
  const named = [...asked]
  const full = named.filter((id) => countOf(context, id) > 0)
  const told = (full.length > 0 ? full : named.slice(0, 1)).map((id) => tellSection(context, id))
  const own = topics.filter(({ isOwn }) => isOwn)
  if (own.length === 0 || full.length === 0) return told.join('\n')
  return [`None of these entries of your record mentions ${quoteTopics(context.query, own)}:`, ...told].join('\n')
}

function countOf({ manifest }: AnswerRequest, id: string): number {
  return manifest.find(({ section }) => section === id)?.facts ?? 0
}

function tellSection(context: AnswerRequest, id: string): string {
  const section = sections.find((known) => known.id === id)
  if (section === undefined) return ''
  const { noun } = section
  if (countOf(context, id) === 0) {
    const unknown = context.chosen.filter(({ fact }) => fact.section === id && fact.notKnown !== undefined)
    if (unknown.length > 0)
      return [`Your record says that nothing is known of ${noun}:`, ...tellAll(unknown, context)].join('\n')
    return `Your record does not say anything about ${noun}. That is not the same as having none: nothing was written down.`
  }
  const own = context.chosen.filter(({ fact }) => fact.section === id)
  const stated = own.filter(statesNone)
  const entries = own.filter((one) => isEntry(one.fact) && !statesNone(one) && isOfTime(one, context.question))
  if (entries.length === 0) {
    if (stated.length === 0) return tellNoneOfTime(own, noun, context)
    const isOfAll = stated.some(({ fact }) => fact.noneKnown === true)
    const rest = isOfAll || own.length > stated.length ? [] : [`It does not say anything about other ${noun}.`]
    return ['Your record states that there are none known:', ...tellAll(stated, context), ...rest].join('\n')
  }
  const newest = entries.sort((one, other) => byNewest(one.fact, other.fact))
  if (id === 'orders') moveUpcomingFirst(newest, context.now)
  const told =
    newest.some(({ fact }) => fact.current !== undefined) && asksForCurrent(context)
      ? tellStanding(newest, noun, context)
      : tellList(newest, noun, context)
  const also = stated.filter(({ fact }) => fact.noneKnown !== true)
  return [...told, ...(also.length === 0 ? [] : ['It also states:', ...tellAll(also, context)])].join('\n')
}

/** That there is none, of all or of a part. */
function statesNone({ fact }: RetrievedFact): boolean {
  return fact.noneKnown === true || typeof fact.noneKnownOf === 'string'
}

/** Sections of what goes on until it ends. */
const LASTING: ReadonlySet<string> = new Set(['allergies', 'problems', 'medications', 'devices', 'insurance'])

/** Whether something that still holds began before the time that is asked for. */
function lasts({ fact }: RetrievedFact, { question: { days } }: AnswerRequest): boolean {
  if (days === null || fact.date === null || fact.current !== true || !LASTING.has(fact.section)) return false
  return dateToDays(fact.date).first <= days.last
}

function tellNoneOfTime(own: readonly RetrievedFact[], noun: string, context: AnswerRequest): string {
  const none = `Your record has no ${noun} from the time you ask about.`
  const lasting = own.filter((one) => lasts(one, context))
  if (lasting.length === 0) return none
  return [none, 'These began before it and are not over:', ...tellAll(lasting, context)].join('\n')
}

/** `My medicines` are those of now; those of a time, or all of them, are others too. */
function asksForCurrent({ question }: AnswerRequest): boolean {
  return question.days === null && question.wants !== 'all'
}

/** What is still ahead stands first, the nearest before the others. */
function moveUpcomingFirst(entries: RetrievedFact[], now: number): void {
  const today = new Date(now).toISOString().slice(0, 10)
  const isAhead = ({ fact }: RetrievedFact) => fact.date !== null && fact.date.slice(0, 10) >= today
  const ahead = entries.filter(isAhead).reverse()
  const others = entries.filter((one) => !isAhead(one))
  entries.splice(0, entries.length, ...ahead, ...others)
}

const UNCLOSED = 'Your record still lists these as active, but the time it gives for them is over:'

/** What holds now; what is over is told only where nothing holds: it is not what `my medicines` means. */
function tellStanding(entries: readonly RetrievedFact[], noun: string, context: AnswerRequest): string[] {
  // What has no status and no date, as the phone number of a clinic, holds until it is changed.
  const holds = ({ fact }: RetrievedFact) => fact.current === true || (fact.current === undefined && fact.date === null)
  const isPast = ({ fact }: RetrievedFact) =>
    fact.end !== null && fact.end !== undefined && dateToDays(fact.end).last < dayAt(context.now)
  const current = entries.filter((one) => holds(one) && !isPast(one))
  // Whether somebody only forgot to close the entry, or it is still so, the record does not say.
  const unclosed = entries.filter((one) => holds(one) && isPast(one))
  const doubtful = unclosed.length === 0 ? [] : [UNCLOSED, ...tellAll(unclosed, context)]
  const others = entries.filter((one) => !holds(one))
  if (current.length === 0 && doubtful.length > 0) return doubtful
  if (current.length === 0)
    return [`Your record lists no current ${noun}. It has these earlier or other entries:`, ...tellAll(others, context)]
  const rest =
    others.length === 0
      ? []
      : [
          `Your record also has ${others.length} earlier or other ${others.length === 1 ? 'entry' : 'entries'} of this kind.`,
        ]
  const head =
    context.question.wants === 'count'
      ? `Your record lists ${current.length} current ${noun}:`
      : `According to your record, your current ${noun} are:`
  return [head, ...tellAll(current, context, 40), ...tellOldOrders(current, context.now), ...doubtful, ...rest]
}

function tellList(entries: readonly RetrievedFact[], noun: string, context: AnswerRequest): string[] {
  const { end } = context.question
  const ordered = end === 'oldest' ? [...entries].reverse() : entries
  return [
    `Your record lists these ${noun}, the ${end === 'oldest' ? 'oldest' : 'newest'} first:`,
    ...tellAll(ordered, context),
  ]
}

function tellAll(entries: readonly RetrievedFact[], { question }: AnswerRequest, most = MOST): string[] {
  const lines = entries.slice(0, most).map((one) => tellFact(one, question))
  return entries.length > most ? [...lines, `There are ${entries.length - most} more entries of this kind.`] : lines
}
