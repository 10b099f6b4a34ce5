import type { PatientRecord } from './record.ts'
import { sections } from './sections.ts'
import { estimateTokens } from './tokens.ts'

/** What became of a section: all of it sent, a part, nothing for want of room, or there is nothing of it to send. */
type SectionState = 'sent' | 'partly_sent' | 'left_out' | 'none_known' | 'none'

export interface ManifestEntry {
  section: string
  title: string
  state: SectionState
  /** Lines that the record has of it, and how many of them were sent. */
  facts: number
  sent: number
}

/** What the record has of each section, worked out once for it. */
export interface Inventory {
  /** In the registry's order. */
  sections: readonly { section: string; title: string; facts: number; noneKnown: boolean; headingTokens: number }[]
  /** What the record does not say and what it says there is none of: the same for every question. */
  lines: readonly string[]
  /** Of `lines`, and of the longest line there can be about what was left out. */
  tokens: number
}

export function takeInventory({ facts }: Pick<PatientRecord, 'facts'>): Inventory {
  const bySection = Map.groupBy(facts, ({ section }) => section)
  const entries = sections.map(({ id, title }) => {
    const own = bySection.get(id) ?? []
    const noneKnown = own.length > 0 && own.every((fact) => fact.noneKnown === true)
    return { section: id, title, facts: own.length, noneKnown, headingTokens: estimateTokens(`${title}:`) + 1 }
  })
  const lines = [
    toLine(
      'The record says nothing about',
      entries.filter((entry) => entry.facts === 0),
    ),
    toLine(
      'The record states that there are none known',
      entries.filter(({ noneKnown }) => noneKnown),
    ),
  ].filter((line) => line !== null)
  const most = toLeftOutLine(
    entries.map(({ section, title, facts: count }) => ({ section, title, state: 'left_out', facts: count, sent: 0 })),
  )
  return { sections: entries, lines, tokens: estimateTokens([...lines, most ?? ''].join('\n')) + lines.length + 1 }
}

/** What was sent of each section, by the number of its lines that were chosen. */
export function toManifest(inventory: Inventory, sent: ReadonlyMap<string, number>): ManifestEntry[] {
  return inventory.sections.map(({ section, title, facts, noneKnown }) => {
    const count = sent.get(section) ?? 0
    return { section, title, state: toState(facts, count, noneKnown), facts, sent: count }
  })
}

/** What there is more in the record than stands above; null where everything does. */
export function toLeftOutLine(manifest: readonly ManifestEntry[]): string | null {
  const parts = manifest
    .filter(({ state }) => state === 'left_out' || state === 'partly_sent')
    .map(({ title, facts, sent }) => `${title.toLowerCase()} ${facts - sent} of ${facts}`)
  return parts.length === 0 ? null : `Lines of the record that are not shown here: ${parts.join('; ')}.`
}

function toLine(words: string, entries: readonly { title: string }[]): string | null {
  return entries.length === 0 ? null : `${words}: ${entries.map(({ title }) => title.toLowerCase()).join(', ')}.`
}

function toState(facts: number, sent: number, noneKnown: boolean): SectionState {
  if (facts === 0) return 'none'
  if (noneKnown) return 'none_known'
  return sent === 0 ? 'left_out' : sent < facts ? 'partly_sent' : 'sent'
}
