import { MONTH_NAMES } from '../../shared/calendar.ts'

/** A FHIR date as it is said: `4 March 2019`, `March 2019`, `2019`. */
export function sayDate(date: string): string {
  const [year = '', month, day] = date.slice(0, 10).split('-')
  const name = month === undefined ? '' : (MONTH_NAMES.en[Number(month) - 1] ?? '')
  return [day === undefined ? '' : String(Number(day)), name, year].filter((part) => part !== '').join(' ')
}

/** `a`, `a and b`, `a, b and c`. */
export function toList(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

export function quote(words: string): string {
  return `“${words}”`
}
