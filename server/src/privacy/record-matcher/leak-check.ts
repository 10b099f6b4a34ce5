import type { Draft } from '../../llm/mode.ts'
import type { PatientRecord } from '../../records/facts/patient-record.ts'
import { ProblemError } from '../../shared/problem-error.ts'
import { isEponym } from '../lexicon.ts'
import { isAmbiguous } from './match-name.ts'

/**
 * The last look at a masked prompt, by other means than the masking: the identifiers are read from the record's text
 * by the names of their elements, and looked for with plain words and digits. Throws `privacy_blocked` where one is left.
 */
export function checkLeaks(record: PatientRecord, { lines, turns }: Draft): void {
  const sought = soughtIn(record)
  if (leaksInLines(lines, sought) || turns.some(({ content }) => leaksIn(content, sought))) throw blocked()
}

interface Sought {
  words: ReadonlySet<string>
  /** 1 at the hash of each word: all others are told apart by it alone. */
  hashes: Uint8Array
  /** Digits of numbers that have seven digits or more. */
  numbers: ReadonlySet<string>
  days: ReadonlySet<string>
  /** Lines of the system that were looked through before, letter by letter, and in which nothing was left. */
  clean: Set<string>
  /** The clean lines of the last system that was looked through, in its order: most stand where they stood. */
  recent: string[]
}

const known = new WeakMap<PatientRecord, Sought>()

function soughtIn(record: PatientRecord): Sought {
  const before = known.get(record)
  if (before !== undefined) return before
  const words = new Set<string>()
  const numbers = new Set<string>()
  const days = new Set<string>()
  const take = (element: string, text: string) => {
    // A true month is enough: no date of the moved calendar has a true year.
    const day = /^(?:19|20)\d\d-\d\d/.exec(text)?.[0]
    if (day !== undefined) days.add(day)
    if (/^(?:family|given)$/.test(element)) for (const word of wordsOf(text)) if (isTelling(word)) words.add(word)
    if (element === 'identifier.value' || element === 'telecom.value') {
      const digits = text.replace(/\D/g, '')
      if (/^[\d\s().+-]+$/.test(text) && digits.length >= SHORTEST_NUMBER) numbers.add(digits)
      else if (/\d/.test(text) && /^\w{6,}$/.test(text)) words.add(text.toLowerCase())
    }
  }
  visit(record.patient, '', take, 0)
  for (const resource of record.resources) visit(resource, '', take, 0)
  const hashes = new Uint8Array(MASK + 1)
  for (const word of words) hashes[hashOf(word)] = 1
  const sought = { words, hashes, numbers, days, clean: new Set<string>(), recent: [] }
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

const MOST_LINES = 20_000

/** The same line by line, for nothing that is sought goes over the end of one. Most are in one prompt after the other. */
function leaksInLines(lines: readonly string[], sought: Sought): boolean {
  const { clean, recent } = sought
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (recent[at] === line) continue
    if (!clean.has(line)) {
      if (leaksIn(line, sought)) return true
      if (clean.size < MOST_LINES) clean.add(line)
    }
    recent[at] = line
  }
  return false
}

/** Whether a word, a day or a number that is sought stands in the text. One pass; a word costs its hash. */
function leaksIn(content: string, { words, hashes, numbers, days }: Sought): boolean {
  let hash = 0
  let length = 0
  let digits = 0
  for (let at = 0; at <= content.length; at++) {
    const unit = at < content.length ? content.charCodeAt(at) : 0
    if (unit >= 48 && unit <= 57) digits++
    if (isOfWord(unit)) {
      hash = step(hash, unit)
      length++
      continue
    }
    if (length >= SHORTEST && hashes[hash & MASK] === 1 && words.has(content.slice(at - length, at).toLowerCase()))
      return true
    if (length === 4 && unit === HYPHEN && days.has(content.slice(at - 4, at + 3))) return true
    hash = 0
    length = 0
  }
  return digits >= SHORTEST_NUMBER && leaksNumber(content, numbers)
}

function leaksNumber(content: string, numbers: ReadonlySet<string>): boolean {
  for (const [group] of content.matchAll(/\d[\d ().-]{5,24}\d/g)) {
    const digits = group.replace(/\D/g, '')
    for (const number of numbers) if (digits.includes(number)) return true
  }
  return false
}

/** Of the numbers that are sought. */
const SHORTEST_NUMBER = 7

const SHORTEST = 3
const HYPHEN = 45
const MASK = 0xffff

function isOfWord(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 95 ||
    unit >= 0xc0
  )
}

/** Capital and small letters of ASCII have the same hash. */
function step(hash: number, unit: number): number {
  return (Math.imul(hash, 33) ^ (unit | 32)) | 0
}

function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at))
  return hash & MASK
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9_\u00c0-\uffff]{3,}/g) ?? []
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
