import { findAll } from '../../find-all.ts'
import type { Detection, DetectionType } from './detection.ts'

type Pattern = readonly [DetectionType, RegExp]

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'
const dot = '(?:dot|\\(dot\\)|\\[dot\\])'
const extension = '(?:,?\\s?(?:x|ext\\.?|extension)\\s?\\d{1,6})?'
const phoneLabel =
  '(?:phone|telephone|tel|cell|cellphone|mobile|call|contact|text|pager|fax|home|work|ph|reach(?:ed)?(?: (?:me|him|her|them))?)'

/** Told by a mark or a word that most texts have none of. */
const marked: readonly Pattern[] = [
  ['EMAIL_ADDRESS', /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu],
  [
    'EMAIL_ADDRESS',
    new RegExp(
      `\\b[\\p{L}\\p{N}._%+-]+(?:\\s${dot}\\s[\\p{L}\\p{N}_-]+)*\\s(?:at|@|\\(at\\)|\\[at\\])\\s[\\p{L}\\p{N}-]+(?:\\s?${dot}\\s?[\\p{L}\\p{N}-]+)*?(?:\\s?${dot}\\s?(?:com|org|net|edu|gov|info|\\p{L}{2})|\\s?\\.\\s?(?:com|org|net|edu|gov))\\b`,
      'giu',
    ),
  ],
  ['URL', /\b(?:https?|ftp):\/\/[^\s<>"')\]]+|\bwww\.[^\s<>"')\]]+/gi],
  [
    'URL',
    /\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|edu|gov|io|info|health|co\.uk|us|ca|de)(?:\/[^\s<>"')\]]*)?(?![\w.@])/gi,
  ],
  ['IP_ADDRESS', /(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}(?::?[0-9a-f]{1,4}){1,5}(?![\w:])/gi],
  ['IP_ADDRESS', /(?<![\w:])(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4}(?![\w:])/gi],
  ['DEVICE_IDENTIFIER', /(?<![\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:-])/gi],
  ['UNIQUE_IDENTIFIER', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi],
  ['UNIQUE_IDENTIFIER', /(?<![\p{L}\p{N}@.])@[a-z_][\w.]{2,30}\b/giu],
]
// All of those hold one of these.
const mayHoldMark =
  /[@:]|\.\p{L}|\bwww|\bdot\b|\.\s(?:com|org|net|edu|gov|io|co|us|uk|ca|de)\b|-(?:[0-9a-f]{2}|[0-9a-f]{4})-/iu

/** Every one of them has a digit in it. */
const numbered: readonly Pattern[] = [
  ['IP_ADDRESS', new RegExp(`(?<![\\d.])(?:${octet}\\.){3}${octet}(?![\\d.]*\\d)`, 'g')],
  ['SOCIAL_SECURITY_NUMBER', /(?<![\w-])\d{3}[- ]\d{2}[- ]\d{4}(?![\w-])/g],
  ['PHONE_NUMBER', /(?<![\w+])\+\d{1,3}[\s.-]?(?:\(?\d{1,4}\)?[\s.-]?){2,5}\d{2,4}(?!\d)/g],
  [
    'PHONE_NUMBER',
    new RegExp(
      `(?<![\\w-])(?:1[\\s.-])?(?:\\(\\d{3}\\)[\\s.-]{0,3}|\\d{3}(?:[\\s./-]|\\s[-.]\\s))\\d{3}(?:[\\s.-]?|\\s[-.]\\s)\\d{4}${extension}(?![\\w-]*\\d)`,
      'gi',
    ),
  ],
  // After its label a number may be grouped in any way.
  [
    'PHONE_NUMBER',
    new RegExp(
      `(?<=\\b${phoneLabel}\\b[^\\d\\n]{0,24})(?=(?:[\\s().-]{0,3}\\d){7,12}(?!\\d))\\(?\\d{1,11}\\)?(?:[\\s.-]{0,3}\\d{1,8}){0,9}(?!\\d)${extension}`,
      'gi',
    ),
  ],
  ['PHONE_NUMBER', /(?<=\b(?:ext\.?|extension|pager|beeper)\s(?:number\s|no\.?\s|is\s|#)?)\d{2,6}\b/gi],
]

/** Addresses and numbers by which somebody is reached, told by their form. */
export function findContacts(text: string): Detection[] {
  const found: Detection[] = []
  const patterns = [...(mayHoldMark.test(text) ? marked : []), ...(/\d/.test(text) ? numbered : [])]
  for (const [type, pattern] of patterns) {
    for (const match of findAll(text, pattern)) {
      const start = match.index
      const end = start + match[0].length
      const isFax = type === 'PHONE_NUMBER' && /\bfax\b[^\d]{0,24}$/i.test(text.slice(Math.max(0, start - 32), start))
      found.push({ start, end, type: isFax ? 'FAX_NUMBER' : type })
    }
  }
  return found
}
