import type { Retrieval } from '../../records/retrieval/retrieval.ts'
import { deniesAny } from './recognize.ts'

/**
 * The facts without those that deny what the patient has now: an old "no chest pain" must not stand against a chest that
 * hurts. `reasons` are the rules of the notice.
 */
export function withoutDenials(facts: Retrieval, reasons: readonly string[]): Retrieval {
  const removed = new Set(facts.chosen.flatMap(({ ref, text }) => (deniesAny(text, reasons) ? [ref] : [])))
  if (removed.size === 0) return facts
  const isKept = ({ ref }: { ref: string }) => !removed.has(ref)
  const refOf = (line: string) => /^\[(F\d+)\]/.exec(line)?.[1] ?? ''
  const lines = facts.lines.filter((line) => !removed.has(refOf(line)))
  return {
    ...facts,
    chosen: facts.chosen.filter(isKept),
    parts: facts.parts.map((part) => ({ ...part, chosen: part.chosen.filter(isKept) })),
    factOf: (ref) => (removed.has(ref) ? undefined : facts.factOf(ref)),
    manifest: facts.manifest,
    sectionStates: facts.sectionStates,
    lines,
    text: lines.join('\n'),
  }
}
