import { findAll } from '../../shared/find-all.ts'
import type { ReadText } from '../text/analyzed-text.ts'
import { AT, EXTENSION } from '../text/word-roles.ts'
import type { Detection, DetectionType } from './detection.ts'

interface Pattern {
  type: DetectionType
  pattern: RegExp
  /** False where the text lacks what every match of the pattern holds. */
  mayStandIn: (read: ReadText) => boolean
}

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'
const dot = '(?:dot|\\(dot\\)|\\[dot\\])'
const extension = '(?:,?\\s?(?:x|ext\\.?|extension)\\s?\\d{1,6})?'
const phoneLabel =
  '(?:phone|telephone|tel|cell|cellphone|mobile|call|contact|text|pager|fax|home|work|ph|reach(?:ed)?(?: (?:me|him|her|them))?)'

const emailSpelledOut = new RegExp(
  `\\b[\\p{L}\\p{N}._%+-]+(?:\\s${dot}\\s[\\p{L}\\p{N}_-]+)*\\s(?:at|@|\\(at\\)|\\[at\\])\\s[\\p{L}\\p{N}-]+(?:\\s?${dot}\\s?[\\p{L}\\p{N}-]+)*?(?:\\s?${dot}\\s?(?:com|org|net|edu|gov|info|\\p{L}{2})|\\s?\\.\\s?(?:com|org|net|edu|gov))\\b`,
  'giu',
)
/** What every address that is spelled out ends in. */
const spelledEnd = /dot|\.\s?(?:com|org|net|edu|gov)/i
/** An address is only taken for spelled out where the text holds one of these. */
const anyMark =
  /[@:]|\.\p{L}|\bwww|\bdot\b|\.\s(?:com|org|net|edu|gov|io|co|us|uk|ca|de)\b|-(?:[0-9a-f]{2}|[0-9a-f]{4})-/iu

/** They are many, and most texts hold none of the marks that tell them. */
const patterns: readonly Pattern[] = [
  {
    type: 'EMAIL_ADDRESS',
    pattern: /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu,
    mayStandIn: ({ signs }) => signs.hasDottedLetter && (signs.hasAt || signs.hasBracket),
  },
  {
    type: 'EMAIL_ADDRESS',
    pattern: emailSpelledOut,
    mayStandIn: ({ text, signs, roles }) =>
      ((roles & AT) !== 0 || signs.hasAt || signs.hasBracket) && spelledEnd.test(text) && anyMark.test(text),
  },
  {
    type: 'URL',
    pattern: /\b(?:https?|ftp):\/\/[^\s<>"')\]]+|\bwww\.[^\s<>"')\]]+/gi,
    mayStandIn: ({ text, signs }) =>
      (signs.colons > 0 && text.includes('://')) || (signs.hasDot && /www\./i.test(text)),
  },
  {
    type: 'URL',
    pattern:
      /\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|edu|gov|io|info|health|co\.uk|us|ca|de)(?:\/[^\s<>"')\]]*)?(?![\w.@])/gi,
    mayStandIn: ({ signs }) => signs.hasDottedLetter,
  },
  {
    type: 'IP_ADDRESS',
    pattern: /(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}(?::?[0-9a-f]{1,4}){1,5}(?![\w:])/gi,
    mayStandIn: ({ signs }) => signs.colons >= 3,
  },
  {
    type: 'IP_ADDRESS',
    pattern: /(?<![\w:])(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4}(?![\w:])/gi,
    mayStandIn: ({ text, signs }) => signs.colons >= 2 && text.includes('::'),
  },
  {
    type: 'DEVICE_IDENTIFIER',
    pattern: /(?<![\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:-])/gi,
    mayStandIn: ({ signs }) => signs.colons + signs.hyphens >= 5,
  },
  {
    type: 'UNIQUE_IDENTIFIER',
    pattern: /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
    mayStandIn: ({ signs }) => signs.hyphens >= 4,
  },
  {
    type: 'UNIQUE_IDENTIFIER',
    pattern: /(?<![\p{L}\p{N}@.])@[a-z_][\w.]{2,30}\b/giu,
    mayStandIn: ({ signs }) => signs.hasAt,
  },
  {
    type: 'IP_ADDRESS',
    pattern: new RegExp(`(?<![\\d.])(?:${octet}\\.){3}${octet}(?![\\d.]*\\d)`, 'g'),
    mayStandIn: ({ signs }) => signs.hasDottedDigits,
  },
  {
    type: 'SOCIAL_SECURITY_NUMBER',
    pattern: /(?<![\w-])\d{3}[- ]\d{2}[- ]\d{4}(?![\w-])/g,
    mayStandIn: ({ signs }) => signs.digits >= 9,
  },
  {
    type: 'PHONE_NUMBER',
    pattern: /(?<![\w+])\+\d{1,3}[\s.-]?(?:\(?\d{1,4}\)?[\s.-]?){2,5}\d{2,4}(?!\d)/g,
    mayStandIn: ({ signs }) => signs.hasPlus && signs.digits >= 5,
  },
  {
    type: 'PHONE_NUMBER',
    pattern: new RegExp(
      `(?<![\\w-])(?:1[\\s.-])?(?:\\(\\d{3}\\)[\\s.-]{0,3}|\\d{3}(?:[\\s./-]|\\s[-.]\\s))\\d{3}(?:[\\s.-]?|\\s[-.]\\s)\\d{4}${extension}(?![\\w-]*\\d)`,
      'gi',
    ),
    mayStandIn: ({ signs }) => signs.digits >= 10,
  },
  // After its label a number may be grouped in any way.
  {
    type: 'PHONE_NUMBER',
    pattern: new RegExp(
      `(?<=\\b${phoneLabel}\\b[^\\d\\n]{0,24})(?=(?:[\\s().-]{0,3}\\d){7,12}(?!\\d))\\(?\\d{1,11}\\)?(?:[\\s.-]{0,3}\\d{1,8}){0,9}(?!\\d)${extension}`,
      'gi',
    ),
    mayStandIn: ({ signs }) => signs.digits >= 7,
  },
  {
    type: 'PHONE_NUMBER',
    pattern: /(?<=\b(?:ext\.?|extension|pager|beeper)\s(?:number\s|no\.?\s|is\s|#)?)\d{2,6}\b/gi,
    mayStandIn: ({ signs, roles }) => signs.digits >= 2 && (roles & EXTENSION) !== 0,
  },
]

/** Addresses and numbers by which somebody is reached, told by their form. */
export function findContacts(read: ReadText): Detection[] {
  const { text } = read
  const found: Detection[] = []
  for (const { type, pattern, mayStandIn } of patterns) {
    if (!mayStandIn(read)) continue
    for (const match of findAll(text, pattern)) {
      const start = match.index
      const end = start + match[0].length
      const isFax = type === 'PHONE_NUMBER' && /\bfax\b[^\d]{0,24}$/i.test(text.slice(Math.max(0, start - 32), start))
      found.push({ start, end, type: isFax ? 'FAX_NUMBER' : type })
    }
  }
  return found
}
