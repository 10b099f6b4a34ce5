/**
 * How characters are compared when identifiers are looked for: without case, accents, width or mathematical style, and
 * blind to characters that show nothing (soft hyphen, zero-width joiners), so that `JOSÉ`, `Jose` and `Jo\u00adse`
 * are the same word. Every unit of a text has a class: a separator, an ignorable, or the code of its folded character.
 */
export const SEPARATOR = 0
export const IGNORABLE = 1

const unknown = 0xffff
const table = new Uint16Array(0x10000).fill(unknown)

/** The class of the UTF-16 unit at `at`. Computed once for each unit that occurs anywhere. */
export function foldAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit <= HYPHEN && isHyphenation(text, at, unit)) return IGNORABLE
  // Outside the basic plane mathematical and enclosed letters stand for Latin ones, and tags for nothing.
  if (unit === ENCLOSED) return enclosedLetter(text.charCodeAt(at + 1)) === SEPARATOR ? SEPARATOR : IGNORABLE
  if (unit === TAGS) return IGNORABLE
  if (unit >= 0xdc00 && unit <= 0xdfff) {
    const high = text.charCodeAt(at - 1)
    if (high === ENCLOSED) return enclosedLetter(unit)
    if (high === TAGS) return IGNORABLE
    if (high !== MATHEMATICAL) return SEPARATOR
  }
  const known = table[unit] ?? SEPARATOR
  if (known !== unknown) return known
  const computed = computeFold(unit)
  table[unit] = computed
  return computed
}

/** True for a folded character that is a word by itself: scripts that put no spaces between words. */
export function standsAlone(folded: number): boolean {
  return folded >= 0x2e80
}

/** The folded words of `text` from `start` to `end`. */
export function foldWords(text: string, start = 0, end = text.length): string[] {
  const words: string[] = []
  let word = ''
  for (let at = start; at <= end; at++) {
    const folded = at < end ? foldAt(text, at) : SEPARATOR
    if (folded === IGNORABLE) continue
    const alone = standsAlone(folded)
    if ((folded === SEPARATOR || alone) && word !== '') {
      words.push(word)
      word = ''
    }
    if (alone) words.push(String.fromCharCode(folded))
    else if (folded !== SEPARATOR) word += String.fromCharCode(folded)
  }
  return words
}

export function isUpper(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char !== char.toLowerCase()
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const HYPHEN = 45

/** The hyphen, the line break and the indent behind it that part a word at the end of a line. */
function isHyphenation(text: string, at: number, unit: number): boolean {
  if (unit === HYPHEN) return isBreak(text.charCodeAt(at + 1))
  let before = at - 1
  if (isBlank(unit)) {
    while (before > at - LONGEST_INDENT && isBlank(text.charCodeAt(before))) before--
    if (!isBreak(text.charCodeAt(before))) return false
  } else if (!isBreak(unit)) return false
  while (before > at - LONGEST_INDENT && isBreak(text.charCodeAt(before))) before--
  const hyphen = text.charCodeAt(before)
  return hyphen === HYPHEN || hyphen === SOFT_HYPHEN
}

const SOFT_HYPHEN = 0xad
const LONGEST_INDENT = 24

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9
}

function isBreak(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN
}

const MATHEMATICAL = 0xd835
const ENCLOSED = 0xd83c
const TAGS = 0xdb40

/** The letter in a circle, a square or parentheses, or of a flag; `low` is the second half of the pair. */
function enclosedLetter(low: number): number {
  const first = ENCLOSED_FROM.find((from) => low >= from && low < from + 26)
  return first === undefined ? SEPARATOR : 97 + low - first
}

const ENCLOSED_FROM = [0xdd10, 0xdd30, 0xdd50, 0xdd70, 0xdde6]

// Letters that Unicode does not decompose, as people type them without the stroke.
const plainLetters: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 't', æ: 'a', œ: 'o', ß: 's', ı: 'i' }),
)

// Letters of other scripts that look like a Latin one, for a name that was typed or scanned with a wrong letter.
const lookalikes: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's' },
    ...{ ο: 'o', α: 'a', ν: 'v', ι: 'i', κ: 'k', ρ: 'p' },
  }),
)

function computeFold(unit: number): number {
  if (unit === MATHEMATICAL) return IGNORABLE
  if (unit >= 0xd800 && unit <= 0xdbff) return SEPARATOR
  const low = unit >= 0xdc00 && unit <= 0xdfff
  const char = low ? String.fromCharCode(MATHEMATICAL, unit) : String.fromCharCode(unit)
  if (/[\p{M}\p{Default_Ignorable_Code_Point}]/u.test(char)) return IGNORABLE
  // `Ⓐ` and `⒜` are letters, and so is what is left of `ª`; `½` begins with a digit and is none.
  const base = /[\p{L}\p{N}]/u.exec(char.normalize('NFKD').toLowerCase())?.[0] ?? ''
  if (base === '' || /[^\p{L}\p{N}\u2460-\u24ff\u2776-\u2793]/u.test(char) || base.length !== 1) return SEPARATOR
  return (plainLetters.get(base) ?? lookalikes.get(base) ?? base).charCodeAt(0)
}
