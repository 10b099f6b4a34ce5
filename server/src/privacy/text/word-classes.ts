import { isCapitalisedWord, isCommonWord, isGivenName, isSurname } from '../lexicon.ts'
import { isDigit } from './digits.ts'
import { foldWords } from './fold.ts'

/** What a word is wherever it stands. */
export interface WordKind {
  /** Folded, without a genitive; the parts of a compound. */
  parts: readonly string[]
  /** The parts as one word. */
  folded: string
  /** Its first letter is a capital one. */
  upper: boolean
  /** One letter: an initial, or a letter of `vitamin D`. */
  initial: boolean
  isNumber: boolean
  isGiven: boolean
  isFamily: boolean
  isKnown: boolean
  isOrdinary: boolean
}

/** @param text The word as it was written, without a genitive. */
export function kindOf(text: string): WordKind {
  const before = kinds.get(text)
  if (before !== undefined) return before
  const simple = isSimple(text)
  const parts = simple ? [text.toLowerCase()] : foldWords(text)
  const only = parts.length === 1 ? parts[0] : undefined
  const folded = only ?? parts.join('')
  const first = text.charAt(0)
  const upper = first !== first.toLowerCase()
  const isNumber = isDigit(text.charCodeAt(0))
  const isGiven = isGivenName(folded) || (only === undefined && parts.some(isGivenName))
  const known = isCapitalisedWord(folded)
  const isListed =
    only === undefined
      ? parts.every((part) => isCapitalisedWord(part) || isCommonWord(part))
      : known || isCommonWord(folded)
  const isDrug = isDrugLike(folded)
  const kind = {
    parts,
    folded,
    upper,
    initial: text.length === 1 && upper,
    isNumber,
    isGiven,
    isFamily: isSurname(folded) || (only === undefined && parts.some(isSurname)),
    isKnown:
      isNumber ||
      (simple ? hasDigit(text) : isShorthand(text)) ||
      (!isWrittenAsName(text, isGiven) && (known || isDrug || areKnown(parts))),
    isOrdinary: isNumber || isListed || isDrug,
  }
  // Only words of our own lists are kept: what else somebody typed is nobody's to remember.
  if (isListed && !isNumber && kinds.size < MOST_KINDS) kinds.set(text, kind)
  return kind
}

/** Of words as they were written; the lists hold fewer, in three ways of writing each. */
const kinds = new Map<string, WordKind>()
const MOST_KINDS = 20_000
/** Of ASCII. */
function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isDigit(text.charCodeAt(at))) return true
  return false
}

/** Letters and digits of ASCII alone: folded, they are one word. */
function isSimple(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (!isDigit(unit) && !((unit | 32) >= 97 && (unit | 32) <= 122)) return false
  }
  return true
}

/** `T2DM`, `H1N1`, `B12`: letters and digits in one word are of a code or a shorthand. */
function isShorthand(text: string): boolean {
  return /\p{N}/u.test(text)
}

/** `Ana` is no `ANA`. */
function isWrittenAsName(text: string, isGiven: boolean): boolean {
  return isGiven && /^\p{Lu}\p{Ll}+$/u.test(text) && !monthNames.has(text)
}

function areKnown(parts: readonly string[]): boolean {
  return parts.length !== 1 && parts.every((part) => part.length > 1 && isCapitalisedWord(part))
}

const monthNames = new Set(['April', 'May', 'June', 'August'])

// Endings of the international nonproprietary names (WHO, `The use of stems in the selection of INN`).
const drugEnding =
  /(?:mab|nib|pril|prilat|sartan|olol|statin|azole|cillin|mycin|micin|floxacin|cycline|gliptin|gliflozin|glutide|natide|prazole|tidine|oxetine|triptan|setron|azepam|azolam|barbital|caine|vir|vudine|parin|xaban|gatran|grel|dipine|thiazide|semide|lukast|terol|sone|solone|onide|fibrate|glitazone|formin|dronate|tinib|ciclib|parib|limus|trexate|platin|taxel|rubicin|ximab|zumab|umab|cept|stim|poetin|oprazole|pramine|triptyline|azine|peridol|piprazole|apine|idone|gabalin|racetam|bactam|penem|oxacin|profen|coxib|codone|morphone|orphan)$/

function isDrugLike(folded: string): boolean {
  return folded.length > 6 && drugEnding.test(folded)
}
