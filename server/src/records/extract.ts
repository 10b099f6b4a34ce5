import { asksAhead, toAppointmentSentences } from './extract/appointment-sentences.ts'
import type { Asked } from './extract/asked.ts'
import { tellFound } from './extract/found-sentences.ts'
import { findMatter, type Matter, readMatters } from './extract/matters.ts'
import { sayMatters } from './extract/own-words.ts'
import { asksWhetherSafe, withSafety } from './extract/safety.ts'
import { toSectionSentences } from './extract/section-sentences.ts'
import { isOfTime, tellFact } from './extract/sentence.ts'
import { isPastVisit, isVisit, toVisitSentences } from './extract/visit-sentences.ts'
import { toDay } from './fhir/date.ts'
import type { ChosenFact, RecordContext } from './select.ts'
import { WEIGHTY } from './terms-asked.ts'

/** So many lines of a time are told at once; who wants more asks for less at a time. */
const MOST_OF_A_TIME = 16

/**
 * The answer to a question out of the record's own lines, in sentences with refs, and nothing that no line says. Where
 * the record has no answer, a sentence that says so.
 */
export function extractAnswer(query: string, context: RecordContext): string {
  const { question, chosen, parts, manifest, now, record } = context
  const whole: Asked = { query, question, chosen, manifest, now, facts: record.facts }
  const isSafety = asksWhetherSafe(query, question)
  const isPart = parts.length > 1 || isSafety
  const told =
    parts.length === 0
      ? answer({ ...whole, isPart })
      : parts.map((part) => answer({ ...whole, ...part, isPart })).join('\n\n')
  return isSafety ? withSafety(told, whole) : told
}

function answer(context: Asked): string {
  const { question, chosen } = context
  const matters = readMatters(question)
  if (question.wants === 'overview' && question.sections.size === 0 && matters.length === 0)
    return tellOverview(context)
  const found = findMatter(chosen, matters).filter((one) => isMeant(one, context))
  if (question.wholeSections.size > 0 || isOfOnes(question.sections)) return answerSections(context, matters, found)
  if (found.length > 0) return tellFound(context, found, matters)
  if (matters.length === 0 && question.days !== null) return tellTime(context)
  return tellNothing(context, matters)
}

/** Sections which alone answer what is asked of them: whether somebody is allergic, what relatives had. */
const ALONE = ['allergies', 'family'] as const

function isOfOnes(sections: ReadonlySet<string>): boolean {
  return ALONE.some((id) => sections.has(id))
}

/** The last or first visit is one that took place. */
function isMeant(one: ChosenFact, { question, now }: Asked): boolean {
  return question.end === null || !isVisit(one.fact) || isPastVisit(one.fact, now)
}

/** A section was named: what of it has to do with the matter, else all of it, else what other sections say. */
function answerSections(context: Asked, matters: readonly Matter[], found: readonly ChosenFact[]): string {
  const { question, chosen } = context
  const isOfVisits = isAmong(question.sections, VISITS)
  if (
    isOfVisits &&
    question.sections.has('encounters') &&
    asksAhead(context) &&
    (found.length > 0 || !isKnown(matters))
  )
    return toAppointmentSentences(context, found)
  const sections = new Set(question.sections)
  // `The cost of my last visit` is about the cost: the visit only says which. So does the person who was seen.
  if (sections.size > 1) sections.delete('encounters')
  for (const id of ALONE) if (question.sections.has(id)) sections.clear()
  for (const id of ALONE) if (question.sections.has(id)) sections.add(id)
  const isAlone = isOfOnes(sections)
  // Who was seen about something says nothing where nothing speaks of that; of what else is named, all is told.
  if (found.length === 0 && isKnown(matters) && isAmong(question.sections, SEEN)) return tellNothing(context, matters)
  const ahead = sections.has('orders') && sections.size > 1 ? findAhead(context, found) : []
  if (ahead.length > 0) return tellFound(context, ahead, matters)
  const counted = question.wants === 'count' ? found.filter(({ fact }) => fact.counts !== undefined) : []
  if (counted.length > 0 && !isAlone) return tellFound(context, counted, matters)
  const within = found.filter(({ fact }) => sections.has(fact.section))
  if (within.length > 0) return tellFound(context, within, matters)
  const visit = isOfVisits ? toVisitSentences(context) : null
  if (visit !== null && found.length === 0) return visit
  const costs = sections.has('costs') ? findCosts(chosen, found) : []
  if (costs.length > 0) return tellFound(context, costs, matters)
  // `What do I take for my pressure` is answered by the medicines, even where none of them says what it is for.
  const isBeside = ['medications', 'immunizations'].some((id) => sections.has(id)) && isState(found[0])
  if (found.length > 0 && !isAlone && !isBeside) return tellFound(context, found, matters)
  return toSectionSentences(context, sections, matters)
}

/** How somebody is, rather than what was done: a value, an illness. */
function isState(one: ChosenFact | undefined): boolean {
  return one !== undefined && (one.fact.readings !== undefined || one.fact.section === 'problems')
}

/** Who was seen and where; and the appointments, the last of which is a visit. */
const SEEN = ['encounters', 'care-team']
const VISITS = [...SEEN, 'orders']

function isAmong(sections: ReadonlySet<string>, ids: readonly string[]): boolean {
  return sections.has('encounters') && [...sections].every((id) => ids.includes(id))
}

function isKnown(matters: readonly Matter[]): boolean {
  return matters.some((matter) => matter.isKnown)
}

/** What is still to come of the other things that are named: `which vaccines are due` is more than what was given. */
function findAhead({ chosen, question }: Asked, found: readonly ChosenFact[]): ChosenFact[] {
  const naming = question.terms.map(({ isSection, weight }, place) =>
    isSection || weight < WEIGHTY ? 1 << Math.min(place, 31) : 0,
  )
  const words = naming.reduce((bits, bit) => bits | bit, 0)
  const among = found.length > 0 ? found : chosen.filter(({ matched }) => (matched & words) !== 0)
  return among.filter(({ fact }) => fact.section === 'orders' && fact.current !== false)
}

/** What it cost, where the bill does not name it: the costs of the days on which it was done. */
function findCosts(chosen: readonly ChosenFact[], found: readonly ChosenFact[]): ChosenFact[] {
  const days = new Set(found.flatMap(({ fact }) => (fact.date === null ? [] : [toDay(fact.date)])))
  return chosen.filter(({ fact }) => fact.section === 'costs' && fact.date !== null && days.has(toDay(fact.date)))
}

/** Only a time was named: what the record has of it, the visits first. */
function tellTime(context: Asked): string {
  const { chosen, question } = context
  const told = chosen
    .filter((one) => one.fact.date !== null && isOfTime(one, question))
    .sort((one, other) => other.score - one.score)
  if (told.length === 0) return 'Your record has nothing from the time you ask about.'
  const shown = told.slice(0, MOST_OF_A_TIME).map((one) => tellFact(one, question))
  const more = told.length > shown.length ? [`There are ${told.length - shown.length} more lines from that time.`] : []
  return ['From the time you ask about, your record has:', ...shown, ...more].join('\n')
}

/** What is sent with every question, section by section: problems, medicines, allergies, the latest key values. */
function tellOverview({ chosen, manifest }: Asked): string {
  const core = chosen.filter(({ fact }) => fact.core)
  if (core.length === 0) return `Your record holds little so far. ${tellInventory(manifest)}`
  const lines = manifest.flatMap(({ section, title }) => {
    const own = core.filter(({ fact }) => fact.section === section)
    return own.length === 0
      ? []
      : [`${title}:`, ...own.map(({ fact, ref, text }) => `- ${fact.brief ?? text} [${ref}]`)]
  })
  return ['The main points of your record:', ...lines, tellInventory(manifest)].join('\n')
}

function tellNothing({ query, manifest, question, isPart = false }: Asked, matters: readonly Matter[]): string {
  const own = matters.filter(({ isOwn }) => isOwn)
  const about = own.length === 0 ? 'what you ask' : sayMatters(query, own)
  const time = question.days === null ? '' : ' from the time you ask about'
  const nothing = `Your record does not say anything about ${about}${time}.`
  return isPart ? nothing : `${nothing} ${tellInventory(manifest)}`
}

function tellInventory(manifest: Asked['manifest']): string {
  const has = manifest.filter(({ facts, section }) => facts > 0 && section !== 'patient')
  if (has.length === 0) return 'It has no entries yet.'
  return `It has entries on: ${has.map(({ title }) => title.toLowerCase()).join(', ')}.`
}
