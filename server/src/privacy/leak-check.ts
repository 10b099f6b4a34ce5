import type { ChatMessage } from '../llm/mode.ts'
import { ProblemError } from '../problem-error.ts'
import type { PatientRecord } from '../records/record.ts'
import { isEponym } from './common-words.ts'
import { isAmbiguous } from './names.ts'

/**
 * The last look at a masked prompt, by other means than the masking: the identifiers are read from the record's text
 * by the names of their elements, and looked for with plain words and digits. Throws `privacy_blocked` where one is left.
 */
export function checkLeaks(record: PatientRecord, messages: readonly ChatMessage[]): void {
  const sought = soughtIn(record)
  for (const { content } of messages) if (leaksIn(content, sought)) throw blocked()
}

interface Sought {
  words: ReadonlySet<string>
  /** Digits of numbers of seven digits or more. */
  numbers: ReadonlySet<string>
  days: ReadonlySet<string>
}

const known = new WeakMap<PatientRecord, Sought>()

function soughtIn(record: PatientRecord): Sought {
  const before = known.get(record)
  if (before !== undefined) return before
  const words = new Set<string>()
  const numbers = new Set<string>()
  const days = new Set<string>()
  const take = (element: string, text: string) => {
    const day = /^(?:19|20)\d\d-\d\d(?:-\d\d)?/.exec(text)?.[0]
    if (day !== undefined) days.add(day)
    if (/^(?:family|given)$/.test(element)) for (const word of wordsOf(text)) if (isTelling(word)) words.add(word)
    if (element === 'identifier.value' || element === 'telecom.value') {
      const digits = text.replace(/\D/g, '')
      if (/^[\d\s().+-]+$/.test(text) && digits.length >= 7) numbers.add(digits)
      else if (/\d/.test(text) && /^\w{6,}$/.test(text)) words.add(text.toLowerCase())
    }
  }
  visit(record.patient, '', take, 0)
  for (const resource of record.resources) visit(resource, '', take, 0)
  const sought = { words, numbers, days }
  known.set(record, sought)
  return sought
}

function visit(node: unknown, element: string, take: (element: string, text: string) => void, depth: number): void {
  if (typeof node === 'string') take(element, node)
  if (node === null || typeof node !== 'object' || depth > 60) return
  if (Array.isArray(node)) for (const item of node) visit(item, element, take, depth + 1)
  else {
    const parent = element.split('.').at(-1)
    for (const [key, value] of Object.entries(node)) {
      visit(value, key === 'value' ? `${parent}.value` : key, take, depth + 1)
    }
  }
}

const wordPattern = /[a-z0-9_\u00c0-\u024f]{3,}/g
const numberPattern = /\d[\d\s().-]{5,}\d/g
const dayPattern = /\b(?:19|20)\d\d-\d\d(?:-\d\d)?\b/g

function leaksIn(content: string, { words, numbers, days }: Sought): boolean {
  const text = content.toLowerCase()
  for (const word of text.match(wordPattern) ?? []) if (words.has(word)) return true
  for (const day of text.match(dayPattern) ?? []) if (days.has(day)) return true
  for (const group of text.match(numberPattern) ?? []) {
    const digits = group.replace(/\D/g, '')
    for (const number of numbers) if (digits.includes(number)) return true
  }
  return false
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(wordPattern) ?? []
}

/** A word that by itself points to somebody: not `may`, `white` or `parkinson`. */
function isTelling(word: string): boolean {
  return !isAmbiguous(word) && !isEponym(word)
}

function blocked(): ProblemError {
  return new ProblemError('privacy_blocked', {
    detail: 'Something that identifies the patient was left after masking, so nothing was sent.',
  })
}
