import { findAll } from '../../shared/find-all.ts'
import { isDateLike } from './bare-code.ts'
import type { DetectionType } from './detection.ts'
import { PRIORITY, type Range, type Recognizer } from './recognizer.ts'

/** Labels after which a number is somebody's. */
export interface Labels {
  /** They name nothing else. */
  strict: RegExp
  /** After these the number must look like one, for `record 2 readings` and `plan 1800 kcal` are none. */
  loose: RegExp
  /** The label is masked with its number, where what it labels is not told apart by a type of its own. */
  withLabel?: boolean
}

/** Declares a recognizer of numbers that a label tells. */
export function defineLabelled(type: DetectionType, { strict, loose, withLabel = false }: Labels): Recognizer {
  const strictPattern = new RegExp(`\\b(?:${strict.source})(?![\\p{L}])${joint}${value}`, 'giud')
  const loosePattern = new RegExp(`\\b(?:${loose.source})(?![\\p{L}])(${joint})${value}`, 'giud')
  return {
    type,
    priority: PRIORITY.label,
    cues: /\d/,
    find({ text }) {
      const found: Range[] = []
      for (const pattern of [strictPattern, loosePattern]) {
        const isStrict = pattern === strictPattern
        for (const match of findAll(text, pattern)) {
          const [start, end] = match.indices?.at(-1) ?? [0, 0]
          const number = text.slice(start, end)
          if (amount.test(text.slice(end, end + 12))) continue
          if (isStrict ? isNumberOf(number) : isClearNumber(number, match[1] ?? ''))
            found.push({ start: isStrict && withLabel ? match.index : start, end })
        }
      }
      return found
    },
  }
}

const joint =
  '\\.?\\s{0,3}(?:\\b(?:numbers?|num|no|nr|id|ids|code|card)\\b\\.?)?\\s{0,3}(?:\\b(?:is|was|are|of|as|listed|reads|last\\s(?:four|4)|digits|starts\\swith|end(?:s|ing)(?:\\s(?:in|with))?)\\b|[:=(#-]|\\s){0,8}'
const value =
  '(#?\\s?(?:[A-Z]{1,4}\\s(?=\\d))?(?=[A-Z0-9*._/-]{0,64}\\d)[A-Z0-9*]{1,64}(?:[-./_][A-Z0-9]{1,64}){0,8}(?:\\s\\d[\\d-]{0,24}(?!\\s?(?:mg|mcg|ml|kg|g|units?|years?|days?|weeks?|%))){0,8})'
const amount =
  /^\s?(?:%|(?:mg|mcg|ml|kg|g|kcal|cal|calories|units?|days?|weeks?|months?|years?|hours?|times|episodes?|tablets?|pills?|doses?|readings?|steps)\b)/i

/** A number after a strict label: anything but an amount or a whole date; `12-34-56` is none there. */
function isNumberOf(number: string): boolean {
  return !/^\d+\.\d$/.test(number) && !(isDateLike(number) && /\d{4}/.test(number))
}

/** A number after a loose label: the label is followed by a colon, `#` or `number`, or the number is long. */
function isClearNumber(number: string, joined: string): boolean {
  const digits = number.replace(/\D/g, '').length
  if (isDateLike(number) || /^\d+[.,]\d+$/.test(number)) return false
  const announced = /[:#=]|\b(?:number|num|no|id|code)\b/i.test(joined) || number.startsWith('#')
  return announced
    ? digits >= 2 && number.length >= 3
    : digits >= 5 ||
        (digits >= 3 && /[A-Z]/i.test(number) && number.length >= 5) ||
        /^(?=.*\d[A-Z])[A-Z0-9]{6,}$/.test(number)
}
