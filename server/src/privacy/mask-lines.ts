import { MS_PER_DAY } from '../shared/calendar.ts'
import { findInFreeText } from './find-identifiers.ts'
import type { RecordIndex } from './record-matcher/identifier-index.ts'
import { findKnown, type Span } from './record-matcher/match-record.ts'
import { type Issued, type Replacements, startReplacements } from './replacements.ts'

interface MaskedLine {
  line: string
  spans: readonly Span[]
  masked: string
  /** What was put into it; null where that holds what the record does not know, which is numbered anew in each prompt. */
  issued: Issued | null
}

/** What was masked of one record. */
interface Kept {
  /** Days since the epoch. */
  day: number
  byLine: Map<string, MaskedLine>
  /** The lines of the last prompt, in its order. */
  recent: MaskedLine[]
}

const kept = new WeakMap<RecordIndex, Kept>()

/** A line of the record begins with the id of its fact; the others are our own words and the record's manifest. */
const factLine = /^\[F\d+\] /
const MOST_LINES = 20_000

/**
 * The lines of a system's message, masked. They are the same in one prompt after the other, so each is masked once a day. `now` is in milliseconds
 * since the epoch.
 */
export function maskLines(
  lines: readonly string[],
  index: RecordIndex,
  replacements: Replacements,
  now: number,
): string[] {
  const { byLine, recent } = keptOf(index, now)
  return lines.map((line, at) => {
    const before = recent[at]
    // Most stand where they stood in the last prompt, which tells them without a search.
    const known = before !== undefined && before.line === line ? before : knownLine(line, byLine, index, now)
    if (known !== before) recent[at] = known
    if (known.issued === null) return maskText(line, known.spans, replacements)
    replacements.adopt(known.issued)
    return known.masked
  })
}

function keptOf(index: RecordIndex, now: number): Kept {
  const day = Math.floor(now / MS_PER_DAY)
  const before = kept.get(index)
  if (before?.day === day) return before
  const fresh = { day, byLine: new Map<string, MaskedLine>(), recent: [] }
  kept.set(index, fresh)
  return fresh
}

function knownLine(line: string, byLine: Map<string, MaskedLine>, index: RecordIndex, now: number): MaskedLine {
  const before = byLine.get(line)
  if (before !== undefined) return before
  const masked = maskLine(line, index, now)
  if (byLine.size < MOST_LINES) byLine.set(line, masked)
  return masked
}

function maskLine(line: string, index: RecordIndex, now: number): MaskedLine {
  const spans = factLine.test(line) ? findInFreeText(line, index) : findKnown(line, index)
  const replacements = startReplacements(index, now)
  const masked = maskText(line, spans, replacements)
  const issued = replacements.hasHidden ? null : replacements.issued()
  return { line, spans, masked, issued }
}

/** The text with what stands at each span replaced. */
export function maskText(text: string, spans: readonly Span[], replacements: Replacements): string {
  let masked = ''
  let from = 0
  for (const span of spans) {
    const replacement = replacements.replace(span, text)
    if (replacement === null) continue
    masked += text.slice(from, span.start)
    masked += apart(masked, replacement) + replacement
    from = span.end
    masked += apart(replacement, text.slice(from, from + 2))
  }
  return masked + text.slice(from)
}

/** A blank where what stands for something would touch a letter or a digit: it could not be told from them again. */
function apart(before: string, after: string): string {
  return /[\p{L}\p{N}]$/u.test(before.slice(-2)) && /^[\p{L}\p{N}]/u.test(after) ? ' ' : ''
}
