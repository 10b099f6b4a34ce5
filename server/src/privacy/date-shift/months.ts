// The names of the months in the languages that records and patients in the Americas and Europe write most.
const languages: readonly (readonly string[])[] = [
  'January February March April May June July August September October November December',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
].map((names) => names.split(' '))
export const englishMonths: readonly string[] = languages[0] ?? []
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
