import { toDay } from '../fhir/date.ts'
import { WEIGHTY } from '../question/query-terms.ts'
import type { Retrieval, RetrievedFact } from '../retrieval/retrieval.ts'
import type { AnswerRequest } from './answer-request.ts'
import { asksAhead, toAppointmentSentences } from './appointment-sentences.ts'
import { type AskedTopic, findOnTopics, toAskedTopics } from './asked-topics.ts'
import { tellFound } from './found-sentences.ts'
import { toKnowledgeLead } from './general-knowledge.ts'
import { asksForOverview, tellPlainOverview } from './overview.ts'
import { quoteTopics } from './quote-query.ts'
import { asksWhetherSafe, withSafety } from './safety-question.ts'
import { toSectionSentences } from './section-sentences.ts'
import { isOfTime, tellFact } from './sentence.ts'
import { tellSmallTalk } from './small-talk.ts'
import { isPastVisit, isVisit, toVisitSentences } from './visit-sentences.ts'

/** So many lines of a time are told at once; who wants more asks for less at a time. */
const MOST_OF_A_TIME = 16

/**
 * The answer to a question out of the record's own lines, in sentences with refs, and nothing that no line says. Where
 * the record has no answer, a sentence that says so.
 */
export function extractAnswer(query: string, context: Retrieval): string {
  const small = tellSmallTalk(query)
  if (small !== null) return small
  const { question, chosen, parts, manifest, now, record } = context
  const whole: AnswerRequest = { query, question, chosen, manifest, now, facts: record.facts }
  if (asksForOverview(query)) return tellPlainOverview(whole)
  const isSafety = asksWhetherSafe(query, question)
  const isPart = parts.length > 1 || isSafety
  const told =
    parts.length === 0
      ? answer({ ...whole, isPart })
      : parts.map((part) => answer({ ...whole, ...part, isPart })).join('\n\n')
  if (isSafety) return withSafety(told, whole)
  const lead = toKnowledgeLead(whole)
  return lead === null ? told : `${lead}\n${told.replace(/^Your record says:\n/u, '')}`
}

function answer(context: AnswerRequest): string {
  const { question, chosen } = context
  const topics = toAskedTopics(question)
  if (question.wants === 'overview' && question.sections.size === 0 && topics.length === 0)
    return tellPlainOverview(context)
  const found = findOnTopics(chosen, topics).filter((one) => isMeant(one, context))
  if (question.wholeSections.size > 0 || isOfOnes(question.sections)) return answerSections(context, topics, found)
  if (found.length > 0) return tellFound(context, found, topics)
  if (topics.length === 0 && question.days !== null) return tellTime(context)
  return tellNothing(context, topics)
}

/** Sections which alone answer what is asked of them: whether somebody is allergic, what relatives had. */
const ALONE = ['allergies', 'family'] as const

function isOfOnes(sections: ReadonlySet<string>): boolean {
  return ALONE.some((id) => sections.has(id))
}

/** The last or first visit is one that took place. */
function isMeant(one: RetrievedFact, { question, now }: AnswerRequest): boolean {
  return question.end === null || !isVisit(one.fact) || isPastVisit(one.fact, now)
}

/** A section was named: what of it has to do with the topic, else all of it, else what other sections say. */
function answerSections(
  context: AnswerRequest,
  topics: readonly AskedTopic[],
  found: readonly RetrievedFact[],
): string {
  const { question, chosen } = context
  const isOfVisits = isAmong(question.sections, VISITS)
  if (isOfVisits && question.sections.has('encounters') && asksAhead(context) && (found.length > 0 || !isKnown(topics)))
    return toAppointmentSentences(context, found)
  const sections = new Set(question.sections)
  // `The cost of my last visit` is about the cost: the visit only says which. So does the person who was seen.
  if (sections.size > 1) sections.delete('encounters')
  for (const id of ALONE) if (question.sections.has(id)) sections.clear()
  for (const id of ALONE) if (question.sections.has(id)) sections.add(id)
  const isAlone = isOfOnes(sections)
  // Who was seen about something says nothing where nothing speaks of that; of what else is named, all is told.
  if (found.length === 0 && isKnown(topics) && isAmong(question.sections, SEEN)) return tellNothing(context, topics)
  const ahead = sections.has('orders') && sections.size > 1 ? findAhead(context, found) : []
  if (ahead.length > 0) return tellFound(context, ahead, topics)
  const counted = question.wants === 'count' ? found.filter(({ fact }) => fact.counts !== undefined) : []
  if (counted.length > 0 && !isAlone) return tellFound(context, counted, topics)
  const within = found.filter(({ fact }) => sections.has(fact.section))
  if (within.length > 0) return tellFound(context, within, topics)
  const visit = isOfVisits ? toVisitSentences(context) : null
  if (visit !== null && found.length === 0) return visit
  const costs = sections.has('costs') ? findCosts(chosen, found) : []
  if (costs.length > 0) return tellFound(context, costs, topics)
  // `What do I take for my pressure` is answered by the medicines, even where none of them says what it is for.
  const isBeside = ['medications', 'immunizations'].some((id) => sections.has(id)) && isState(found[0])
  if (found.length > 0 && !isAlone && !isBeside) return tellFound(context, found, topics)
  return toSectionSentences(context, sections, topics)
}

/** How somebody is, rather than what was done: a value, an illness. */
function isState(one: RetrievedFact | undefined): boolean {
  return one !== undefined && (one.fact.readings !== undefined || one.fact.section === 'problems')
}

/** Who was seen and where; and the appointments, the last of which is a visit. */
const SEEN = ['encounters', 'care-team']
const VISITS = [...SEEN, 'orders']

function isAmong(sections: ReadonlySet<string>, ids: readonly string[]): boolean {
  return sections.has('encounters') && [...sections].every((id) => ids.includes(id))
}

function isKnown(topics: readonly AskedTopic[]): boolean {
  return topics.some((topic) => topic.isKnown)
}

/** What is still to come of the other things that are named: `which vaccines are due` is more than what was given. */
function findAhead({ chosen, question }: AnswerRequest, found: readonly RetrievedFact[]): RetrievedFact[] {
  const naming = question.terms.map(({ isSection, weight }, place) =>
    isSection || weight < WEIGHTY ? 1 << Math.min(place, 31) : 0,
  )
  const words = naming.reduce((bits, bit) => bits | bit, 0)
  const among = found.length > 0 ? found : chosen.filter(({ matched }) => (matched & words) !== 0)
  return among.filter(({ fact }) => fact.section === 'orders' && fact.current !== false)
}

/** What it cost, where the bill does not name it: the costs of the days on which it was done. */
function findCosts(chosen: readonly RetrievedFact[], found: readonly RetrievedFact[]): RetrievedFact[] {
  const days = new Set(found.flatMap(({ fact }) => (fact.date === null ? [] : [toDay(fact.date)])))
  return chosen.filter(({ fact }) => fact.section === 'costs' && fact.date !== null && days.has(toDay(fact.date)))
}

/** Only a time was named: what the record has of it, the visits first. */
function tellTime(context: AnswerRequest): string {
  const { chosen, question } = context
  const told = chosen
    .filter((one) => one.fact.date !== null && isOfTime(one, question))
    .sort((one, other) => other.score - one.score)
  if (told.length === 0) return 'Your record has nothing from the time you ask about.'
  const shown = told.slice(0, MOST_OF_A_TIME).map((one) => tellFact(one, question))
  const more = told.length > shown.length ? [`There are ${told.length - shown.length} more lines from that time.`] : []
  return ['From the time you ask about, your record has:', ...shown, ...more].join('\n')
}

function tellNothing(
  { query, manifest, question, isPart = false }: AnswerRequest,
  topics: readonly AskedTopic[],
): string {
  const own = topics.filter(({ isOwn }) => isOwn)
  const about = own.length === 0 ? 'what you ask' : quoteTopics(query, own)
  const time = question.days === null ? '' : ' from the time you ask about'
  const nothing = `Your record does not say anything about ${about}${time}.`
  return isPart ? nothing : `${nothing} ${tellInventory(manifest)}`
}

function tellInventory(manifest: AnswerRequest['manifest']): string {
  const has = manifest.filter(({ facts, section }) => facts > 0 && section !== 'patient')
  if (has.length === 0) return 'It has no entries yet.'
  return `It has entries on: ${has.map(({ title }) => title.toLowerCase()).join(', ')}.`
}
