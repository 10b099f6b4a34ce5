import type { ClaimKind } from '../claim-kind.ts'
import type { Objection } from '../finding.ts'
import type { KnownRecord } from '../known-record.ts'
import { contradicts, lacks } from '../objections.ts'
import { type DateMention, isDate } from '../reading/dates.ts'
import type { Quantity } from '../reading/quantities.ts'
import { compareValue, isBound, type KnownReading, newestReadings, readingsOf } from '../series.ts'
import { carriedSubject, clauseAt, entitiesOf, type Mention, meantBy, type Statement, subjectAt } from '../statement.ts'

/** Values of labs and vital signs: the number, its unit, its day, and whether it is the newest where the sentence says so. */
export const values: ClaimKind = {
  id: 'value',
  check(statement, known) {
    return statement.quantities.flatMap((quantity) => {
      const subject = valueSubject(statement, quantity)
      if (subject === null) return checkUnknownTest(statement, quantity)
      const readings = readingsOf(meantBy(subject, statement, 'series'))
      if (readings.length === 0) return []
      return checkValue(statement, quantity, readings, known)
    })
  },
}

/** The series that the number is a value of; null where it is a dose, a count, a length of time or the like. */
function valueSubject(statement: Statement, quantity: Quantity): Mention | null {
  if (
    NOT_VALUES.test(quantity.next) ||
    (quantity.isWord && quantity.unit === null) ||
    isCountOfResults(statement, quantity)
  )
    return null
  const nearest = statement.mentions.findLast(
    ({ start, entities, terms }) => start < quantity.start && (entities.length > 0 || terms.length > 0),
  )
  const isMeasured = (mention: Mention) => entitiesOf(mention, 'series').length > 0
  if (nearest !== undefined && !isMeasured(nearest) && nearest.entities.some(({ kind }) => kind === 'medicine'))
    return null
  const subject =
    carriedSubject(statement, 'series') ??
    namedBetween(statement, quantity) ??
    subjectAt(statement, quantity.start, 'series')
  if (subject === null) return null
  if (quantity.unit === null && quantity.second === null && !isPlainValue(statement, quantity, subject)) return null
  return subject
}

/** A result of a test that the record does not hold: `your INR was 2.5`. */
function checkUnknownTest({ mentions, text, start }: Statement, quantity: Quantity): Objection[] {
  if (!/\b(?:your|su|you)\b/.test(text) || NOT_VALUES.test(quantity.next)) return []
  const nearest = mentions.findLast((mention) => mention.end <= quantity.start)
  if (
    nearest === undefined ||
    nearest.entities.length > 0 ||
    !nearest.terms.some(({ kind, isName }) => kind === 'test' && isName)
  )
    return []
  const between = text.slice(nearest.end - start, quantity.start - start)
  return /^[^.;]{0,20}\b(?:is|was|of|at|fue|es|era)(?: about| around| de)? $/.test(between)
    ? [lacks({ start: nearest.start, end: quantity.end })]
    : []
}

const NOT_VALUES =
  /^(?:day|week|month|year|hour|minute|time|tablet|capsule|pill|softgel|puff|drop|spray|refill|visit|result|reading|test|value|allerg|medicine|fall|dose|session|dia|semana|mes|ano|hora|vez|veces|pastilla|tableta|comprimido|resultado|of|more|other|or|eye|ear|knee|kidney|at)/

/** `cholesterol: LDL went to 96, and the total to 172`: a word of its label names again what stood before. */
function namedBetween({ mentions, text, start }: Statement, quantity: Quantity): Mention | null {
  const series = mentions.filter((mention) => mention.end <= quantity.start && entitiesOf(mention, 'series').length > 0)
  const last = series.at(-1)
  if (last === undefined || series.length < 2) return null
  const between = text.slice(last.end - start, quantity.start - start)
  return (
    series.findLast(
      (mention) =>
        mention !== last &&
        entitiesOf(mention, 'series').some(({ name }) =>
          name
            .split(' ')
            .some((word) => word.length > 4 && new RegExp(`\\bthe ${word.replace(/[^a-z]/g, '')}\\b`).test(between)),
        ),
    ) ?? null
  )
}

/** A number without a unit: a verb or a word of place leads from the test to it, and nothing else comes between. */
function isPlainValue({ text, start }: Statement, quantity: Quantity, subject: Mention): boolean {
  if (subject.start > quantity.start)
    return /\b(?:is|was|at|of|to|from|and)\s*(?:about )?$/.test(text.slice(0, quantity.start - start))
  const between =
    subject.end <= quantity.start
      ? text.slice(subject.end - start, quantity.start - start)
      : text.slice(0, quantity.start - start)
  return !/\b(?:stage|estadio|grade|type|tipo|page|phone|room|dose)\s*$/.test(between) && between.length < 90
}

function isCountOfResults({ text, start }: Statement, { start: from, end, unit }: Quantity): boolean {
  if (unit !== null) return false
  const after = text.slice(end - start, end - start + 70)
  const before = text.slice(0, from - start)
  return (
    /^[^.,;]{0,60}?\b(?:result|reading|test|value|measurement|resultado|medicion)(?:s|es)?\b/.test(after) ||
    (/\b(?:over|in|of) $/.test(before) && /^ (?:result|reading|test)/.test(after))
  )
}

function checkValue(
  statement: Statement,
  quantity: Quantity,
  readings: readonly KnownReading[],
  known: KnownRecord,
): Objection[] {
  if (isDifference(statement, quantity)) return []
  if (isBound(quantity, readings) && !isPredicate(statement, quantity)) return []
  const compared = readings.map((reading) => ({ reading, how: compareValue(quantity, reading) }))
  const sameUnit = compared.filter(({ how }) => how !== 'other_unit').map(({ reading }) => reading)
  return sameUnit.length > 0 && sameUnit.length < readings.length
    ? checkValue(statement, quantity, sameUnit, known)
    : checkCompared(statement, quantity, compared, known)
}

function checkCompared(
  statement: Statement,
  quantity: Quantity,
  compared: readonly { reading: KnownReading; how: 'same' | 'other' | 'other_unit' }[],
  known: KnownRecord,
): Objection[] {
  const readings = compared.map(({ reading }) => reading)
  const same = compared.filter(({ how }) => how === 'same').map(({ reading }) => reading)
  const date = dateOf(statement, quantity)
  const [newest] = readings
  if (same.length === 0) {
    if (isBound(quantity, readings) || isElsewhere(quantity, statement, known)) return []
    const there =
      date === null ? undefined : readings.find((reading) => reading.date !== null && isDate(date, reading.date))
    return [contradicts(spanOf(quantity, date), (there ?? newest)?.known, toText(there ?? newest))]
  }
  if (date !== null) {
    if (same.some((reading) => reading.date !== null && isDate(date, reading.date))) {
      return isStale(statement, quantity, same) ? staleValue(quantity, date, newest) : []
    }
    return isOtherDate(statement, date, readings)
      ? []
      : [contradicts(spanOf(quantity, date), same[0]?.known, toText(same[0]))]
  }
  return isStale(statement, quantity, same) && !same.some((reading) => newestReadings(readings).includes(reading))
    ? staleValue(quantity, null, newest)
    : []

  function isStale(of: Statement, at: Quantity, matching: readonly KnownReading[]): boolean {
    return saysNewest(of, at) && !newestReadings(readings).some((reading) => matching.includes(reading))
  }
}

/** `was 3.0`: the number is told as the value, and is no end of a range. */
function isPredicate({ text, start }: Statement, quantity: Quantity): boolean {
  return /\b(?:is|was|of|at|be|been|fue|es|era)(?: about| around| as (?:high|low) as)? $/.test(
    text.slice(0, quantity.start - start),
  )
}

function staleValue(quantity: Quantity, date: DateMention | null, newest: KnownReading | undefined): Objection[] {
  return [contradicts(spanOf(quantity, date), newest?.known, toText(newest))]
}

/** A goal of a plan, a number of a note that speaks of the same: the record holds it, though not as a value. */
function isElsewhere({ value, decimals }: Quantity, statement: Statement, known: KnownRecord): boolean {
  const number = new RegExp(`(?<![\\d.])${value.toFixed(decimals).replace('.', '\\.')}(?![\\d]|\\.\\d)`)
  const cited = statement.citations.flatMap(({ ref }) => known.byRef.get(ref) ?? [])
  const goals = known.facts.filter(({ fact }) => fact.section === 'goals' || fact.section === 'care-plans')
  return [...cited, ...goals].some(
    ({ fact }) => (fact.readings ?? []).every(({ numbers }) => numbers.length === 0) && number.test(fact.text),
  )
}

/** `last`, `latest`, `most recent`, `now` in the clause before the number. */
function saysNewest(statement: Statement, quantity: Quantity): boolean {
  const clause = clauseAt(statement, quantity.start)
  const before = statement.text.slice(Math.max(0, clause.start - statement.start), quantity.start - statement.start)
  const tail = before.slice(
    before.search(/(?:and|y|to|a|then) [^,]*$/) > 0 && /\d/.test(before) ? before.lastIndexOf(' and ') + 1 : 0,
  )
  return (
    /\b(?:last|latest|most recent|newest|current|ultim[oa]|mas reciente|actual)\b/.test(tail) &&
    !/\b(?:before|earlier|previous|first|anterior)\b/.test(tail)
  )
}

/** The day that stands with the number: right behind it, in brackets, or before it where none is behind. */
export function dateOf({ dates, quantities, text, start }: Statement, quantity: Quantity): DateMention | null {
  const next = quantities.find(({ start: at }) => at > quantity.start)
  const behind = dates.find((date) => date.start >= quantity.end && (next === undefined || date.start < next.start))
  if (
    behind !== undefined &&
    !/[;:]|\b(?:compared|since|than|until|goal)\b/.test(text.slice(quantity.end - start, behind.start - start))
  )
    return behind
  const before = dates.findLast((date) => date.end <= quantity.start)
  if (before === undefined || quantities.some(({ start: at }) => at < quantity.start)) return null
  return /\b(?:since|desde)\b/.test(text.slice(before.start - start, before.end - start)) ? null : before
}

/** The date tells of something else of the sentence: of a diagnosis, a visit. */
function isOtherDate({ text, start }: Statement, date: DateMention, readings: readonly KnownReading[]): boolean {
  return (
    readings.every(({ date: at }) => at === null) ||
    /\b(?:diagnos|start|began|since|born)\w*[^.;]{0,25}$/.test(text.slice(0, date.start - start))
  )
}

export function isDifference({ text, start }: Statement, { start: from, end, next }: Quantity): boolean {
  const before = text.slice(0, from - start)
  const after = text.slice(end - start)
  return (
    /\b(?:lost|gained|(?:fall|drop|rise|gain|loss|increase|decrease|difference|change) of|by|perdido|ganado|bajado|subido)(?: (?:about|around|roughly|nearly|almost|over|some|unos))?\s*\(?$/.test(
      before,
    ) ||
    (/\((?:about|roughly|around) $|\((?:roughly |about )?$/.test(before) && /\b(?:lost|gained)\b/.test(before)) ||
    /^(?:points?|puntos?)$/.test(next) ||
    /^ (?:\w+ )?(?:lower|higher|less|more|heavier|lighter)\b/.test(after)
  )
}

function spanOf(quantity: Quantity, date: DateMention | null): { start: number; end: number } {
  return date === null || date.start < quantity.start
    ? { start: quantity.start, end: quantity.end }
    : { start: quantity.start, end: date.end }
}

function toText(reading: KnownReading | undefined): string | undefined {
  if (reading === undefined) return undefined
  return `${reading.known.fact.label}: ${reading.text}${reading.date === null ? '' : ` (${reading.date.slice(0, 10)})`}`
}
