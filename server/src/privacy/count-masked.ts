import type { ChatMessage } from '../llm/mode.ts'
import { tokenKinds } from './restore/placeholders.ts'

const codes = new RegExp(`\\b(${tokenKinds.join('|')})_\\d+\\b`, 'g')
/** A date to the day or month in the form in which moved dates are written. */
const movedDates = /\b\d{4}-\d{2}(?:-\d{2})?\b/g

/**
 * How many things stand masked in a prompt, by kind (`clinician`, `date`), each counted once however often it stands.
 * It reads the masked text alone, so it can't tell more than that text does.
 */
export function countMasked(messages: readonly ChatMessage[]): { kind: string; count: number }[] {
  const text = messages.map(({ content }) => content).join('\n')
  const byKind = new Map<string, Set<string>>()
  const count = (kind: string, thing: string) => {
    const things = byKind.get(kind) ?? new Set()
    byKind.set(kind, things.add(thing))
  }
  for (const [code, kind = ''] of text.matchAll(codes)) count(kind.toLowerCase(), code)
  for (const [date] of text.matchAll(movedDates)) count('date', date)
  return [...byKind].map(([kind, things]) => ({ kind, count: things.size })).sort((a, b) => b.count - a.count)
}
