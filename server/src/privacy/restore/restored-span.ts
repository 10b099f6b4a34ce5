import { z } from 'zod'
import { tokenKinds } from './placeholders.ts'

/** A part of an answer that its model never saw: what was put in the place of a token, a date or an age. */
export const RestoredSpan = z.object({
  /** Offsets in UTF-16 units of the answer as it was shown. */
  start: z.int(),
  end: z.int(),
  kind: z.enum([...tokenKinds, 'AGE']),
  /** What the token stood for, as it was issued. */
  value: z.string(),
  /** `YYYY-MM-DD`, where it is a date that names one day. */
  day: z.iso.date().optional(),
})
export type RestoredSpan = z.infer<typeof RestoredSpan>

const RestoredSpans = z.array(RestoredSpan)

/** Returns what was stored with a turn. Throws where it is none of ours. */
export function parseRestored(json: string | null | undefined): RestoredSpan[] {
  return json === null || json === undefined ? [] : RestoredSpans.parse(JSON.parse(json))
}

/** What was done to a text: at `start`, counted in the text as it was, `removed` units gave way to `inserted` ones. */
export interface Edit {
  start: number
  removed: number
  inserted: number
}

/** Returns where the spans stand after the edits, both in their order. What was removed of a span is gone. */
export function afterEdits(spans: readonly RestoredSpan[], edits: readonly Edit[]): RestoredSpan[] {
  if (edits.length === 0) return [...spans]
  let next = 0
  let shift = 0
  return spans.flatMap((span) => {
    let { start, end } = span
    for (let edit = edits[next]; edit !== undefined && edit.start + edit.removed <= start; edit = edits[++next])
      shift += edit.inserted - edit.removed
    const over = edits[next]
    let own = shift
    if (over !== undefined && over.start < end) {
      if (over.start > start) end = over.start
      else {
        start = over.start + over.removed
        own += over.inserted - over.removed
      }
    }
    return start >= end ? [] : [{ ...span, start: start + own, end: end + own }]
  })
}
