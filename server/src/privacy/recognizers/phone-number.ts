import { findAll } from '../../shared/find-all.ts'
import type { AnalyzedText } from '../text/analyzed-text.ts'
import { PRIORITY, type Range, type Recognizer } from './recognizer.ts'

export const phoneNumber: Recognizer = {
  type: 'PHONE_NUMBER',
  priority: PRIORITY.form,
  cues: /\d/,
  find: findPhoneNumbers,
}

const extension = '(?:,?\\s?(?:x|ext\\.?|extension)\\s?\\d{1,6})?'
const label =
  '(?:phone|telephone|tel|cell|cellphone|mobile|call|contact|text|pager|fax|home|work|ph|reach(?:ed)?(?: (?:me|him|her|them))?)'

const patterns: readonly RegExp[] = [
  /(?<![\w+])\+\d{1,3}[\s.-]?(?:\(?\d{1,4}\)?[\s.-]?){2,5}\d{2,4}(?!\d)/g,
  new RegExp(
    `(?<![\\w-])(?:1[\\s.-])?(?:\\(\\d{3}\\)[\\s.-]{0,3}|\\d{3}(?:[\\s./-]|\\s[-.]\\s))\\d{3}(?:[\\s.-]?|\\s[-.]\\s)\\d{4}${extension}(?![\\w-]{0,24}\\d)`,
    'gi',
  ),
  // After its label a number may be grouped in any way.
  new RegExp(
    `(?=\\(?\\d)(?<=\\b${label}\\b[^\\d\\n]{0,24})(?=(?:[\\s().-]{0,3}\\d){7,12}(?!\\d))\\(?\\d{1,11}\\)?(?:[\\s.-]{0,3}\\d{1,8}){0,9}(?!\\d)${extension}`,
    'gi',
  ),
  /(?=\d)(?<=\b(?:ext\.?|extension|pager|beeper)\s(?:number\s|no\.?\s|is\s|#)?)\d{2,6}\b/gi,
]

/** Returns numbers of telephones and of fax machines. */
export function findPhoneNumbers({ text }: AnalyzedText): Range[] {
  return patterns
    .flatMap((pattern) => findAll(text, pattern))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
