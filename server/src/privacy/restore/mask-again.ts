import { dateAt } from '../date-shift/parse-date.ts'
import type { RecordIndex } from '../record-matcher/identifier-index.ts'
import type { Span } from '../record-matcher/match-record.ts'
import type { RestoredSpan } from './restored-span.ts'

/**
 * Returns the spans that mask again exactly what was restored in an earlier answer, in order: by where it stands, and
 * not by what a recognizer makes of it. What the record calls something else by now stays masked all the same.
 */
export function maskAgain(text: string, restored: readonly RestoredSpan[], index: RecordIndex): Span[] {
  return restored.flatMap((one) => {
    // The text may have been cut.
    const end = Math.min(one.end, text.length)
    return one.start < 0 || one.start >= end ? [] : [toSpan({ ...one, end }, index)]
  })
}

function toSpan({ start, end, kind, value, day }: RestoredSpan, { entities }: RecordIndex): Span {
  if (kind === 'AGE') return { type: 'age', start, end }
  const entity = entities.get(`${kind} ${value}`)
  if (entity !== undefined) return { type: 'entity', start, end, entity }
  if (kind !== 'DATE') return { type: 'detected', start, end, kind }
  if (day !== undefined) {
    const date = dateAt(day, 0)
    if (date !== null) return { type: 'date', start, end, date: { ...date, start, end } }
  }
  return { type: 'detected', start, end, kind }
}
