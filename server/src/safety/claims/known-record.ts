import type { PatientRecord } from '../../records/facts/patient-record.ts'
import { medicinesOfDisplay } from '../medicines/lookup.ts'
import { type Entity, type KnownFact, kindOfSection } from './entity.ts'
import { lexicon, type Term, toMedicineTerm } from './lexicon.ts'
import { namesOf } from './names.ts'
import { buildPhraseTable, findAt, type PhraseTable } from './phrase-table.ts'
import { fold } from './reading/fold.ts'
import { STOP_WORDS, toWords } from './reading/words.ts'

/** A record as claims are held against it: its things by their names, and every word that stands in it. */
export interface KnownRecord {
  record: PatientRecord
  facts: readonly KnownFact[]
  byRef: ReadonlyMap<string, KnownFact>
  entities: readonly Entity[]
  /** By the names of their labels. */
  names: PhraseTable<Entity>
  /** By the concepts of the lexicon that their labels speak of. */
  byConcept: ReadonlyMap<string, readonly Entity[]>
  /** Every stem that stands in a fact. */
  words: ReadonlySet<string>
  /** The name of the patient, folded. */
  patientName: string
  birthDate: string | null
}

const known = new WeakMap<PatientRecord, KnownRecord>()

/** Worked out once for each version of a record. */
export function toKnownRecord(record: PatientRecord): KnownRecord {
  const before = known.get(record)
  if (before !== undefined) return before
  const built = buildKnownRecord(record)
  known.set(record, built)
  return built
}

function buildKnownRecord(record: PatientRecord): KnownRecord {
  const facts = record.facts.map((fact, at) => ({ ref: `F${at + 1}`, fact }))
  const entities = toEntities(facts)
  return {
    record,
    facts,
    byRef: new Map(facts.map((fact) => [fact.ref, fact])),
    entities,
    names: buildPhraseTable(
      entities.flatMap((entity) =>
        namesOf(entity.label, entity.kind)
          .filter(isNamed)
          .map((words) => [words, entity] as const),
      ),
    ),
    byConcept: toConcepts(entities),
    words: new Set(facts.flatMap(({ fact }) => toWords(fold(fact.text)).map(({ text }) => text))),
    patientName: fold(record.entry.name ?? ''),
    birthDate: record.entry.birth_date ?? null,
  }
}

/** The facts of one label in one section are one thing. Lines that only gather others are none. */
function toEntities(facts: readonly KnownFact[]): Entity[] {
  const things = facts.filter(
    ({ fact }) => fact.isAggregate !== true && fact.counts === undefined && fact.section !== 'patient',
  )
  const groups = Map.groupBy(things, ({ fact }) => `${fact.section} ${fold(fact.label)}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { label, section } = first.fact
    return { kind: kindOfSection(section), label, name: fold(label), facts: group }
  })
}

function isNamed(words: readonly string[]): boolean {
  return words.some((word) => word.length > 2 && !STOP_WORDS.has(word) && !GENERIC.has(word))
}

const GENERIC: ReadonlySet<string> = new Set(
  'test result visit report note check clinic exam review other care plan'.split(' '),
)

function toConcepts(entities: readonly Entity[]): Map<string, Entity[]> {
  const byConcept = new Map<string, Entity[]>()
  for (const entity of entities) {
    for (const concept of conceptsOf(entity)) {
      const same = byConcept.get(concept)
      if (same === undefined) byConcept.set(concept, [entity])
      else same.push(entity)
    }
  }
  return byConcept
}

/** What people say for a test, or for a part of the body, is no name of the thing. */
function isTelling({ isName, kind }: Term): boolean {
  return isName || (kind !== 'test' && kind !== 'procedure')
}

/** Of a test the first alone: what follows in its name says in what it was measured, or beside what. */
function conceptsOf({ label, name, kind }: Entity): ReadonlySet<string> {
  const words = toWords(name)
  const isOfMedicine = kind === 'medicine' || kind === 'allergy'
  const concepts = new Set<string>(
    isOfMedicine ? medicinesOfDisplay(label).map((one) => toMedicineTerm(one).concept) : [],
  )
  for (let at = 0; at < words.length; at += 1) {
    const found = findAt(words, at, lexicon)
    if (found === null) continue
    for (const term of found.meanings)
      if (kind === 'series' ? term.kind === 'test' : isTelling(term)) concepts.add(term.concept)
    if (kind === 'series' && concepts.size > 0) break
    at += found.length - 1
  }
  return concepts
}

const recorded = new WeakMap<KnownRecord, ReadonlyMap<string, readonly KnownFact[]>>()

/** The lines that speak of a concept of the lexicon anywhere in their text and do not deny it: notes, reasons, reports. */
export function recordedConcepts(of: KnownRecord): ReadonlyMap<string, readonly KnownFact[]> {
  const before = recorded.get(of)
  if (before !== undefined) return before
  const byConcept = new Map<string, KnownFact[]>()
  for (const known of of.facts) {
    const text = fold(known.fact.text)
    const words = toWords(text)
    for (let at = 0; at < words.length; at += 1) {
      const found = findAt(words, at, lexicon)
      if (found === null) continue
      const place = words[at]?.start ?? 0
      if (!DENIAL.test(text.slice(Math.max(0, place - 60), place))) {
        for (const term of found.meanings) if (isTelling(term)) addTo(byConcept, term.concept, known)
      }
      at += found.length - 1
    }
  }
  recorded.set(of, byConcept)
  return byConcept
}

const DENIAL = /\b(?:no|not|without|denies|negative for|never|sin|niega)\b[^.;:]*$/

function addTo(byConcept: Map<string, KnownFact[]>, concept: string, known: KnownFact): void {
  const same = byConcept.get(concept)
  if (same === undefined) byConcept.set(concept, [known])
  else if (same.at(-1) !== known) same.push(known)
}
