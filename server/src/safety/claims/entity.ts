import type { Fact } from '../../records/facts/fact.ts'

/** What a thing of a record is, as far as claims about it are read alike. */
export type EntityKind =
  | 'series'
  | 'medicine'
  | 'condition'
  | 'allergy'
  | 'procedure'
  | 'vaccine'
  | 'visit'
  | 'person'
  | 'other'

/** A fact under the id by which answers cite it. */
export interface KnownFact {
  ref: string
  fact: Fact
}

/** One thing that the record speaks of under one label: a lab, a medicine, an illness. */
export interface Entity {
  kind: EntityKind
  label: string
  /** Folded, as names are compared. */
  name: string
  /** In the order of the record: the newest first. */
  facts: readonly KnownFact[]
}

const KIND_BY_SECTION: ReadonlyMap<string, EntityKind> = new Map([
  ['labs', 'series'],
  ['vitals', 'series'],
  ['surveys', 'series'],
  ['findings', 'series'],
  ['social', 'series'],
  ['medications', 'medicine'],
  ['problems', 'condition'],
  ['allergies', 'allergy'],
  ['procedures', 'procedure'],
  ['reports', 'procedure'],
  ['immunizations', 'vaccine'],
  ['encounters', 'visit'],
  ['care-team', 'person'],
])

export function kindOfSection(section: string): EntityKind {
  return KIND_BY_SECTION.get(section) ?? 'other'
}
