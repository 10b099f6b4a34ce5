import { byNewest } from '../fhir/date.ts'
import { sections } from '../sections.ts'
import type { ChosenFact, RecordContext } from '../select.ts'
import { toFactSentence, toList } from './sentence.ts'
import { toSeriesSentences } from './series-sentences.ts'

const MOST = 12

/**
 * What the record has of the sections that a question asks for as a whole: what holds now before what is over. `absent`
 * are the words of the question that no line of theirs holds.
 */
export function toSectionSentences(context: RecordContext, ids: readonly string[], absent: readonly string[]): string {
  return ids
    .map((id) => toOneSection(context, id, absent))
    .filter((text) => text !== '')
    .join('\n')
}

function toOneSection(context: RecordContext, id: string, absent: readonly string[]): string {
  const section = sections.find((known) => known.id === id)
  if (section === undefined) return ''
  const total = context.manifest.find((entry) => entry.section === id)?.facts ?? 0
  const chosen = context.chosen.filter(({ fact }) => fact.section === id)
  if (total === 0) {
    return `Your record does not say anything about ${section.noun}. That is not the same as having none: nothing was written down.`
  }
  const noneKnown = chosen.filter(({ fact }) => fact.noneKnown === true)
  const [statement] = noneKnown
  if (statement !== undefined && noneKnown.length === chosen.length) {
    return `Your record states that there are none known:\n${noneKnown.map(toFactSentence).join('\n')}`
  }
  const told = chosen.filter(({ fact }) => fact.noneKnown !== true).sort((one, other) => byNewest(one.fact, other.fact))
  const current = told.filter(({ fact }) => fact.current === true)
  const lines = told.some(({ fact }) => fact.current !== undefined)
    ? [...toCurrent(current, section.noun), ...toPast(told, current, context)]
    : [`Your record lists these ${section.noun}, the newest first:`, ...toLines(told, context)]
  const missing =
    absent.length === 0 ? [] : [`None of these lines mentions ${toList(absent.map((word) => `“${word}”`))}.`]
  return [...lines, ...missing].join('\n')
}

function toCurrent(current: readonly ChosenFact[], noun: string): string[] {
  if (current.length === 0) return [`Your record lists no current ${noun}.`]
  return [`According to your record, your current ${noun} are:`, ...current.map(toFactSentence)]
}

/** What is over is told only where nothing holds now: it is not what `my medicines` means. */
function toPast(told: readonly ChosenFact[], current: readonly ChosenFact[], context: RecordContext): string[] {
  const past = told.filter((one) => !current.includes(one))
  if (past.length === 0) return []
  if (current.length > 0) return [`Your record also has ${past.length} earlier or other entries of this kind.`]
  return ['It has these earlier or other entries:', ...toLines(past, context)]
}

function toLines(told: readonly ChosenFact[], { question }: RecordContext): string[] {
  const lines = told
    .slice(0, MOST)
    .map((one) => (one.fact.readings === undefined ? toFactSentence(one) : `- ${toSeriesSentences(one, question)}`))
  return told.length > MOST ? [...lines, `There are ${told.length - MOST} more entries of this kind.`] : lines
}
