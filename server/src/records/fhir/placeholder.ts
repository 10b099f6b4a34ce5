/**
 * What systems write where a name is missing, or must not be seen: it is no name, and hides none. `None` and `No` are not
 * among them, since they may be an answer.
 */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  ...['null', 'nil', 'undefined', 'nan', 'n/a', 'na', 'n a', 'nk', 'n/k', 'unk', 'unknown', 'unspecified', 'unnamed'],
  ...['not available', 'not known', 'not specified', 'not recorded', 'not given', 'not stated', 'not provided'],
  ...['not applicable', 'not on file', 'no name', 'no display', 'no description', 'no information', 'no data'],
  ...['no information available', 'no name given', 'no display available', 'information not available'],
  ...['missing', 'masked', 'redacted', 'removed', 'hidden', 'anonymised', 'anonymized', 'anonymous', 'confidential'],
  ...['withheld', 'tbd', 'to be determined', 'placeholder', 'dummy', 'test', 'deidentified', 'de identified', 'x'],
])
/** The longest that is looked at, in UTF-16 units. */
const LONGEST = 40

/** Systems whose codes say why there is no value, and name nothing. */
const NO_VALUE = /(?:data-absent-reason|NullFlavor)$/u

/** Returns true for a text that stands where a name is missing: `Null`, `[masked]`, `unknown`, `XXX`, `???`. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST) return false
  if (!WORD.test(text)) return text !== ''
  if (OTHER.test(text)) return false
  const words = text
    .toLowerCase()
    .replace(/[^a-z/]+/gu, ' ')
    .replace(/x{3,}/gu, 'x')
    .trim()
  return PLACEHOLDERS.has(words) && text.toLowerCase() !== 'x'
}

const WORD = /[\p{L}\p{N}]/u
/** A number, or a letter beyond English: then it says something. */
const OTHER = /[\p{N}\u0080-\u{10FFFF}]/u

/** Returns true for a system of codes that say why there is no value. */
export function isOfNoValue(system: unknown): boolean {
  return typeof system === 'string' && NO_VALUE.test(system)
}
