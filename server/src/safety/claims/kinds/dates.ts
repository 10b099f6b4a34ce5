import { toDay } from '../../../records/fhir/date.ts'
import type { ClaimKind } from '../claim-kind.ts'
import type { KnownFact } from '../entity.ts'
import type { Objection } from '../finding.ts'
import type { KnownRecord } from '../known-record.ts'
import { contradicts } from '../objections.ts'
import { type DateMention, isDate } from '../reading/dates.ts'
import { isSoFar, type RelativeTime } from '../reading/relative-times.ts'
import { clauseAt, entitiesOf, type Mention, type Statement } from '../statement.ts'

/** When something was, began or ended: days, months, years, and `about two years ago`. */
export const dates: ClaimKind = {
  id: 'date',
  check(statement, known, { now }) {
    return [...checkDates(statement, known, now), ...checkTimes(statement, now)]
  },
}

function checkDates(statement: Statement, known: KnownRecord, now: number): Objection[] {
  return statement.dates.flatMap((date) => {
    const subject = subjectOf(statement, date.start)
    if (subject === null || isOfSomethingElse(statement, date)) return []
    const lines = linesOf(subject, statement)
    const role = roleOf(statement, date.start)
    const own = datesOf(lines, role)
    const days = own.length > 0 ? own : datesOf(lines, 'any')
    if (days.length === 0 || days.some(({ date: day }) => isDate(date, day)))
      return isLatest(statement, date, subject, lines, now)
    if (lines.some(({ fact }) => isInText(date, fact.text)) || isOfCited(date, statement, known)) return []
    return [contradicts(date, days[0]?.line)]
  })
}

/** The day of the entry that the sentence cites. */
function isOfCited(date: DateMention, { citations, text, start }: Statement, known: KnownRecord): boolean {
  const lines = citations.flatMap(({ ref }) => known.byRef.get(ref) ?? [])
  const isBracketed = /^\)? *$/.test(text.slice(date.end - start, (citations[0]?.start ?? start) - start))
  return (date.day !== null || isBracketed) && datesOf(lines, 'any').some(({ date: day }) => isDate(date, day))
}

/** `last done in October 2017`: the newest of several. */
function isLatest(
  statement: Statement,
  date: DateMention,
  subject: Mention,
  lines: readonly KnownFact[],
  now: number,
): Objection[] {
  if (!/\b(?:last|latest|most recent|newest|ultim[oa])\b/.test(statement.text.slice(0, date.start - statement.start)))
    return []
  if (entitiesOf(subject, 'procedure', 'vaccine').length === 0) return []
  const past = datesOf(lines, 'any').filter(
    ({ date: day, line }) => Date.parse(day) <= now && (line.fact.outcome ?? null) === null,
  )
  const newest =
    past
      .map(({ date: day }) => day)
      .toSorted()
      .at(-1) ?? ''
  return newest === '' || isDate(date, newest)
    ? []
    : [contradicts(date, past.find(({ date: day }) => day === newest)?.line)]
}

function checkTimes(statement: Statement, now: number): Objection[] {
  return statement.times.flatMap((time) => {
    const beside = statement.dates.findLast(
      (date) => (date.end <= time.start && date.day !== null) || (date.end <= time.start && date.year !== null),
    )
    if (
      beside !== undefined &&
      /^[\s,;(]*(?:so|or|which is|that is|about|a|just|only|y|o sea|es decir|hace)?[\s,\p{L}]{0,24}$/u.test(
        statement.text.slice(beside.end - statement.start, time.start - statement.start),
      )
    ) {
      const day = toStamp(beside)
      return day === null || isSoFar(time, day, now) ? [] : [contradicts(time, undefined)]
    }
    const subject = subjectOf(statement, time.start)
    if (subject === null || isOfSomethingElse(statement, time)) return []
    const lines = linesOf(subject, statement)
    const own = datesOf(lines, roleOf(statement, time.start))
    const days = own.length > 0 ? own : datesOf(lines, 'any')
    const isOnlyNewest = /\b(?:last|latest|most recent|ultim[oa])\b/.test(statement.text)
    const newest = days.reduce((last, one) => (one.date > last && Date.parse(one.date) <= now ? one.date : last), '')
    const meant = isOnlyNewest && newest !== '' ? days.filter(({ date }) => date === newest) : days
    if (meant.length === 0 || meant.some(({ date }) => isSoFar(time, Date.parse(date.slice(0, 10)), now))) return []
    return [contradicts(time as RelativeTime, meant[0]?.line)]
  })
}

/** The middle of the year or month, where no day is named. */
function toStamp({ year, month, day }: DateMention): number | null {
  return year === null ? null : Date.UTC(year, (month ?? 7) - 1, day ?? (month === null ? 1 : 15))
}

const DATED = ['condition', 'medicine', 'procedure', 'vaccine', 'allergy', 'series', 'other'] as const

/** The nearest thing of the record before the place, else the first behind it in the same clause. */
function subjectOf(statement: Statement, at: number): Mention | null {
  const dated = statement.mentions.filter((mention) => entitiesOf(mention, ...DATED).length > 0)
  const before = dated.findLast(({ end }) => end <= at)
  if (before !== undefined) return before
  const clause = clauseAt(statement, at)
  return dated.find(({ start }) => start >= at && start < clause.end) ?? null
}

/** The day of a value is held by its own kind; a birth, a visit and an appointment by theirs. */
function isOfSomethingElse(statement: Statement, { start }: { start: number }): boolean {
  const { text, quantities } = statement
  const before = text.slice(0, start - statement.start)
  if (
    /\b(?:born|birth|visit|appointment|consulta|cita|due|stay|admitted|discharged|note|note of|wrote|as of|today is)\b/.test(
      before,
    )
  )
    return true
  return (
    quantities.some((quantity) => quantity.unit !== null || quantity.second !== null) &&
    subjectOf(statement, start)?.entities.every(({ kind }) => kind === 'series') === true &&
    !/\btaken\b|\bmeasured\b/.test(before)
  )
}

function linesOf(subject: Mention, { citations }: Statement): KnownFact[] {
  const lines = entitiesOf(subject, ...DATED).flatMap(({ facts }) => [...facts])
  const cited = lines.filter(({ ref }) => citations.some((citation) => citation.ref === ref))
  return cited.length > 0 && subject.entities.length > 1
    ? [...cited, ...lines.filter((line) => !cited.includes(line))]
    : lines
}

type Role = 'start' | 'end' | 'any'

function roleOf({ text, start }: Statement, at: number): Role {
  const before = text.slice(Math.max(0, at - start - 45), at - start)
  if (/\b(?:ended|stopped|until|over|resolved|finished|healed|termino|hasta|suspendi\w*)\b[^.]*$/.test(before))
    return 'end'
  if (
    /\b(?:since|started|began|diagnosed|desde|empezo|diagnostic\w*)\b[^.]*$/.test(
      `${before}${text.slice(at - start, at - start + 8)}`,
    )
  )
    return 'start'
  return 'any'
}

function datesOf(lines: readonly KnownFact[], role: Role): { date: string; line: KnownFact }[] {
  return lines.flatMap((line) => {
    const { fact } = line
    const ends = fact.end === undefined || fact.end === null ? [] : [fact.end]
    const starts = fact.date === null ? [] : [fact.date]
    const readings = (fact.readings ?? []).flatMap(({ date }) => (date === null ? [] : [date]))
    const days = role === 'end' ? ends : role === 'start' ? starts : [...starts, ...ends, ...readings]
    return days.map((date) => ({ date, line }))
  })
}

/** The line tells the date in its words: of a fall, a due date, the day of a dose. */
function isInText(date: DateMention, text: string): boolean {
  return [...text.matchAll(/\b(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?\b/g)].some(([day]) => isDate(date, toDay(day)))
}
