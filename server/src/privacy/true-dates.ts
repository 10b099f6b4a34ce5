import { type Day, dayNumber, fromDayNumber, isDay, labelOfMonths, moveBack, pad } from './calendar.ts'
import { inCaseOf, monthLike, monthNumber } from './months.ts'
import type { Replacements } from './replacements.ts'

export interface DateTexts {
  /** The text that stands for a date that a model wrote in the moved calendar, or null where it is none of ours. */
  restore(match: RegExpExecArray): string | null
}

/** Puts true dates for those of the moved calendar, in the form in which they were written. */
export function startDates({ calendar, dates: { days, labels }, numbers }: Replacements): DateTexts {
  const issued = [...days.keys()].map((number) => fromDayNumber(number))
  const years = [...issued.map(({ year }) => year), ...[...labels.keys()].map((label) => Number(label.slice(0, 4)))]
  let lastYear: number | null = null

  const fullDay = (match: RegExpExecArray, moved: Day): string | null => {
    if (!isDay(moved)) return null
    lastYear = moved.year
    const truth = moveBack(calendar, moved)
    const yearless = days.get(dayNumber(moved)) === true
    return writeDay(match, truth, yearless)
  }
  const century = (short: number): number | null => {
    const near = issued.find(({ year }) => year % 100 === short)?.year
    const latest = Math.max(...years)
    return near ?? (years.length === 0 ? null : latest - ((((latest - short) % 100) + 100) % 100))
  }
  /** True years that the days of a moved year may come from: those that were sent, else those that it lies in. */
  const trueYears = (moved: number): string[] => {
    const sent = issued.filter(({ year }) => year === moved).map((day) => moveBack(calendar, day).year)
    const told = [...labels.keys()].filter((label) => label.startsWith(`${moved}/`)).map(() => moved - calendar.years)
    const known = [...new Set([...sent, ...told])].sort()
    return (known.length > 0 ? known : [moved - calendar.years - 1, moved - calendar.years]).map(String)
  }
  const trueMonths = (year: number, month: number): Day[] => {
    const sent = issued.filter((day) => day.year === year && day.month === month).map((day) => moveBack(calendar, day))
    const found = sent.length > 0 ? sent : [1, 28].map((day) => moveBack(calendar, { year, month, day }))
    return [...new Map(found.sort(byTime).map((day) => [`${day.year}-${day.month}`, day])).values()]
  }

  return {
    restore(match) {
      const { y, yy, yy2, m, m2, d, a, b, mon, mon2 } = match.groups ?? {}
      const year = y !== undefined ? Number(y) : yy !== undefined ? century(Number(yy)) : null
      if (yy2 !== undefined && year !== null) {
        return (year + 1) % 100 === Number(yy2) ? String(year - calendar.years) : null
      }
      let month = mon !== undefined ? monthNumber(mon) : Number(m ?? a)
      let day = Number(d ?? b)
      if (a !== undefined && Number(a) > 12) [month, day] = [Number(b), Number(a)]
      if (month > 12) return null
      if (year !== null && (d ?? b) !== undefined) return fullDay(match, { year, month, day })
      if ((d ?? b) !== undefined) {
        const sent = issued.find((one) => one.month === month && one.day === day)
        const assumed = sent?.year ?? lastYear
        return assumed === null ? null : fullDay(match, { year: assumed, month, day })
      }
      if (year === null) return null
      if (m2 !== undefined || mon2 !== undefined) {
        const second = m2 !== undefined ? Number(m2) : monthNumber(mon2 ?? '')
        if (second !== (month % 12) + 1) return null
        // `December/January 2244` gives the year of the second month, `2243-12/2244-01` that of the first.
        const from = month === 12 && mon2 !== undefined ? year - 1 : year
        const next = { year: second === 1 ? from + 1 : from, month: second, day: 1 }
        return writeMonths(match, [labels.get(labelOfMonths({ year: from, month }, next)) ?? moveBack(calendar, next)])
      }
      if (mon !== undefined || m !== undefined) return writeMonths(match, trueMonths(year, month))
      if (numbers.has(y ?? '') || (!years.includes(year) && !isYearHere(match))) return null
      return trueYears(year).join('/')
    },
  }
}

function byTime(one: Day, other: Day): number {
  return dayNumber(one) - dayNumber(other)
}

function isYearHere(match: RegExpExecArray): boolean {
  return /\b(?:in|since|from|until|till|before|after|during|year|by|of|around|and|to)\s+$/i.test(
    match.input.slice(0, match.index),
  )
}

const longMonths = 'January February March April May June July August September October November December'.split(' ')
const longWeekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** The match with its parts replaced by those of the true day. */
function writeDay(match: RegExpExecArray, truth: Day, yearless: boolean): string {
  const { y, a, b, m, mon, sep } = match.groups ?? {}
  if (yearless) return `${longMonths[truth.month - 1]} ${truth.day}`
  const dayFirst = a !== undefined && Number(a) > 12
  const padded = (y !== undefined && m !== undefined && sep !== undefined) || /^0/.test(a ?? '') || /^0/.test(b ?? '')
  const number = (value: number) => (padded ? pad(value) : String(value))
  return splice(match, {
    y: String(truth.year),
    yy: pad(truth.year % 100),
    m: number(truth.month),
    d: mon === undefined ? number(truth.day) : String(truth.day),
    a: number(dayFirst ? truth.day : truth.month),
    b: number(dayFirst ? truth.month : truth.day),
    ord: ordinal(truth.day),
    mon: mon === undefined ? '' : monthLike(mon, truth.month),
    week: weekdayLike(
      match.groups?.week ?? '',
      longWeekdays[new Date(dayNumber(truth) * 86_400_000).getUTCDay()] ?? '',
    ),
  })
}

/** One true month, or the two that a month of the moved calendar may stand for. */
function writeMonths(match: RegExpExecArray, months: readonly Day[]): string {
  const { mon, m, y } = match.groups ?? {}
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return match[0]
  if (mon === undefined) {
    const slash = new RegExp(`^${m}/${y}`).test(match[0])
    const texts = months.map(({ year, month }) => (slash ? `${pad(month)}/${year}` : `${year}-${pad(month)}`))
    return texts.join(slash ? ' or ' : '/')
  }
  const texts = months.map(({ month }) => monthLike(mon, month))
  if (first.year !== last.year) return months.map(({ year }, at) => `${texts[at]} ${year}`).join('/')
  const year = match.groups?.yy === undefined ? String(first.year) : `’${pad(first.year % 100)}`
  return `${texts.join('/')} ${year}`
}

/** The name of a weekday in the length and case of what was written. */
function weekdayLike(written: string, name: string): string {
  return inCaseOf(written, written.length <= 4 ? name.slice(0, 3) : name)
}

function ordinal(day: number): string {
  if (day % 100 >= 11 && day % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}

function splice(match: RegExpExecArray, parts: Record<string, string>): string {
  const places = Object.entries(match.indices?.groups ?? {})
    .filter((entry): entry is [string, [number, number]] => entry[1] !== undefined && entry[0] in parts)
    .sort(([, [one]], [, [other]]) => one - other)
  let text = ''
  let from = match.index
  for (const [group, [start, end]] of places) {
    text += match.input.slice(from, start) + (parts[group] ?? '')
    from = end
  }
  return text + match.input.slice(from, match.index + match[0].length)
}
