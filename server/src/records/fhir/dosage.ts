import { toConcept, toConcepts } from './concept.ts'
import { byNewest, toDay, toPeriod } from './date.ts'
import { type Element, toElement, toElements, toNumber, toText, toTexts } from './element.ts'
import { toNumberText, toQuantity, toRangeText, toRatioText } from './quantity.ts'
import { DAYS, TIMINGS, WHEN } from './timing-words.ts'

/** The dates that are told beside a dosage, and not again in it. */
interface Told {
  start?: string | null
  end?: string | null
}

/** How a medicine is taken, in words: `1 tablet, twice a day, by mouth, as needed for pain`; null where nothing is said. */
export function toDosageText(value: unknown, told: Told = {}): string | null {
  const steps = Map.groupBy(toElements(value), ({ sequence }) => toNumber(sequence))
  const ordered = [...steps]
    .sort(([one], [other]) => (one ?? Number.POSITIVE_INFINITY) - (other ?? Number.POSITIVE_INFINITY))
    .flatMap(([sequence, dosages]) => {
      const lines = dosages.map((dosage) => toOneDosage(dosage, told)).filter((line) => line !== null)
      return lines.length === 0 ? [] : [{ sequence, text: [...new Set(lines)].join('; and ') }]
    })
  return ordered.length === 0 ? null : joinSteps(ordered)
}

/** What has a number comes after what has a lower one; what has none, or the same, is taken at the same time. */
function joinSteps(steps: readonly { sequence: number | null; text: string }[]): string {
  const texts = new Set<string>()
  return steps
    .filter(({ text }) => !texts.has(text) && texts.add(text))
    .map(({ sequence, text }, at) => (at === 0 ? text : `${sequence === null ? '; and' : '; then'} ${text}`))
    .join('')
}

/** The day on which the last of the dosages ends; null where one of those that have a time goes on without an end. */
export function toDosageEnd(value: unknown): string | null {
  const repeats = toElements(value).flatMap(({ timing }) => (timing === undefined ? [] : [toRepeat(timing)]))
  const ends = repeats.map(({ boundsPeriod }) => ({ date: toPeriod(boundsPeriod)?.end ?? null })).sort(byNewest)
  return ends.some(({ date }) => date === null) ? null : (ends[0]?.date ?? null)
}

function toOneDosage(dosage: Element, told: Told): string | null {
  const written = [toText(dosage.text), toText(dosage.patientInstruction)].filter((text) => text !== null)
  const timing = toTimingText(dosage.timing, told)
  const repeat = toRepeat(dosage.timing)
  const asNeeded = toAsNeeded(dosage)
  const limits = [
    toLimit('at most', toRatioText(dosage.maxDosePerPeriod)),
    toLimit('at most at once', toQuantity(dosage.maxDosePerAdministration)?.text),
    toLimit('at most in a lifetime', toQuantity(dosage.maxDosePerLifetime)?.text),
  ]
  const structured = [
    toDose(dosage),
    timing,
    toRoute(dosage.route),
    toConcept(dosage.site)?.text,
    asNeeded,
    ...toConcepts(dosage.additionalInstruction).map(({ text }) => text),
    ...limits,
  ].filter((part) => part !== null && part !== undefined)
  // The written sig is what the prescriber meant; the structured parts are added only where it does not speak of them.
  const names = (words: RegExp) => written.some((text) => words.test(text))
  const bounds = [toSpan(repeat, told), names(LENGTH) ? null : toLength(repeat)]
  const unsaid = [
    ...(names(TIME_CUES) ? bounds : [timing]),
    names(NEEDED) ? null : asNeeded,
    ...(names(MOST) ? [] : limits),
  ]
  const parts = names(AMOUNT) ? [...written, ...unsaid].filter((part) => part !== null) : [...structured, ...written]
  return parts.length === 0 ? null : [...new Set(parts)].join(', ')
}

/** What a written sig says by itself: an amount, a time, for how long, that it is for a need, a limit. */
const AMOUNT = /\d|\b(?:one|two|three|half|una?|dos|tres|media)\b/iu
const TIME_CUES =
  /\b(?:dail?y|days?|hours?|hrs?|weeks?|weekly|months?|monthly|mornings?|evenings?|nights?|nightly|noon|bed ?time|meals?|breakfast|lunch|dinner|once|twice|times|every|each|before|after|prn|needed|bid|tid|qid|qd|qhs|qam|qpm|hs|q\d+ ?h?|d[ií]as?|horas?|semanas?|noches?|ma[ñn]anas?|tardes?|cada|veces|vez)\b|\d ?x\b|[bt]\.i\.d|q\.\w/iu
const LENGTH =
  /\b(?:for|during|por|durante) (?:the |next |los |las )*(?:\d|an?\b|one|two|three|four|five|six|seven|ten|un|dos|tres|siete|diez)|\bx ?\d|\d x\b/iu
const NEEDED = /\b(?:needed|necessary|prn|required|when|if|cuando|necesario|si)\b/iu
const MOST = /\b(?:max|maximum|more than|at most|up to|exceed|limit|m[aá]ximo|m[aá]s de)\b/iu

/** When and how often: `twice a day`, `every 8 hours`, `at bedtime`, `for 7 days`. */
export function toTimingText(value: unknown, told: Told = {}): string | null {
  const timing = toElement(value)
  if (timing === null) return null
  const repeat = toRepeat(timing)
  const parts = [
    toFrequency(repeat) ?? toCodedTiming(timing.code),
    ...toTexts(repeat.when).map((when) => WHEN.get(when) ?? when),
    ...list(
      toTexts(repeat.dayOfWeek).map((day) => DAYS.get(day) ?? day),
      'on ',
    ),
    ...list(
      toTexts(repeat.timeOfDay).map((time) => time.slice(0, 5)),
      'at ',
    ),
    toSpan(repeat, told),
    toLength(repeat),
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' ')
}

function toDose(dosage: Element): string | null {
  const doses = toElements(dosage.doseAndRate).map((item) =>
    [
      toAmount(item.doseQuantity) ?? toRangeText(item.doseRange),
      toLimit('at', toQuantity(item.rateQuantity)?.text ?? toRangeText(item.rateRange) ?? toRatioText(item.rateRatio)),
    ]
      .filter((part) => part !== null && part !== undefined)
      .join(' '),
  )
  const told = doses.filter((dose) => dose !== '')
  return told.length > 0 ? told.join(' or ') : (toAmount(dosage.doseQuantity) ?? toAmount(dosage.dose))
}

/** A dose without a unit is still a number of something: `1 at a time`. */
function toAmount(value: unknown): string | null {
  const quantity = toQuantity(value)
  if (quantity === null) return null
  return quantity.unit === '' ? `${quantity.text} at a time` : quantity.text
}

const PERIODS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    s: 'second',
    min: 'minute',
    h: 'hour',
    d: 'day',
    wk: 'week',
    mo: 'month',
    a: 'year',
  }),
)

function toFrequency(repeat: Element): string | null {
  const unit = PERIODS.get(String(repeat.periodUnit))
  const period = toNumber(repeat.period)
  if (unit === undefined || period === null) return null
  const frequency = toNumber(repeat.frequency) ?? 1
  const most = toNumber(repeat.frequencyMax)
  const longest = toNumber(repeat.periodMax)
  const times = most === null ? toTimes(frequency) : `${toNumberText(frequency)} to ${toNumberText(most)} times`
  if (longest !== null) return `${times} every ${toNumberText(period)} to ${toNumberText(longest)} ${unit}s`
  if (period === 1) return `${times} a ${unit}`.replace(/ a hour$/u, ' an hour')
  return frequency === 1 && most === null
    ? `every ${toNumberText(period)} ${unit}s`
    : `${times} every ${toNumberText(period)} ${unit}s`
}

function toTimes(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${toNumberText(count)} times`
}

function toCodedTiming(value: unknown): string | null {
  for (const coding of toElements(toElement(value)?.coding)) {
    const known = TIMINGS.get(String(coding.code))
    if (known !== undefined) return known
  }
  const text = toConcept(value)?.text
  return text === undefined ? null : (TIMINGS.get(text.toUpperCase()) ?? text)
}

function toRepeat(timing: unknown): Element {
  return toElement(toElement(timing)?.repeat) ?? {}
}

/** `from 2019-03-04 until 2019-03-11`, without what is told elsewhere. */
function toSpan({ boundsPeriod }: Element, told: Told): string | null {
  const period = toPeriod(boundsPeriod)
  const day = (words: string, date: string | null | undefined, known: string | null | undefined) =>
    date === null || date === undefined || (known && toDay(known) === toDay(date)) ? null : `${words} ${toDay(date)}`
  const parts = [day('from', period?.start, told.start), day('until', period?.end, told.end)]
  return parts.filter((part) => part !== null).join(' ') || null
}

/** `for 7 days`, `10 times in all`. */
function toLength(repeat: Element): string | null {
  const length = toQuantity(repeat.boundsDuration)?.text ?? toRangeText(repeat.boundsRange)
  const count = toNumber(repeat.count)
  const parts = [toLimit('for', length), count === null ? null : `${toNumberText(count)} times in all`]
  return parts.filter((part) => part !== null).join(' ') || null
}

function toAsNeeded(dosage: Element): string | null {
  const reason = toConcept(dosage.asNeededCodeableConcept)?.text
  if (reason !== undefined) return `as needed for ${reason}`
  return dosage.asNeededBoolean === true ? 'as needed' : null
}

function toRoute(value: unknown): string | null {
  const route = toConcept(value)?.text
  if (route === undefined) return null
  return /^(?:oral|by mouth|oral route)\b/iu.test(route) ? 'by mouth' : route
}

function toLimit(words: string, text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : `${words} ${text}`
}

function list(items: string[], before: string): string[] {
  return items.length === 0 ? [] : [before + items.join(', ')]
}
