import type { Fact } from '../facts/fact.ts'
import type { PatientRecord } from '../facts/patient-record.ts'
import { dateToDays, toDay } from '../fhir/date.ts'
import { buildPhraseTable, findPhrases, type PhraseTable } from '../question/phrase-table.ts'
import type { RecordLabel, Term } from '../question/term.ts'
import { toStems } from '../question/tokenize.ts'
import type { Topic } from '../question/topic.ts'
import { FILLERS, recordTopics, topicsByCode } from '../question/vocabulary.ts'
import { estimateTokens } from './estimate-tokens.ts'
import { toFactFlags } from './fact-flags.ts'
import { type Inventory, takeInventory } from './section-manifest.ts'

/** What choosing needs of a record, worked out once for it. Facts are known by their place in `record.facts`. */
export interface FactIndex {
  /** `F12` of each fact: the same for every question to this version of the record. */
  refs: readonly string[]
  /** Each fact as it is sent: `2019-03-04 Metformin 500 mg: …`. */
  texts: readonly string[]
  /** Of each line with its ref and its line break. */
  tokens: Int32Array
  /** The shorter text of each fact, which is the same where it has none. */
  briefTexts: readonly string[]
  briefTokens: Int32Array
  /** The texts with their refs, `[F12] 2019-03-04 Metformin…`, and the shorter ones. */
  lines: readonly string[]
  briefLines: readonly string[]
  /** The days that each fact tells of, as days since the epoch; `first` above `last` where it has no date. */
  first: Int32Array
  last: Int32Array
  /** How new each fact is: 1 for the newest of the record, 0 for the oldest and for what has no date. */
  newness: Float32Array
  /** How many newer facts of its section have the same label. */
  repeat: Int32Array
  /** How many parts of its line come before each fact, and one more where it only gathers what others tell. */
  part: Uint16Array
  /** Of each fact: `CURRENT`, `MEASURED` and `AGGREGATE`, where it is so. */
  traits: Uint8Array
  /** The facts that a word, a topic or a whole label stands in, with how much it says about each. */
  postings: ReadonlyMap<Term, Posting>
  /** The labels of several words. */
  labels: PhraseTable<RecordLabel>
  /** The places of the facts of each section, in order. */
  bySection: ReadonlyMap<string, readonly number[]>
  /** The core, the most needed first. */
  core: readonly number[]
  /** Of each fact, the place of its section in the registry. */
  sectionOf: Uint8Array
  /** Of each section's heading with its line break. */
  headingTokens: readonly number[]
  inventory: Inventory
}

/** The facts that a term stands in, in their order: of each its place, doubled, and one more where it is in the label. */
type Posting = readonly number[]

/** A word of the label says more of what the line is about than one of the rest. */
const LABEL_WEIGHT = 2
const TEXT_WEIGHT = 1

export function placeOf(entry: number): number {
  return entry >> 1
}

export function weightOf(entry: number): number {
  return (entry & 1) === 1 ? LABEL_WEIGHT : TEXT_WEIGHT
}

const indexes = new WeakMap<PatientRecord, FactIndex>()

export function factIndexOf(record: PatientRecord): FactIndex {
  const known = indexes.get(record)
  if (known !== undefined) return known
  const index = buildIndex(record.facts)
  indexes.set(record, index)
  return index
}

function buildIndex(facts: readonly Fact[]): FactIndex {
  const refs = facts.map((_, at) => `F${at + 1}`)
  const texts = facts.map(toDatedText)
  const briefTexts = facts.map(({ brief }, at) => brief ?? texts[at] ?? '')
  // With its ref, of which each digit is a token, its brackets and its line break.
  const cost = (text: string, at: number) => estimateTokens(text) + 3 + (refs[at]?.length ?? 0)
  const toLine = (text: string, at: number) => `[${refs[at]}] ${text}`
  const tokens = Int32Array.from(texts, cost)
  const inventory = takeInventory({ facts })
  const places = new Map(inventory.sections.map(({ section }, place) => [section, place]))
  return {
    refs,
    texts,
    tokens,
    briefTexts,
    briefTokens: Int32Array.from(briefTexts, (text, at) => (text === texts[at] ? (tokens[at] ?? 0) : cost(text, at))),
    lines: texts.map(toLine),
    briefLines: briefTexts.map(toLine),
    ...toSpans(facts),
    repeat: countRepeats(facts),
    part: Uint16Array.from(facts, ({ part = 0, isAggregate }) => part + (isAggregate === true ? 1 : 0)),
    traits: Uint8Array.from(facts, toFactFlags),
    ...toPostings(facts),
    bySection: toSections(facts),
    core: toCore(facts),
    sectionOf: Uint8Array.from(facts, ({ section }) => places.get(section) ?? 0),
    headingTokens: inventory.sections.map(({ headingTokens }) => headingTokens),
    inventory,
  }
}

/** What was ruled out is in no section: only its name finds it. */
function toSections(facts: readonly Fact[]): Map<string, number[]> {
  const places = [...facts.keys()].filter((at) => facts[at]?.ruledOut !== true)
  return Map.groupBy(places, (at) => facts[at]?.section ?? '')
}

/** What a patient must not be harmed for want of comes first. */
const CORE_ORDER = ['patient', 'allergies', 'medications', 'problems']

function toCore(facts: readonly Fact[]): number[] {
  const order = ({ section }: Fact) => {
    const at = CORE_ORDER.indexOf(section)
    return at === -1 ? CORE_ORDER.length : at
  }
  return facts
    .flatMap((fact, at) => (fact.core ? [{ at, order: order(fact) }] : []))
    .sort((one, other) => one.order - other.order || one.at - other.at)
    .map(({ at }) => at)
}

function toSpans(facts: readonly Fact[]): Pick<FactIndex, 'first' | 'last' | 'newness'> {
  const first = new Int32Array(facts.length).fill(1)
  const last = new Int32Array(facts.length)
  let oldest = Number.POSITIVE_INFINITY
  let newest = Number.NEGATIVE_INFINITY
  for (const [at, fact] of facts.entries()) {
    const days = toSpan(fact)
    if (days === null) continue
    first[at] = days.first
    last[at] = days.last
    oldest = Math.min(oldest, days.last)
    newest = Math.max(newest, days.last)
  }
  const length = Math.max(1, newest - oldest)
  const newness = Float32Array.from(facts, (_, at) => {
    const hasDate = (first[at] ?? 1) <= (last[at] ?? 0)
    return hasDate ? ((last[at] ?? 0) - oldest) / length : 0
  })
  return { first, last, newness }
}

function countRepeats(facts: readonly Fact[]): Int32Array {
  const seen = new Map<string, number>()
  return Int32Array.from(facts, ({ section, label, counts, isAggregate, part }) => {
    if (counts !== undefined || isAggregate === true || part !== undefined) return 0
    const key = `${section}\n${label}`
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return before
  })
}

function toPostings(facts: readonly Fact[]): Pick<FactIndex, 'postings' | 'labels'> {
  const postings = new Map<Term, number[]>()
  const labels = new Map<string, readonly Term[]>()
  const several: (readonly [string, RecordLabel])[] = []
  for (const [at, fact] of facts.entries()) {
    const { label, text, foundBy, codes } = fact
    let terms = labels.get(label)
    if (terms === undefined) {
      const stems = toStems(label)
      const whole: RecordLabel[] = stems.length > 1 ? [{ kind: 'label', text: label }] : []
      for (const term of whole) several.push([label, term])
      terms = [...toTerms(stems), ...whole]
      labels.set(label, terms)
    }
    addTerms(postings, 2 * at + 1, terms)
    // The label stands first in most lines, and is not read again.
    const rest = foundBy ?? (text.startsWith(label) ? text.slice(label.length) : text)
    if (foundBy !== label) addTerms(postings, 2 * at, toTerms(toStems(rest)))
    for (const code of codes) {
      for (const topic of topicsByCode.get(code) ?? NONE) addTerm(postings, 2 * at + 1, topic)
    }
  }
  return { postings, labels: buildPhraseTable(several, FILLERS) }
}

const NONE: readonly Topic[] = []

/** The words, and the topics that their phrases speak of. */
function toTerms(stems: readonly string[]): Term[] {
  return [...stems, ...findTopics(stems)]
}

function addTerms(postings: Map<Term, number[]>, entry: number, terms: readonly Term[]): void {
  for (const term of terms) addTerm(postings, entry, term)
}

/** In a label and in the rest of the same line, it counts for the label. */
function addTerm(postings: Map<Term, number[]>, entry: number, term: Term): void {
  const posting = postings.get(term)
  if (posting === undefined) postings.set(term, [entry])
  else {
    const last = posting[posting.length - 1] ?? 0
    if (last >> 1 !== entry >> 1) posting.push(entry)
    else if (entry > last) posting[posting.length - 1] = entry
  }
}

/** A line of several values has their dates in it; any other begins with its date. */
function toDatedText({ date, text, holdsDates }: Fact): string {
  return date === null || holdsDates === true ? text : `${toDay(date)} ${text}`
}

function toSpan({ date, end, readings, ruledOut }: Fact): { first: number; last: number } | null {
  if (ruledOut === true) return null
  const oldest = readings?.at(-1)?.date ?? date
  const newest = end ?? date
  if (oldest === null && newest === null) return null
  const from = dateToDays(oldest ?? newest ?? '')
  const to = dateToDays(newest ?? oldest ?? '')
  return { first: from.first, last: Math.max(from.last, to.last) }
}

/** A test is not meant where its name stands within the name of another. */
function findTopics(stems: readonly string[]): readonly Topic[] {
  const found = findPhrases(stems, recordTopics)
  if (found.length === 0) return NONE
  const tests = found.filter(({ meaning }) => meaning.topic.kind === 'test' && meaning.isName)
  const isWithinAnother = ({ at, length }: { at: number; length: number }) =>
    tests.some((one) => one.length > length && one.at <= at && one.at + one.length >= at + length)
  return found
    .filter((one) => !one.meaning.isName || one.meaning.topic.kind !== 'test' || !isWithinAnother(one))
    .map(({ meaning }) => meaning.topic)
}
