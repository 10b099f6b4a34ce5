import { isDigit } from './digits.ts'
/**
 * What a text holds of the marks that the detectors' patterns need, counted in one pass: most patterns need one that
 * most texts have none of.
 */
export interface TextSigns {
  /** Every unit is of ASCII. */
  isAscii: boolean
  /**
   * Besides ASCII there is only punctuation such as `’` and `…`: no letter that a pattern without regard to case takes
   * for one of ASCII, and none that would make another word of what a pattern calls one.
   */
  isPlain: boolean
  /** Nearly all letters are capitals. */
  isShouted: boolean
  digits: number
  colons: number
  hyphens: number
  /** The most capitals and digits of ASCII in a row. */
  longestCode: number
  /** `@` */
  hasAt: boolean
  /** `(` or `[` */
  hasBracket: boolean
  hasDot: boolean
  /** A full stop with a letter directly after it. */
  hasDottedLetter: boolean
  /** `1.2` */
  hasDottedDigits: boolean
  /** `1/2` */
  hasSlashedDigits: boolean
  /** A digit directly after a capital, a hyphen or an underscore. */
  hasCodeDigit: boolean
  /** `#` */
  hasHash: boolean
  hasPlus: boolean
  /** `,` or `;` */
  hasComma: boolean
}

export function readSigns(text: string): TextSigns {
  const signs: TextSigns = {
    isAscii: true,
    isPlain: true,
    isShouted: false,
    digits: 0,
    colons: 0,
    hyphens: 0,
    longestCode: 0,
    hasAt: false,
    hasBracket: false,
    hasDot: false,
    hasDottedLetter: false,
    hasDottedDigits: false,
    hasSlashedDigits: false,
    hasCodeDigit: false,
    hasHash: false,
    hasPlus: false,
    hasComma: false,
  }
  let small = 0
  let others = 0
  let code = 0
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 97 && unit <= 122) {
      small++
      code = 0
      if (before === DOT) signs.hasDottedLetter = true
    } else if (unit === SPACE) {
      code = 0
    } else if (unit >= 65 && unit <= 90) {
      others++
      code++
      if (code > signs.longestCode) signs.longestCode = code
      if (before === DOT) signs.hasDottedLetter = true
    } else if (isDigit(unit)) {
      signs.digits++
      code++
      if (code > signs.longestCode) signs.longestCode = code
      if (before === DOT || before === SLASH) {
        if (isDigit(text.charCodeAt(at - 2))) signs[before === DOT ? 'hasDottedDigits' : 'hasSlashedDigits'] = true
      } else if (before === HYPHEN || before === UNDERSCORE || (before >= 65 && before <= 90)) signs.hasCodeDigit = true
    } else {
      code = 0
      if (unit > 127) {
        others++
        signs.isAscii = false
        if (unit < 0x2010 || unit > 0x2027) signs.isPlain = false
        if (before === DOT) signs.hasDottedLetter = true
      } else addMark(signs, unit)
    }
    before = unit
  }
  signs.isShouted = others > (small + others) * SHOUTED && isShouting(text)
  return signs
}

const SPACE = 32
const HYPHEN = 45
const DOT = 46
const SLASH = 47
const UNDERSCORE = 95

function addMark(signs: TextSigns, unit: number): void {
  if (unit === HYPHEN) signs.hyphens++
  else if (unit === 58) signs.colons++
  else if (unit === DOT) signs.hasDot = true
  else if (unit === 44 || unit === 59) signs.hasComma = true
  else if (unit === 64) signs.hasAt = true
  else if (unit === 40 || unit === 91) signs.hasBracket = true
  else if (unit === 35) signs.hasHash = true
  else if (unit === 43) signs.hasPlus = true
}

const SHOUTED = 0.7

/** Whether nearly all letters of the text, which are many, are capitals. Most texts need not be asked. */
function isShouting(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '')
  if (letters.length < 16) return false
  let capitals = 0
  for (const letter of letters) if (letter !== letter.toLowerCase()) capitals++
  return capitals > letters.length * SHOUTED
}
