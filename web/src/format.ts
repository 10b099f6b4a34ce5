import type { Strings } from './i18n/en.ts'
import type { Language } from './i18n/language.tsx'

/**
 * A FHIR date (`2019`, `2019-03`, `2019-03-04` or an instant) as a person writes it, no finer than it was given. The
 * day is the one that the record names: it is never moved by the reader's time zone. The words come from the language's
 * own file: making the first `Intl` formatter costs the browser more than all else in the first view.
 */
export function formatDate(date: string, { months, month: ofMonth, day: ofDay }: Strings['dates']): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date) ?? []
  if (year === undefined) return date
  if (month === undefined) return year
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')))
  const name = months[at.getUTCMonth()]
  if (name === undefined || at.getUTCMonth() !== Number(month) - 1) return date
  return day === undefined ? ofMonth(name, year) : ofDay(Number(day), name, year)
}

/** An instant of this service (not of a record) in the reader's own time. */
export function formatMoment(instant: string, language: Language): string {
  return formatter(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant))
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumSignificantDigits: 6 }).format(value)
}

/** Whole years from the birth date to now; null where the date is not given to the day. */
export function ageInYears(birthDate: string | null, now: Date): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(birthDate ?? '') ?? []
  if (year === undefined) return null
  const hadBirthday =
    now.getMonth() + 1 > Number(month) || (now.getMonth() + 1 === Number(month) && now.getDate() >= Number(day))
  const age = now.getFullYear() - Number(year) - (hadBirthday ? 0 : 1)
  return age >= 0 ? age : null
}

/** The moment that a FHIR date stands for on a time axis; the middle of a year or month that is all there is. */
export function timeOfDate(date: string): number {
  if (/^\d{4}$/.test(date)) return Date.parse(`${date}-07-01`)
  if (/^\d{4}-\d{2}$/.test(date)) return Date.parse(`${date}-15`)
  return Date.parse(date)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs a hundred times what using one does, and a long record has thousands of dates. */
function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-US' : language, options)
  formatters.set(key, made)
  return made
}
