import type { KnownRecord } from './known-record.ts'
import { fold } from './reading/fold.ts'
import type { Span } from './reading/sentences.ts'
import { toWords, type Word } from './reading/words.ts'
import type { Statement } from './statement.ts'

/** So many words stand in the entry as they do in the answer: fewer may by chance. */
const FEWEST = 6

/** Whether the span is quoted: with words before it, or behind it, it stands as it is in one entry of the record. */
export function isQuoted({ words }: Statement, { start, end }: Span, known: KnownRecord): boolean {
  const first = words.findIndex((word) => word.end > start)
  const last = words.findLastIndex((word) => word.start < end)
  if (first < 0 || last < first) return false
  const more = Math.max(2, FEWEST - (last - first + 1))
  const windows = [
    words.slice(Math.max(0, first - more), last + 1),
    words.slice(first, last + 1 + more),
    words.slice(Math.max(0, first - 3), last + 4),
  ]
  return windows.some((window) => window.length >= FEWEST && isInOneText(toText(window), known))
}

function isInOneText(wanted: string, known: KnownRecord): boolean {
  return textsOf(known).some((text) => text.includes(wanted))
}

const texts = new WeakMap<KnownRecord, readonly string[]>()

/** Each entry as its words, parted by blanks. */
function textsOf(known: KnownRecord): readonly string[] {
  const before = texts.get(known)
  if (before !== undefined) return before
  const read = known.facts.map(({ fact }) => toText(toWords(fold(fact.text))))
  texts.set(known, read)
  return read
}

function toText(words: readonly Word[]): string {
  return ` ${words.map(({ text }) => text).join(' ')} `
}
