import { MONTH_NAMES } from '../../shared/calendar.ts'

const languages: readonly (readonly string[])[] = Object.values(MONTH_NAMES)
export const englishMonths: readonly string[] = MONTH_NAMES.en
const abbreviations = [...englishMonths.map((name) => name.slice(0, 3)), 'Sept']

/** Every name and English abbreviation of a month, the longest first. */
export const monthNames: readonly string[] = [
  ...new Set([...languages.flat(), ...abbreviations].map((name) => name.toLowerCase())),
].sort((one, other) => other.length - one.length)

/** For a regular expression: any name of a month. */
export const monthSource = monthNames.join('|')

/** The number of a month, 1 to 12, from its name in any case; 0 where it is none. */
export function monthNumber(name: string): number {
  const bare = name.toLowerCase().replace('.', '')
  for (const names of languages) {
    const at = names.findIndex((one) => one.toLowerCase() === bare)
    if (at >= 0) return at + 1
  }
  return englishMonths.findIndex((one) => bare.length >= 3 && one.toLowerCase().startsWith(bare.slice(0, 3))) + 1
}

/**
 * The name of a month in the language, length and case of `written`: `Mar.` gives `Oct`, `MARCH` gives `OCTOBER`. `May`
 * counts as a whole name.
 */
export function monthLike(written: string, month: number): string {
  const bare = written.replace('.', '')
  const names = languages.find((one) => one.some((name) => name.toLowerCase() === bare.toLowerCase())) ?? englishMonths
  const name = names[month - 1] ?? ''
  const whole = names.some((one) => one.toLowerCase() === bare.toLowerCase())
  return inCaseOf(bare, whole ? name : name.slice(0, 3))
}

/** `text` in the case of `written`. */
export function inCaseOf(written: string, text: string): string {
  if (written === written.toUpperCase()) return text.toUpperCase()
  if (written === written.toLowerCase()) return text.toLowerCase()
  return text.charAt(0).toUpperCase() + text.slice(1)
}
