import type { Fact, Reading } from '../facts/fact.ts'
import { findExtremes } from '../facts/series/extremes.ts'
import { dateToDays } from '../fhir/date.ts'
import type { Question } from '../question/question.ts'
import type { RetrievedFact } from '../retrieval/retrieval.ts'
import { toChange, toStanding, withoutRemark } from './series-verdict.ts'
import { tellTrend } from './trend-sentences.ts'
import { readVerdictCue } from './verdict-cue.ts'
import { sayDate, toList } from './wording.ts'
import { toWorseEnd } from './worst-value.ts'

const EARLIER_TOLD = 4
const OF_A_TIME_TOLD = 8

/**
 * What was measured, in sentences: what the question asks of it (how many, the highest, the first, those of a time), else
 * the latest value and the ones before it.
 */
export function toSeriesSentences({ fact, ref }: RetrievedFact, question: Question): string {
  const readings = fact.readings ?? []
  const cite = ` [${ref}].`
  const range = fact.detail?.range === undefined ? '' : ` The reference range is ${fact.detail.range}.`
  const ofTime = question.days === null ? readings : readings.filter((reading) => isWithin(reading, question))
  const isOfTime = question.days !== null && ofTime.length > 0
  if (question.wants === 'count') {
    return `${tellCount(fact, isOfTime ? ofTime : readings, isOfTime ? ' in that time' : '')}${cite}`
  }
  const when = isOfTime ? 'in that time' : 'on record'
  const told = endsAsked(fact, question).flatMap(
    (which) => tellExtremes(fact, isOfTime ? ofTime : readings, which, when) ?? [],
  )
  if (told.length > 0) {
    const unclear = told.length > 1 ? ' Your record does not say which is worse.' : ''
    return `${told.join(`${cite} `)}${cite}${unclear}${range}`
  }
  if (question.days !== null && ofTime.length > 0) {
    return `Your ${fact.label} in that time: ${toList(ofTime.slice(0, OF_A_TIME_TOLD).map(say))}${cite}${range}`
  }
  if (question.end === 'oldest') {
    const first = readings.findLast(({ isAbsent }) => !isAbsent) ?? readings.at(-1)
    return first === undefined ? '' : `Your first ${fact.label} on record was ${say(first)}${cite}${range}`
  }
  return tellNow(fact, ref, readings, question)
}

/** The verdict first where one is asked for, then what it rests on; else the latest value, how it stands, what was before. */
function tellNow(fact: Fact, ref: string, readings: readonly Reading[], question: Question): string {
  const [latest, ...others] = readings
  const cite = ` [${ref}].`
  const range = fact.detail?.range
  if (latest === undefined || latest.isAbsent || fact.newer !== undefined) {
    return `${tellLatest(fact, readings, cite)}${range === undefined ? '' : ` The reference range is ${range}.`}`
  }
  const before = others.find(({ isAbsent }) => !isAbsent)
  const cue = readVerdictCue(question)
  const standing = toStanding(latest, range)
  const change = before === undefined ? null : toChange(fact, latest, before)
  const critical = tellCritical(others, cite)
  if (cue === 'before') return tellBefore(fact, others, cite)
  if (cue === 'why' && change !== null) return `${change}${cite} Your record does not say why.`
  if (cue === 'change' && change !== null) return `${change}${cite}${toBoth(latest, before, range)}${critical}`
  if (cue !== null) {
    const told = standing ?? 'not told in your record to be normal or not: it gives no range'
    const since = change === null ? '' : ` ${change.replace(/^Your .*? (?=went|is about)/u, 'It ')}${cite}`
    return `Your ${fact.label} is ${told}: ${say(withoutRemarks(latest))}${cite}${since}${critical}`
  }
  const told = standing === null ? say(latest) : `${say(withoutRemarks(latest))}, ${standing}`
  return `Your most recent ${fact.label} was ${told}${cite}${tellEarlier(fact, others, cite)}${critical}`
}

function withoutRemarks(reading: Reading): Reading {
  return { ...reading, text: withoutRemark(reading.text) }
}

/** Whether both values stand alike, where a question is about the change. */
function toBoth(latest: Reading, before: Reading | undefined, range: string | undefined): string {
  const now = toStanding(latest, range)
  const then = before === undefined ? null : toStanding(before, range)
  if (now === null) return ' Your record gives no range for it.'
  return now === then ? ` Both are ${now}.` : ` It is now ${now}.`
}

/** `And before that?`: the value before alone. */
function tellBefore({ label }: Fact, others: readonly Reading[], cite: string): string {
  const before = others.find(({ isAbsent }) => !isAbsent)
  return before === undefined
    ? `Your record has no ${label} before that${cite}`
    : `Before that, your ${label} was ${say(before)}${cite}`
}

/** What came before in one sentence: at most two values, and from when the series is. */
function tellEarlier(fact: Fact, others: readonly Reading[], cite: string): string {
  const known = others.filter(({ isAbsent }) => !isAbsent)
  const [before] = known
  const first = known.at(-1)
  if (before === undefined || first === undefined) return ' It is the only value on record.'
  const heading = fact.trend === undefined ? '' : tellTrend(fact.trend.map((one) => ({ ...one, range: null })))
  if (known.length === 1) return ` Before that it was ${say(before)}${cite}${heading}`
  return ` Before that it was ${say(before)}; the first of ${known.length + 1} values was ${say(first)}${cite}${heading}`
}

/** A critical value is never left out, however old. */
function tellCritical(others: readonly Reading[], cite: string): string {
  const critical = others.filter(({ interpretation }) => /critical|panic/iu.test(interpretation ?? ''))
  return critical.length === 0 ? '' : ` It was critical before: ${toList(critical.slice(0, 3).map(say))}${cite}`
}

/** The highest or the lowest; of the worst both where it is not known which that is. */
function endsAsked(fact: Fact, { wants }: Question): ('highest' | 'lowest')[] {
  if (wants === 'highest' || wants === 'lowest') return [wants]
  if (wants !== 'worst') return []
  const worse = toWorseEnd(fact)
  return worse === null ? ['highest', 'lowest'] : [worse]
}

function tellLatest(fact: Fact, readings: readonly Reading[], cite: string): string {
  const [latest, ...before] = readings
  if (latest === undefined) return `Your record has no value of ${fact.label}${cite}`
  if (latest.isAbsent) {
    const known = before.find(({ isAbsent }) => !isAbsent)
    const last =
      known === undefined
        ? ' There is no earlier value on record.'
        : ` The last value before that was ${say(known)}${cite}`
    return `Your record has no value of ${fact.label} from the last time: ${say(latest)}${cite}${last}`
  }
  const first =
    fact.newer === undefined
      ? `Your most recent ${fact.label} was ${say(latest)}${cite}`
      : `Your ${fact.label} was ${say(latest)}${cite} It is not the most recent one: ${fact.newer}.`
  if (before.length === 0) return fact.newer === undefined ? `${first} It is the only value on record.` : first
  const oldest = before.at(-1)
  if (before.length > 1 && typeof oldest?.date === 'string' && before.every(({ text }) => text === latest.text)) {
    return `${first} It was the same all ${readings.length} times since ${sayDate(oldest.date)}${cite}`
  }
  const earlier = before.slice(0, EARLIER_TOLD).map(say)
  const more = before.length > EARLIER_TOLD ? `, and ${before.length - EARLIER_TOLD} more before that` : ''
  return `${first} Before that it was ${toList(earlier)}${more}${cite}${fact.trend === undefined ? '' : tellTrend(fact.trend)}`
}

function tellCount({ label }: Fact, readings: readonly Reading[], when: string): string {
  const values = readings.filter(({ isAbsent }) => !isAbsent)
  const [latest] = values
  const first = values.at(-1)
  const absent = readings.length - values.length
  const without = absent === 0 ? '' : `${absent === 1 ? 'one entry' : `${absent} entries`} without a value`
  if (latest === undefined || first === undefined) {
    return absent === 0
      ? `Your record has no value of ${label}${when}`
      : `Your record has no value of ${label}${when}, but ${without}: ${toList(readings.map(say))}`
  }
  const and = absent === 0 ? '' : `, and ${without}`
  return values.length === 1
    ? `Your record has one value of ${label}${when}: ${say(latest)}${and}`
    : `Your record has ${values.length} values of ${label}${when}, from ${say(first)} to ${say(latest)}${and}`
}

/** Null where there are no numbers. */
function tellExtremes(
  { label, measures = [] }: Fact,
  readings: readonly Reading[],
  which: 'highest' | 'lowest',
  when: string,
): string | null {
  const extremes = findExtremes(readings, measures, which)
  const [first] = extremes
  if (first === undefined) return null
  if (first.label === null) return `Your ${which} ${label} ${when} was ${say(first.reading)}`
  const told = extremes.map((extreme) => `with the ${which} ${extreme.label} number ${say(extreme.reading)}`)
  return `Your ${label} ${when} was, ${toList(told)}`
}

function say({ text, date }: Reading): string {
  return date === null ? `${text} (no date)` : `${text} on ${sayDate(date)}`
}

function isWithin({ date }: Reading, { days }: Question): boolean {
  if (date === null || days === null) return false
  const { first, last } = dateToDays(date)
  return first <= days.last && last >= days.first
}
