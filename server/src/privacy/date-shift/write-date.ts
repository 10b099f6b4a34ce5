import { MS_PER_DAY } from '../../shared/calendar.ts'
import { englishMonths, inCaseOf, monthLike } from './months.ts'
import { type Day, dayNumber, pad } from './shifted-calendar.ts'

const longWeekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** A day without its year, where the text that it came from gave none. */
export function writeYearless(truth: Day): string {
  return `${englishMonths[truth.month - 1]} ${truth.day}`
}

/**
 * The match with its parts replaced by those of the true day, in the form in which it was written.
 *
 * @param dayFirst `7/3` is the seventh of March.
 * @param last The last day of a range inside one month.
 */
export function writeDay(match: RegExpExecArray, truth: Day, dayFirst: boolean, last: Day | null): string {
  const { y, a, b, m, mon, sep } = match.groups ?? {}
  const padded = (y !== undefined && m !== undefined && sep !== undefined) || /^0/.test(a ?? '') || /^0/.test(b ?? '')
  const number = (value: number) => (padded ? pad(value) : String(value))
  const weekday = longWeekdays[new Date(dayNumber(truth) * MS_PER_DAY).getUTCDay()] ?? ''
  return splice(match, {
    y: String(truth.year),
    yy: pad(truth.year % 100),
    m: number(truth.month),
    d: mon === undefined ? number(truth.day) : String(truth.day),
    a: number(dayFirst ? truth.day : truth.month),
    b: number(dayFirst ? truth.month : truth.day),
    ord: ordinal(truth.day),
    d2: String(last?.day ?? ''),
    ord2: ordinal(last?.day ?? 0),
    mon: mon === undefined ? '' : monthLike(mon, truth.month),
    week: weekdayLike(match.groups?.week ?? '', weekday),
  })
}

/** One true month, or the two that a month of the moved calendar may stand for. */
export function writeMonths(match: RegExpExecArray, months: readonly Day[]): string {
  const { mon, m, y, yy } = match.groups ?? {}
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return match[0]
  if (mon === undefined) {
    const slash = new RegExp(`^${m}/${y}`).test(match[0])
    const texts = months.map(({ year, month }) => (slash ? `${pad(month)}/${year}` : `${year}-${pad(month)}`))
    return texts.join(slash ? ' or ' : '/')
  }
  const texts = months.map(({ month }) => monthLike(mon, month))
  if (y === undefined && yy === undefined) return texts.join('/')
  if (first.year !== last.year) return months.map(({ year }, at) => `${texts[at]} ${year}`).join('/')
  return `${texts.join('/')} ${yy === undefined ? first.year : `’${pad(first.year % 100)}`}`
}

/** The name of a weekday in the length and case of what was written. */
function weekdayLike(written: string, name: string): string {
  return inCaseOf(written, written.length <= 4 ? name.slice(0, 3) : name)
}

function ordinal(day: number): string {
  if (day % 100 >= 11 && day % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}

/** The match with some of its groups replaced, and everything between them as it was. */
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
