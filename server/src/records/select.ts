import type { Fact } from './fact.ts'
import { ageAt, toDate } from './fhir/date.ts'
import { type Question, readQuestion } from './question.ts'
import { type Ranking, rankFacts } from './rank.ts'
import type { PatientRecord } from './record.ts'
import { indexOf, type RecordIndex } from './record-index.ts'
import { sections } from './sections.ts'
import { estimateTokens } from './tokens.ts'

/** A fact that was chosen for a question, under the id by which the answer cites it. */
export interface ChosenFact {
  /** `F12`: of the fact's place in the record, and so the same in every turn of a conversation while the record is. */
  ref: string
  fact: Fact
  /** As it is sent, with its date: the whole line, or its shorter form where the question does not ask for it. */
  text: string
  /** Why it was chosen, for a person: `core`, `asked: glucose`, `section: labs`. */
  why: string
  /** How much it has to do with the question; 0 where it is only here because it always is. */
  score: number
  /** Bit n is set where term n of the question (from 31 on: any of the rest) stands in it. */
  matched: number
}

/** What became of a section: all of it sent, a part, nothing for want of room, or there is nothing of it to send. */
export type SectionState = 'sent' | 'partly_sent' | 'left_out' | 'none_known' | 'none'

export interface ManifestEntry {
  section: string
  title: string
  state: SectionState
  /** Lines that the record has of it, and how many of them were sent. */
  facts: number
  sent: number
}

/** What is sent of a record for one question. */
export interface RecordContext {
  record: PatientRecord
  /** What the question was taken to ask for. */
  question: Question
  /** In the order in which they stand. */
  chosen: readonly ChosenFact[]
  /** Every section there is, in the registry's order. */
  manifest: readonly ManifestEntry[]
  /** The lines as they are sent, section by section, each with its ref and date, and what the record has none of. */
  text: string
  /** Of `text`, estimated. */
  tokens: number
}

export interface Selection {
  query: string
  /** The questions asked before in the same conversation, oldest first. */
  earlier: readonly string[]
  /** The most tokens that `text` may have. */
  budgetTokens: number
  /** Now, in milliseconds since the epoch, for `last spring`. */
  now: number
}

/** The core may take this much of the budget before what the question asks for is chosen. */
const CORE_SHARE = 0.45
/** What the headings, the first line and the manifest take, at most. */
const FRAME_TOKENS = 170

/** Chooses what is sent of a record for a question. Pure; the same input gives the same text. */
export function selectContext(record: PatientRecord, selection: Selection): RecordContext {
  const index = indexOf(record)
  const question = readQuestion(selection.query, selection.earlier, selection.now)
  const ranking = rankFacts(record, index, question)
  const chosen = choose(index, ranking, selection.budgetTokens - FRAME_TOKENS).flatMap(({ at, isBrief }) => {
    const fact = record.facts[at]
    const ref = index.refs[at]
    const text = (isBrief ? index.briefTexts : index.texts)[at]
    if (fact === undefined || ref === undefined || text === undefined) return []
    return [
      { ref, fact, text, why: ranking.why(at), score: ranking.scores[at] ?? 0, matched: ranking.matched[at] ?? 0 },
    ]
  })
  const manifest = toManifest(record, index, chosen)
  const text = toText(record, chosen, manifest, selection.now)
  return { record, question, chosen, manifest, text, tokens: estimateTokens(text) }
}

const BRIEF = 1
const WHOLE = 2

/** The places of the chosen facts, in the record's order. */
function choose(index: RecordIndex, ranking: Ranking, budget: number): { at: number; isBrief: boolean }[] {
  const taken = new Uint8Array(index.refs.length)
  let left = budget
  const take = (at: number, form: typeof BRIEF | typeof WHOLE, most: number) => {
    const before = taken[at] ?? 0
    const paid = before === 0 ? 0 : before === WHOLE ? (index.tokens[at] ?? 0) : (index.briefTokens[at] ?? 0)
    const cost = ((form === WHOLE ? index.tokens : index.briefTokens)[at] ?? 0) - paid
    if (before >= form || cost > most) return
    taken[at] = form
    left -= cost
  }
  for (const at of index.core) take(at, BRIEF, left - budget * (1 - CORE_SHARE))
  for (const at of ranking.ranked) take(at, WHOLE, left)
  for (const at of index.core) take(at, BRIEF, left)
  const chosen: { at: number; isBrief: boolean }[] = []
  for (let at = 0; at < taken.length; at += 1) {
    if (taken[at] !== 0) chosen.push({ at, isBrief: taken[at] === BRIEF })
  }
  return chosen
}

const titles: ReadonlyMap<string, string> = new Map(sections.map(({ id, title }) => [id, title]))

function toManifest(record: PatientRecord, index: RecordIndex, chosen: readonly ChosenFact[]): ManifestEntry[] {
  const sent = new Map<string, number>()
  for (const { fact } of chosen) sent.set(fact.section, (sent.get(fact.section) ?? 0) + 1)
  return sections.map(({ id, title }) => {
    const places = index.bySection.get(id) ?? []
    const count = sent.get(id) ?? 0
    const noneKnown = places.length > 0 && places.every((at) => record.facts[at]?.noneKnown === true)
    return { section: id, title, state: toState(places.length, count, noneKnown), facts: places.length, sent: count }
  })
}

function toState(facts: number, sent: number, noneKnown: boolean): SectionState {
  if (facts === 0) return 'none'
  if (noneKnown) return 'none_known'
  return sent === 0 ? 'left_out' : sent < facts ? 'partly_sent' : 'sent'
}

function toText(
  record: PatientRecord,
  chosen: readonly ChosenFact[],
  manifest: readonly ManifestEntry[],
  now: number,
): string {
  const lines = [toFirstLine(record, now)]
  let section = ''
  for (const { fact, ref, text } of chosen) {
    if (fact.section !== section) {
      section = fact.section
      lines.push(`${titles.get(section) ?? section}:`)
    }
    lines.push(`[${ref}] ${text}`)
  }
  const named = (...states: SectionState[]) => manifest.filter(({ state }) => states.includes(state))
  const none = named('none').map(({ title }) => title.toLowerCase())
  const noneKnown = named('none_known').map(({ title }) => title.toLowerCase())
  const short = named('left_out', 'partly_sent').map(
    ({ title, facts, sent }) => `${title.toLowerCase()} (${facts - sent} of ${facts} lines)`,
  )
  if (none.length > 0) lines.push(`The record does not say anything about: ${none.join(', ')}.`)
  if (noneKnown.length > 0) lines.push(`The record states that there are none known: ${noneKnown.join(', ')}.`)
  if (short.length > 0) lines.push(`In the record, but not shown here: ${short.join(', ')}.`)
  return lines.join('\n')
}

/** What a date means depends on today, and much in medicine on the age. */
function toFirstLine({ entry, patient }: PatientRecord, now: number): string {
  const today = new Date(now).toISOString().slice(0, 10)
  const birth = toDate(entry.birth_date)
  const dead = patient.deceasedDateTime !== undefined || patient.deceasedBoolean === true
  const age = birth === null || dead ? null : ageAt(birth, now)
  return age === null ? `Today is ${today}.` : `Today is ${today}. The patient is ${age} years old.`
}
