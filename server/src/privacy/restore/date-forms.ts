import { monthNames } from '../date-shift/months.ts'
import { isDigit } from '../text/digits.ts'

/**
 * One element of a form in which a model may write something that is put back. `partial` matches what the element may
 * begin with while the rest has not come yet.
 */
interface Piece {
  full: string
  partial: string
  optional?: boolean
}

const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const weekdayNames = [...weekdays, 'tues', 'thurs', ...weekdays.map((name) => name.slice(0, 3))].sort(
  (a, b) => b.length - a.length,
)

const letters = (names: readonly string[]) => {
  const beginnings = new Set(names.flatMap((name) => [...name].map((_, at) => name.slice(0, at + 1))))
  return [...beginnings].sort((a, b) => b.length - a.length).join('|')
}

const year: Piece = { full: '(?<y>2[1-3]\\d\\d)(?!\\d)', partial: '2(?:[1-3]\\d{0,2})?' }
const shortYear: Piece = { full: "(?<apostrophe>['’])?(?<yy>\\d{2})(?![\\d/.])", partial: "['’]?\\d{0,2}" }
const lastDay: Piece = {
  full: '(?<d2>0?[1-9]|[12]\\d|3[01])(?!\\d)(?<ord2>st|nd|rd|th)?',
  partial: '\\d{1,2}[snrt]?[tdh]?',
}
const range: Piece = {
  full: '\\s?(?:[-–—,&]|to|through|and)\\s?',
  partial: '\\s?(?:[-–—,&]|to?|th|thr|thro|throu|throug|through|an?|and)?\\s?',
}
const sameYear: Piece = { full: '(?:2[1-3])?(?<yy2>\\d{2})(?!\\d)', partial: '\\d{1,4}' }
const bareYear: Piece = { full: '(?<yy>\\d{2})(?!\\d)', partial: '\\d{0,2}' }
const month: Piece = { full: '(?<m>0[1-9]|1[0-2]|[1-9])(?!\\d)', partial: '\\d{1,2}' }
const fullMonth: Piece = { full: '(?<m>0[1-9]|1[0-2])(?!\\d)', partial: '\\d{1,2}' }
const nextMonth: Piece = {
  full: '(?:2[1-3]\\d\\d[-‑])?(?<m2>0[1-9]|1[0-2])(?![\\d/])',
  partial: '(?:2[1-3]?\\d{0,2}[-‑]?)?\\d{0,2}',
}
const day: Piece = { full: '(?<d>0?[1-9]|[12]\\d|3[01])(?!\\d)', partial: '\\d{1,2}' }
const first: Piece = { full: '(?<a>0?[1-9]|[12]\\d|3[01])(?!\\d)', partial: '\\d{1,2}' }
const second: Piece = { full: '(?<b>0?[1-9]|[12]\\d|3[01])(?!\\d)', partial: '\\d{1,2}' }
const ordinal: Piece = { full: '(?<ord>st|nd|rd|th)\\b', partial: '[snrt][tdh]?', optional: true }
const name: Piece = { full: `(?<mon>${monthNames.join('|')})\\b\\.?`, partial: `(?:${letters(monthNames)})\\.?` }
const otherName: Piece = { full: `(?<mon2>${monthNames.join('|')})\\b\\.?`, partial: `(?:${letters(monthNames)})\\.?` }
const weekday: Piece = {
  full: `(?<week>${weekdayNames.join('|')})\\b\\.?,?\\s+(?:the\\s+)?`,
  partial: `(?:${letters(weekdayNames)})\\.?,?\\s*(?:t|th|the|the\\s+)?`,
  optional: true,
}
const joint = (full: string, partial = full): Piece => ({ full, partial })
const dash = joint('(?<sep>[-‑/.])', '[-‑/.]')
const dashAgain: Piece = { full: '\\k<sep>', partial: '[-‑/.]' }
const gap = joint('(?:[\\s-]{1,2}(?:(?:of|de)\\s)?|\\.\\s)', '(?:[\\s-]{1,2}(?:o|of|of\\s|d|de|de\\s)?|\\.\\s?)')
const comma = joint('(?:,?\\s|,|-|\\s?(?:of|in|de|del)\\s)', '(?:,?\\s?|-|\\s?(?:o|of|i|in|d|de|del)\\s?)')
const slash = joint('(?<link>\\s?(?:[/–-]|or|and|to)\\s?)', '\\s?(?:[/–-]|or?|a|an|and|to?)?\\s?')

const compact: Piece = {
  full: '(?<compact>2[1-3]\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(?!\\d)',
  partial: '2(?:[1-3]\\d{0,6})?',
}

const forms: readonly Piece[][] = [
  [weekday, year, dash, month, dashAgain, day],
  [compact],
  [year, joint('[-‑]'), fullMonth, joint('/'), nextMonth],
  [year, joint('(?<joint>[/–-])', '[/–-]'), sameYear],
  [year, joint('[-‑/]'), fullMonth],
  [weekday, first, dash, second, dashAgain, year],
  [weekday, first, dash, second, dashAgain, shortYear],
  [month, joint('/'), year],
  [day, ordinal, range, lastDay, gap, name, comma, year],
  [name, gap, day, ordinal, range, lastDay, comma, year],
  [weekday, day, ordinal, gap, name, comma, year],
  [weekday, name, gap, day, ordinal, comma, year],
  [weekday, name, gap, day, ordinal, joint(",?\\s?['’]", ",?\\s?['’]?"), bareYear],
  [name, slash, otherName, comma, year],
  [name, comma, year],
  [name, joint("\\s?['’]", "\\s?['’]?"), bareYear],
  [day, ordinal, range, lastDay, gap, name],
  [name, gap, day, ordinal, range, lastDay],
  [weekday, day, ordinal, gap, name],
  [weekday, name, gap, day, ordinal],
  [year],
  [name, joint('(?!\\s*\\d)', '')],
]

interface Form {
  pattern: RegExp
  /** By what it may begin with. */
  startsWithName: boolean
  startsWithDigit: boolean
}

/** Sticky, with the places of their groups; the longer before those that they begin with. */
const dateForms: readonly Form[] = forms.map((pieces) => {
  const [one, other] = pieces
  const start = one === weekday ? other : one
  return {
    pattern: new RegExp(join(pieces).full, 'iyd'),
    startsWithName: one === weekday || start === name,
    startsWithDigit: start !== name,
  }
})
const startingWithName = dateForms.filter((form) => form.startsWithName).map(({ pattern }) => pattern)
const startingWithDigit = dateForms.filter((form) => form.startsWithDigit).map(({ pattern }) => pattern)

/** The forms that a date may have which begins with this UTF-16 unit. */
export function dateFormsFrom(unit: number): readonly RegExp[] {
  return isDigit(unit) ? startingWithDigit : startingWithName
}

/** The names that a form of a date may begin with. */
export const startsOfNames: readonly string[] = [...monthNames, ...weekdayNames]

const names = new Set(startsOfNames)

/** Whether one of the forms may stand at `at`: by how many digits it begins with, or by the name. */
export function mayBeginDate(text: string, at: number): boolean {
  let end = at
  while (isDigit(text.charCodeAt(end))) end++
  const digits = end - at
  if (digits === 4 || digits === 8) return text[at] === '2'
  if (digits > 0) return digits <= 2
  while (isPlainLetter(text.charCodeAt(end))) end++
  // A letter beyond ASCII may belong to the name (`février`), and ends a word for the forms.
  return text.charCodeAt(end) > 127 || names.has(text.slice(at, end).toLowerCase())
}

/** Whether nothing follows the name at `at` by which it could be a part of a longer form: those have a digit in them. */
export function isNameAlone(text: string, at: number): boolean {
  let start = at
  while (isPlainLetter(text.charCodeAt(start))) start++
  if (start === at || text.charCodeAt(start) > 127) return false
  while (start < text.length && afterName.has(text.charCodeAt(start))) start++
  let end = start
  while (isPlainLetter(text.charCodeAt(end))) end++
  if (end === start) return start === text.length || (text.charCodeAt(start) <= 127 && !isDigit(text.charCodeAt(start)))
  const word = text.slice(start, end).toLowerCase()
  return text.charCodeAt(end) <= 127 && !names.has(word) && !links.has(word)
}

/** What may stand between a name and the next word of a form, besides other kinds of blanks. */
const afterName = new Set([..."\t\n\v\f\r -/.,'’–"].map((mark) => mark.charCodeAt(0)))
const links = new Set('the of de del in or and to'.split(' '))

function isPlainLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
}

const partial = (some: readonly Piece[][]) =>
  new RegExp(`^(?:${some.map((pieces) => join(pieces).partial).join('|')})$`, 'i')
const startsOfForms = partial(forms)
/** The same for what begins with a digit: many times fewer forms, without the names of days. */
const startsWithDigit = partial(
  forms.map((pieces) => (pieces[0] === weekday ? pieces.slice(1) : pieces)).filter(([start]) => start !== name),
)

/** Whether what comes next may make `rest` a date, or a longer one than it is. */
export function mayBecomeDate(rest: string): boolean {
  return holdsOnlyPartsOfDates(rest) && (isDigit(rest.charCodeAt(0)) ? startsWithDigit : startsOfForms).test(rest)
}

/** Most texts hold a word or a mark that no date does; the forms, one by one, would take many times as long to say so. */
function holdsOnlyPartsOfDates(rest: string): boolean {
  for (let at = 0; at < rest.length; at++) {
    const start = at
    while (isLetter(rest.charCodeAt(at))) at++
    if (at > start && !startsOfWords.has(rest.slice(start, at).toLowerCase())) return false
    if (at < rest.length && !isDigit(rest.charCodeAt(at)) && !marks.test(rest.charAt(at))) return false
  }
  return true
}

/** What stands between the numbers and words of a date. */
const marks = /[\s\-‑/.,'’–—&]/

/** Latin letters and more, but no dash, apostrophe or space. False past the end. */
function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit < 0x1680)
}

/** The beginnings of all words that stand in the forms, whose other letters are escapes. */
const startsOfWords = new Set(
  [...startsOfForms.source.replaceAll(/\\./g, ' ').matchAll(/\p{L}+/gu)].flatMap(([word]) =>
    [...word].map((_, at) => word.slice(0, at + 1)),
  ),
)

/** The pieces one after the other; partially: some of them whole, then the beginning of the next. */
function join(pieces: readonly Piece[]): Piece {
  let full = ''
  let partial = ''
  for (const piece of [...pieces].reverse()) {
    const unnamed = piece.full.replaceAll(/\(\?<(?![=!])\w+>/g, '(?:').replaceAll('\\k<sep>', '[-‑/.]')
    const rest = partial === '' ? '' : `|${unnamed}(?:${partial})?`
    partial =
      piece.optional === true && partial !== ''
        ? `(?:${piece.partial}${rest}|${partial})`
        : `(?:${piece.partial}${rest})`
    full = (piece.optional === true ? `(?:${piece.full})?` : piece.full) + full
  }
  return { full, partial }
}
