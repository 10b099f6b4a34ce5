import { foldAt, foldWords, IGNORABLE, isUpper, standsAlone } from '../text/fold.ts'
import type { Entity } from './entity.ts'
import type { Phrase } from './identifier-index.ts'

/** The longest of `phrases` that stands at `start`, whatever separates its words, line breaks included. */
export function phraseAt(
  text: string,
  start: number,
  phrases: readonly Phrase[],
): { end: number; entity: Entity } | null {
  for (const { words, entity, weak, capital, isAddress } of phrases) {
    const end = endOfWords(text, start, words, isAddress === true)
    if (end === null || (weak && !isMeant(text, start, end, entity))) continue
    if (capital === true && !allCapital(text.slice(start, end))) continue
    return { end, entity }
  }
  return null
}

function allCapital(written: string): boolean {
  return !/(?:^|[^\p{L}\p{M}])\p{Ll}/u.test(written)
}

const MAX_GAP = 4

/** Where the given folded words, one after the other from `start`, end; null where the text has others. */
function endOfWords(text: string, start: number, words: readonly string[], isAddress: boolean): number | null {
  let at = start
  for (const [number, word] of words.entries()) {
    if (number > 0) {
      const next = endOfGap(text, at)
      if (next === null) return null
      at = next
      const joint = isAddress ? JOINT.exec(text.slice(at, at + 8))?.[0].length : undefined
      if (joint !== undefined && !JOINT.test(word)) {
        const behind = endOfGap(text, at + joint)
        if (behind === null) return null
        at = behind
      }
    }
    let matched = 0
    while (at < text.length && matched < word.length) {
      const folded = foldAt(text, at)
      if (folded !== IGNORABLE) {
        if (folded !== word.charCodeAt(matched)) return null
        matched++
      }
      at++
    }
    if (matched < word.length) return null
    if (!standsAlone(word.charCodeAt(word.length - 1)) && at < text.length && foldAt(text, at) > IGNORABLE) return null
  }
  return at
}

function endOfGap(text: string, from: number): number | null {
  let at = from
  while (at < text.length && at - from <= MAX_GAP && foldAt(text, at) <= IGNORABLE) at++
  return at - from > MAX_GAP ? null : at
}

/** What is written for the marks of an address. */
const JOINT = /^(?:at|dot|arroba|punto)(?![\p{L}\p{N}])/iu

const label =
  /(?:\b(?:mrn|m\.r\.n\.?|record|chart|file|patient|account|acct|member|policy|group|subscriber|insurance|id|ids|identifier|number|no|nr|ssn|zip|zipcode|postcode|code|serial|udi|lot|license|licence|passport)\b\.?[\s:#=([]*(?:(?:is|was|number|no|id|of)\b\.?[\s:#=([]*)*|#\s?)$/i

const unitAfter =
  /^\s?(?:%|[a-zµμ]{0,6}\/[a-zµμ]+\d?|mg|mcg|ml|g|kg|iu|units?|mmol|mm|cm|bpm|kcal|steps|years?|days?|weeks?|months?|hours?|minutes?)(?![a-z])/i

/** Whether a short or ordinary identifier is meant: by its label for a number, by its capital letter for a name. */
function isMeant(text: string, start: number, end: number, { kind }: Entity): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  if (label.test(before)) return true
  if (kind === 'IDENTIFIER' || kind === 'POSTCODE') {
    const length = foldWords(text, start, end).join('').length
    if (length < 4 || /[.,]$/.test(before) || /^[.,]\d/.test(text.slice(end, end + 2))) return false
    if (kind === 'POSTCODE') return length >= 5 && !unitAfter.test(text.slice(end, end + 12))
    return length >= 5 ? !unitAfter.test(text.slice(end, end + 12)) : false
  }
  return (
    isUpper(text, start) &&
    /\b(?:at|in|from|near|to|of|by|the|with|via|visited|facility|hospital|clinic|location|city|lives?|living)[\s:]+$/i.test(
      before,
    )
  )
}
