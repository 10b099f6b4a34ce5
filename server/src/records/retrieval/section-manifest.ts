import type { Manifest } from '@carepath/contract/triage.ts'
import { isEntry } from '../facts/fact.ts'
import type { PatientRecord } from '../facts/patient-record.ts'
import { sections } from '../facts/section-registry.ts'
import { estimateTokens } from './estimate-tokens.ts'

/** What became of a section. */
type SectionState = keyof Manifest

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
  sections: readonly {
    section: string
    title: string
    /** The title within a sentence. */
    name: string
    facts: number
    noneKnown: boolean
    /** Of which parts of it the record states that there is none, where it says nothing else. */
    noneKnownOf: readonly string[]
    headingTokens: number
    /** Of what the last line says of it where nothing of it is shown, with what parts it from the next. */
    leftOutTokens: number
  }[]
  /** What the record does not say, what it says there is none of, and how much it has of the rest, for any question. */
  lines: readonly string[]
  /** Of `lines`. */
  tokens: number
}

export function takeInventory({ facts }: Pick<PatientRecord, 'facts'>): Inventory {
  const bySection = Map.groupBy(facts.filter(isEntry), ({ section }) => section)
  const notKnown = new Set(facts.flatMap(({ section, notKnown: kind }) => (kind === undefined ? [] : [section])))
  const entries = sections.map(({ id, title }) => {
    const own = bySection.get(id) ?? []
    const parts = new Set(own.flatMap(({ noneKnownOf }) => noneKnownOf ?? []))
    const statesNone = own.every((fact) => fact.noneKnown === true || typeof fact.noneKnownOf === 'string')
    const noneKnown = statesNone && own.some((fact) => fact.noneKnown === true)
    const noneKnownOf = statesNone && !noneKnown ? [...parts] : []
    const headingTokens = estimateTokens(`${title}:`) + 1
    const name = title.toLowerCase()
    const facts = own.length
    const leftOutTokens = facts === 0 || noneKnown ? 0 : estimateTokens(toLeftOut(name, facts, facts)) + 1
    return { section: id, title, name, facts, noneKnown, noneKnownOf, headingTokens, leftOutTokens }
  })
  const lines = [
    toLine(
      'The record says nothing about',
      entries.filter((entry) => entry.facts === 0),
    ),
    toLine(
      'The record states that nothing is known or was asked, which is not the same as none, about',
      entries.filter(({ section, facts: count }) => count === 0 && notKnown.has(section)),
    ),
    toLine(
      'The record states that there are none known',
      entries.filter(({ noneKnown }) => noneKnown),
    ),
    ...entries.map(toPartLine),
    toCountLine(entries.filter(({ facts, noneKnown }) => facts > 0 && !noneKnown)),
  ].filter((line) => line !== null)
  return { sections: entries, lines, tokens: estimateTokens(lines.join('\n')) + lines.length + 1 }
}

/** What was sent of each section, by the number of its lines that were chosen, in the registry's order. */
export function toManifest({ sections: all }: Inventory, sent: ArrayLike<number>): ManifestEntry[] {
  return all.map(({ section, title, facts, noneKnown }, place) => {
    const count = sent[place] ?? 0
    return { section, title, state: toState(facts, count, noneKnown), facts, sent: count }
  })
}

/** The same for whoever asked: the sections by their state. */
export function bySectionState({ sections: all }: Inventory, sent: ArrayLike<number>): Manifest {
  const manifest: Manifest = { sent: [], partly_sent: [], left_out: [], none_known: [], none: [] }
  for (let place = 0; place < all.length; place += 1) {
    const entry = all[place]
    if (entry !== undefined) manifest[toState(entry.facts, sent[place] ?? 0, entry.noneKnown)].push(entry.section)
  }
  return manifest
}

/**
 * What there is more in the record of these sections, the places of which are marked with 1, than stands above; null
 * where everything does. Only of those that the question asks for: it is the last line, and so never evaluated before.
 */
export function toLeftOutLine(
  { sections: all }: Inventory,
  asked: ArrayLike<number>,
  sent: ArrayLike<number>,
): string | null {
  let parts = ''
  for (let place = 0; place < all.length; place += 1) {
    const { name, facts, noneKnown } = all[place] ?? NOTHING
    const left = facts - (sent[place] ?? 0)
    if (asked[place] === 1 && left > 0 && !noneKnown) {
      parts += `${parts === '' ? '' : '; '}${toLeftOut(name, left, facts)}`
    }
  }
  return parts === '' ? null : `${LEFT_OUT}${parts}.`
}

/** Of the longest line that `toLeftOutLine` can give for these sections, with its line break. */
export function leftOutTokens({ sections: all }: Inventory, asked: ArrayLike<number>): number {
  let tokens = 0
  for (let place = 0; place < all.length; place += 1) if (asked[place] === 1) tokens += all[place]?.leftOutTokens ?? 0
  // The last of the parts ends in a dot where the others have a semicolon.
  return tokens === 0 ? 0 : LEFT_OUT_TOKENS + tokens + 1
}

function toLeftOut(name: string, left: number, facts: number): string {
  return `${name} ${left} of ${facts}`
}

const LEFT_OUT = 'Lines asked about that are not shown here: '
const LEFT_OUT_TOKENS = estimateTokens(LEFT_OUT)

const NOTHING = { name: '', facts: 0, noneKnown: true }

/** That there are no drug allergies says nothing of food. */
function toPartLine({ name, noneKnownOf }: Inventory['sections'][number]): string | null {
  if (noneKnownOf.length === 0) return null
  return `The record states that there are none known: ${noneKnownOf.join(', ')}. It says nothing about other ${name}.`
}

function toLine(words: string, entries: readonly { name: string }[]): string | null {
  return entries.length === 0 ? null : `${words}: ${entries.map(({ name }) => name).join(', ')}.`
}

/** What there is is said even where it is not shown: then an answer can tell that the record has more. */
function toCountLine(entries: readonly { name: string; facts: number }[]): string | null {
  const counts = entries.map(({ name, facts }) => `${name} ${facts}`)
  return counts.length === 0 ? null : `Lines of the record, of which only some may be shown here: ${counts.join('; ')}.`
}

function toState(facts: number, sent: number, noneKnown: boolean): SectionState {
  if (facts === 0) return 'none'
  if (noneKnown) return 'none_known'
  return sent === 0 ? 'left_out' : sent < facts ? 'partly_sent' : 'sent'
}
