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
  // The low half of an emoji separates; only mathematical letters stand for Latin ones outside the basic plane.
  if (unit >= 0xdc00 && unit <= 0xdfff && text.charCodeAt(at - 1) !== MATHEMATICAL) return SEPARATOR
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

/** The hyphen and the line break that part a word at the end of a line. */
function isHyphenation(text: string, at: number, unit: number): boolean {
  if (unit === HYPHEN) return isBreak(text.charCodeAt(at + 1))
  if (!isBreak(unit)) return false
  const before = text.charCodeAt(at - 1)
  return before === HYPHEN || (before === CARRIAGE_RETURN && text.charCodeAt(at - 2) === HYPHEN)
}

function isBreak(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN
}

const MATHEMATICAL = 0xd835

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
  if (/[\p{M}\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]/u.test(char)) return IGNORABLE
  const base = char.normalize('NFKD').toLowerCase().charAt(0)
  if (!/[\p{L}\p{N}]/u.test(char) || !/[\p{L}\p{N}]/u.test(base)) return SEPARATOR
  return (plainLetters.get(base) ?? lookalikes.get(base) ?? base).charCodeAt(0)
}
