import type { Issued } from '../replacements.ts'
import { monthNumber } from './months.ts'
import {
  type Calendar,
  type Day,
  dayNumber,
  fromDayNumber,
  isDay,
  isoDay,
  labelOfMonths,
  moveBack,
} from './shifted-calendar.ts'
import { writeDay, writeMonths, writeYearless } from './write-date.ts'
import { isAmount } from './years-and-ages.ts'

export interface DateTexts {
  /**
   * Returns the text that stands for a date that a model wrote in the shifted calendar, with the day that it names where
   * it names one; null where it is none of ours.
   */
  restore(match: RegExpExecArray): { text: string; day: Day | null } | null
}

/** Puts true dates for those of the moved calendar, in the form in which they were written. */
export function startDates(calendar: Calendar, { dates: { days, labels }, numbers }: Issued): DateTexts {
  const issued = [...days.keys()].map((number) => fromDayNumber(number))
  const years = [...issued.map(({ year }) => year), ...[...labels.keys()].map((label) => Number(label.slice(0, 4)))]
  // What was put back before: a month by itself can only mean one of these.
  const told = new Map<number, Day>()
  let named: Day | null = null

  const isIssued = (day: Day) => isDay(day) && days.has(dayNumber(day))
  const ofDay = (match: RegExpExecArray, moved: Day, dayFirst: boolean): string | null => {
    const lastDay = match.groups?.d2
    const movedLast = lastDay === undefined ? null : { ...moved, day: Number(lastDay) }
    if (!isDay(moved) || (movedLast !== null && !isDay(movedLast))) return null
    told.set(dayNumber(moved), moved)
    const truth = moveBack(calendar, moved)
    const last = movedLast === null ? null : moveBack(calendar, movedLast)
    named = last === null ? truth : null
    if (last !== null && last.month !== truth.month) {
      const year = match.groups?.y === undefined ? '' : `, ${last.year}`
      return `${writeYearless(truth)} to ${writeYearless(last)}${year}`
    }
    return days.get(dayNumber(moved)) === true ? writeYearless(truth) : writeDay(match, truth, dayFirst, last)
  }
  /** `22430507`: eight digits are a date only where that day was sent. */
  const ofDigits = (digits: string): string | null => {
    const day = { year: Number(digits.slice(0, 4)), month: Number(digits.slice(4, 6)), day: Number(digits.slice(6)) }
    return isIssued(day) ? isoDay(moveBack(calendar, day)).replaceAll('-', '') : null
  }
  /** A day without its year is one that was sent. */
  const ofYearless = (match: RegExpExecArray, month: number, day: number): string | null => {
    const sent = issued.find((one) => one.month === month && one.day === day)
    const last = match.groups?.d2
    if (sent === undefined || (last !== undefined && !isIssued({ ...sent, day: Number(last) }))) return null
    return ofDay(match, sent, false)
  }
  /** True years that the days of a moved year may come from: those that were sent, else those that it lies in. */
  const trueYears = (moved: number): number[] => {
    const sent = issued.filter(({ year }) => year === moved).map((day) => moveBack(calendar, day).year)
    const named = [...labels].filter(([label]) => label.startsWith(`${moved}/`)).map(([, { year }]) => year)
    const known = [...new Set([...sent, ...named])].sort((one, other) => one - other)
    return known.length > 0 ? known : [moved - calendar.years - 1, moved - calendar.years]
  }
  const trueMonths = (year: number, month: number): Day[] => {
    const sent = issued.filter((day) => day.year === year && day.month === month)
    const moved = sent.length > 0 ? sent : [1, 28].map((day) => ({ year, month, day }))
    return inMonths(moved.map((day) => moveBack(calendar, day)))
  }
  const ofTwoMonths = (match: RegExpExecArray, year: number, month: number, second: number): string | null => {
    const named = match.groups?.mon2 !== undefined
    // `December/January 2244` gives the year of the second month, `2243-12/2244-01` that of the first.
    const from = second < month && named ? year - 1 : year
    const next = { year: second < month ? from + 1 : from, month: second, day: 1 }
    const label = labels.get(labelOfMonths({ year: from, month }, next))
    if (label !== undefined) return writeMonths(match, [label])
    if (!named) return second === (month % 12) + 1 ? writeMonths(match, [moveBack(calendar, next)]) : null
    const [one, other] = [trueMonths(from, month)[0], trueMonths(next.year, second).at(-1)]
    if (one === undefined || other === undefined) return null
    return writeMonths(match, inMonths([one, other])).replace('/', match.groups?.link ?? '/')
  }
  const ofTwoYears = (match: RegExpExecArray, year: number, short: number): string | null => {
    if (match.groups?.joint === '/') return (year + 1) % 100 === short ? String(year - calendar.years) : null
    const last = year - (year % 100) + short
    if (last <= year) return null
    return `${trueYears(year)[0]}${match.groups?.joint}${trueYears(last).at(-1)}`
  }
  const ofYear = (match: RegExpExecArray, year: number): string | null => {
    const after = match.input.slice(match.index + 4)
    if (numbers.has(String(year)) || (isAmount(after) && !/^['’]?s\b/.test(after))) return null
    if (!years.includes(year) && !saysWhen(match)) return null
    return trueYears(year).join('/')
  }
  const ofMonthAlone = (match: RegExpExecArray, month: number): string | null => {
    const meant = [...told.values()].filter((day) => day.month === month).map((day) => moveBack(calendar, day))
    return meant.length === 0 || !saysWhen(match) ? null : writeMonths(match, inMonths(meant).slice(-2))
  }
  const century = (short: number): number | null => {
    const near = issued.find(({ year }) => year % 100 === short)?.year
    const latest = Math.max(...years)
    return near ?? (years.length === 0 ? null : latest - ((((latest - short) % 100) + 100) % 100))
  }

  const toText = (match: RegExpExecArray): string | null => {
    const { y, yy, yy2, m, m2, d, a, b, mon, mon2, compact } = match.groups ?? {}
    if (compact !== undefined) return ofDigits(compact)
    const year = y !== undefined ? Number(y) : yy !== undefined ? century(Number(yy)) : null
    if (yy2 !== undefined) return year === null ? null : ofTwoYears(match, year, Number(yy2))
    if (a !== undefined && b !== undefined) {
      if (year === null) return null
      const [one, other] = [Number(a), Number(b)]
      const dayFirst =
        one > 12 || (!isIssued({ year, month: one, day: other }) && isIssued({ year, month: other, day: one }))
      return ofDay(match, { year, month: dayFirst ? other : one, day: dayFirst ? one : other }, dayFirst)
    }
    const month = mon !== undefined ? monthNumber(mon) : Number(m)
    if (d !== undefined) {
      return year === null ? ofYearless(match, month, Number(d)) : ofDay(match, { year, month, day: Number(d) }, false)
    }
    if (year === null) return mon === undefined ? null : ofMonthAlone(match, month)
    if (m2 !== undefined || mon2 !== undefined) {
      return ofTwoMonths(match, year, month, m2 === undefined ? monthNumber(mon2 ?? '') : Number(m2))
    }
    if (mon !== undefined || m !== undefined) return writeMonths(match, trueMonths(year, month))
    return ofYear(match, year)
  }
  return {
    restore(match) {
      named = null
      const text = toText(match)
      return text === null ? null : { text, day: named }
    },
  }
}

/** One day for each month that they lie in, in order. */
function inMonths(days: readonly Day[]): Day[] {
  const sorted = [...days].sort((one, other) => dayNumber(one) - dayNumber(other))
  return [...new Map(sorted.map((day) => [`${day.year}-${day.month}`, day])).values()]
}

/** Longer than any word that says so; a text of nothing but years must not be read anew for each of them. */
const LONGEST_LEAD = 32

/** Whether the words before a year or a month say that it is one. */
function saysWhen(match: RegExpExecArray): boolean {
  return /\b(?:in|since|from|until|till|before|after|during|year|by|of|around|and|to|last|late|early|mid)[\s-]+$/i.test(
    match.input.slice(Math.max(0, match.index - LONGEST_LEAD), match.index),
  )
}
