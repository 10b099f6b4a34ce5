import { type Element, toElement, toNumber, toText } from './element.ts'

export interface Quantity {
  value: number
  /** In words a person reads: `mmHg`, `°F`; empty where there is none. */
  unit: string
  /** The whole: `< 7.5 %`. */
  text: string
}

/** Null where there is no number: a unit alone is no quantity. */
export function toQuantity(value: unknown): Quantity | null {
  const quantity = toElement(value)
  if (quantity === null) return null
  const written = typeof quantity.value === 'string' ? COMPARED.exec(quantity.value) : null
  const number = toNumber(written?.[2] ?? quantity.value)
  if (number === null) return null
  const unit = toUnit(quantity)
  const given = written?.[1] ?? quantity.comparator
  const comparator = typeof given === 'string' && COMPARATOR.test(given) ? `${given} ` : ''
  const text = withUnit(`${comparator}${toNumberText(number)}`, unit)
  return { value: number, unit, text }
}

/** `7.2%`, `120/80 mmHg`, `3`. */
export function withUnit(value: string, unit: string): string {
  return unit === '' || unit === '%' ? `${value}${unit}` : `${value} ${unit}`
}

/** `3 to 7 mmol/L`, `at least 3 mmol/L`, `at most 7 mmol/L`; null where neither end is known. */
export function toRangeText(value: unknown): string | null {
  const range = toElement(value)
  const low = toQuantity(range?.low)
  const high = toQuantity(range?.high)
  if (low === null) return high === null ? null : `at most ${high.text}`
  if (high === null) return `at least ${low.text}`
  return low.unit === high.unit || low.unit === ''
    ? `${toNumberText(low.value)} to ${high.text}`
    : `${low.text} to ${high.text}`
}

export function toRatioText(value: unknown): string | null {
  const ratio = toElement(value)
  const numerator = toQuantity(ratio?.numerator)
  const denominator = toQuantity(ratio?.denominator)
  if (numerator === null) return null
  if (denominator === null) return numerator.text
  // A titer, as it is always written.
  if (numerator.unit === '' && denominator.unit === '') return `${numerator.text}:${denominator.text}`
  return denominator.value === 1 && denominator.unit !== ''
    ? `${numerator.text} per ${denominator.unit}`
    : `${numerator.text} per ${denominator.text}`
}

/** `1,333.90 USD`, without inventing a currency. */
export function toMoneyText(value: unknown): string | null {
  const money = toElement(value)
  const amount = toNumber(money?.value)
  if (amount === null) return null
  const currency = toText(money?.currency) ?? toText(money?.code) ?? ''
  return `${amount.toFixed(2)}${currency === '' ? '' : ` ${currency}`}`
}

/**
 * A number as it was recorded. Only where it has more than four decimals, which is what a computer left over and no
 * instrument measured, it is rounded to two decimals, or to three digits where it is below one.
 */
export function toNumberText(number: number): string {
  const text = String(number)
  const decimals = text.includes('e') ? 99 : text.length - 1 - text.indexOf('.')
  if (Number.isInteger(number) || decimals <= 4) return text
  if (Math.abs(number) >= 1) return String(Math.round(number * 100) / 100)
  return String(Number(number.toPrecision(3)))
}

/** `< 5` where a number belongs. */
const COMPARED = /^\s*([<>]=?)\s*(.+)$/u

const COMPARATOR = /^(?:<|<=|>=|>|ad)$/u

/** UCUM's (ucum.org) way of writing the units that a person writes otherwise. */
const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'mm[Hg]': 'mmHg',
    'mm(Hg)': 'mmHg',
    '[degF]': '°F',
    degF: '°F',
    Cel: '°C',
    '[lb_av]': 'lb',
    lb_av: 'lb',
    '[oz_av]': 'oz',
    '[in_i]': 'in',
    in_i: 'in',
    '[ft_i]': 'ft',
    '[IU]': 'IU',
    '[iU]': 'IU',
    '[pH]': 'pH',
    '{score}': '',
    '{Score}': '',
    '{nominal}': '',
    '1': '',
    a: 'years',
    mo: 'months',
    wk: 'weeks',
    d: 'days',
    h: 'hours',
    min: 'minutes',
    s: 'seconds',
  }),
)

function toUnit(quantity: Element): string {
  const written = typeof quantity.unit === 'string' && quantity.unit.trim() !== '' ? quantity.unit : quantity.code
  if (typeof written !== 'string') return ''
  const known = units.get(written)
  if (known !== undefined) return known
  const unit = UNITS.get(written.trim()) ?? toSpelled(written)
  if (units.size < MOST_UNITS) units.set(written, unit)
  return unit
}

/** There are few units, and every value has one; what is longer than any is not remembered. */
const units = new Map<string, string>()
const MOST_UNITS = 500

function toSpelled(written: string): string {
  const spelled = written
    .replaceAll('mm[Hg]', 'mmHg')
    .replace(/\[([iI]U)\]/gu, 'IU')
    .replace(/\{([^}]*)\}/gu, (_, note: string) => (note === '' ? '' : note.replace(/_/gu, ' ')))
    .replace(/\[([^\]]*)\]/gu, '$1')
  return toText(spelled) ?? ''
}
