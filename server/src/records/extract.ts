import { toSectionSentences } from './extract/section-sentences.ts'
import { toFactSentence, toList } from './extract/sentence.ts'
import { toSeriesSentences } from './extract/series-sentences.ts'
import { toVisitSentences } from './extract/visit-sentences.ts'
import { toDay } from './fhir/date.ts'
import type { AskedTerm, Question } from './question.ts'
import type { ChosenFact, RecordContext } from './select.ts'

/** So many facts are told at once; who wants more asks for less at a time. */
const MOST = 8
/** A fact is told where it holds at least this share of the words that the question turns on. */
const ENOUGH = 0.5
/** Words of less weight are part of a phrase that was understood, or of an earlier question. */
const WEIGHTY = 0.5

/**
 * The answer to a question out of the record's own lines, in sentences with refs, and nothing that no line says. Where
 * the record has no answer, a sentence that says so.
 */
export function extractAnswer(context: RecordContext): string {
  const { question } = context
  const asked = question.terms.map((term, place) => ({ ...term, place })).filter(({ weight }) => weight >= WEIGHTY)
  const matching = findMatching(context, asked)
  const [section] = question.sections
  if (section === 'encounters' && matching.length === 0) {
    const told = toVisitSentences(context)
    if (told !== null) return told
  }
  if (section !== undefined) {
    const inSection = matching.filter(({ fact }) => question.sections.has(fact.section))
    if (inSection.length === 0 && matching.length === 0)
      return toSectionSentences(context, [...question.sections], missing(asked))
    if (inSection.length === 0 && !isAside(matching, asked))
      return toSectionSentences(context, [...question.sections], missing(asked))
    return tell(inSection.length > 0 ? inSection : matching, context, asked)
  }
  if (matching.length > 0) return tell(matching, context, asked)
  if (asked.length === 0 && question.days !== null) return tellDays(context)
  return tellNothing(context, asked)
}

type Asked = AskedTerm & { place: number }

/** The chosen facts that speak of what the question turns on, the best first. */
function findMatching({ chosen }: RecordContext, asked: readonly Asked[]): ChosenFact[] {
  const topics = asked.filter(({ term }) => term.startsWith('@'))
  const decisive = topics.length > 0 ? topics : asked
  const total = decisive.length
  if (total === 0) return []
  return chosen
    .filter(({ matched }) => {
      const hits = decisive.filter(({ place }) => (matched & (1 << Math.min(place, 31))) !== 0).length
      return topics.length > 0
        ? hits > 0
        : hits / total > ENOUGH || (hits / total === ENOUGH && total > 2) || hits === total
    })
    .sort((one, other) => other.score - one.score)
}

function isAside(matching: readonly ChosenFact[], asked: readonly Asked[]): boolean {
  return matching.length > 0 && asked.some(({ term }) => term.startsWith('@'))
}

function tell(matching: readonly ChosenFact[], { question }: RecordContext, asked: readonly Asked[]): string {
  const best = matching[0]?.score ?? 0
  const close = matching.filter(({ score }) => score >= best * 0.5)
  const dated = question.days === null ? close : inDays(close, question)
  const told = (dated.length > 0 ? dated : close).slice(0, MOST)
  const sentences = told.map((chosen) =>
    chosen.fact.readings === undefined ? toFactSentence(chosen) : toSeriesSentences(chosen, question),
  )
  const before =
    question.days !== null && dated.length === 0
      ? ['Your record has nothing about this in the time you ask about. What it has from other times:']
      : []
  const unknown = asked.filter(
    ({ term, place }) =>
      term.startsWith('@') && !matching.some(({ matched }) => (matched & (1 << Math.min(place, 31))) !== 0),
  )
  const saidOfOthers = new Set(asked.filter((term) => !unknown.includes(term)).map(({ said }) => said))
  const missed = [...new Set(unknown.map(({ said }) => said))].filter((said) => !saidOfOthers.has(said))
  const after = missed.length === 0 ? [] : [`It does not say anything about ${toList(missed)}.`]
  const more = dated.length > MOST ? [`There are ${dated.length - MOST} more lines about this in your record.`] : []
  return [...before, ...sentences, ...more, ...after].join('\n')
}

function inDays(chosen: readonly ChosenFact[], { days }: Question): ChosenFact[] {
  if (days === null) return [...chosen]
  return chosen.filter(({ fact }) => {
    const dates = [fact.date, fact.end, ...(fact.readings ?? []).map(({ date }) => date)]
    const known = dates.flatMap((date) =>
      date === null || date === undefined ? [] : [Date.parse(toDay(date)) / 86_400_000],
    )
    if (known.length === 0) return false
    return Math.min(...known) <= days.last && Math.max(...known) >= days.first
  })
}

function tellDays(context: RecordContext): string {
  const told = inDays(context.chosen, context.question).filter(({ fact }) => fact.date !== null)
  if (told.length === 0) return 'Your record has nothing from the time you ask about.'
  const shown = told.sort((one, other) => other.score - one.score).slice(0, 2 * MOST)
  const more = told.length > shown.length ? [`There are ${told.length - shown.length} more lines from that time.`] : []
  return ['From the time you ask about, your record has:', ...shown.map(toFactSentence), ...more].join('\n')
}

function tellNothing(context: RecordContext, asked: readonly Asked[]): string {
  const words = missing(asked)
  const about = words.length === 0 ? 'what you ask' : toList(words.map((word) => `“${word}”`))
  const has = context.manifest
    .filter(({ facts, section }) => facts > 0 && section !== 'patient')
    .map(({ title }) => title.toLowerCase())
  const rest = has.length === 0 ? 'It has no entries yet.' : `It has entries on: ${has.join(', ')}.`
  return `Your record does not say anything about ${about}. ${rest}`
}

/** The words of the question that are to be named as not found; a topic stands for the words it was found by. */
function missing(asked: readonly Asked[]): string[] {
  return [...new Set(asked.map(({ said }) => said))]
}
