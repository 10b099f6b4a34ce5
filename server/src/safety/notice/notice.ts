import type { Notice } from '@carepath/contract/notice.ts'
import type { PatientRecord } from '../../records/facts/patient-record.ts'
import { languageOf } from '../../shared/language.ts'
import { type Region, toContacts } from './contacts.ts'
import { type Recognized, recognize } from './recognize.ts'
import { type RecordRisks, risksOfRecord } from './record-risks.ts'
import type { Level } from './rules.ts'
import { toCrisisResponse, toText } from './texts.ts'

export interface NoticeRequest {
  query: string
  /** The questions asked before in the conversation, the oldest first, without those that were folded. */
  earlier: readonly string[]
  /** Null until it is known that the caller may see it: then the words alone are read. */
  record: PatientRecord | null
  /** Milliseconds since the epoch. */
  now: number
  region: Region | null
}

/** A notice, and what else follows from it. */
export interface Danger {
  notice: Notice
  /** What is answered instead of anything of the record: a means or a method was named in a crisis. Null: nothing. */
  response: string | null
}

/** How many of the earlier questions are read: a conversation that goes on for days is not about one danger. */
const EARLIER_QUESTIONS = 20

/** Finds the danger in a question and in its conversation; null where none is recognised. Pure, and never throws. */
export function findDanger({ query, earlier, record, now, region }: NoticeRequest): Danger | null {
  const risks: RecordRisks = record === null ? new Map() : risksOfRecord(record, now)
  const names = new Set(risks.keys())
  const own = recognize(query, names)
  const before = earlier.slice(-EARLIER_QUESTIONS).flatMap((question) => recognize(question, names))
  // What was urgent an hour ago need not be said with each question that follows.
  const all = [...own, ...before.filter(({ rule }) => rule.level !== 'urgent')]
  const level = LEVELS.find((each) => all.some(({ rule }) => rule.level === each))
  if (level === undefined) return null
  const language = languageOf(query)
  const isEarlier = !own.some(({ rule }) => rule.level === level)
  const notice: Notice = {
    level,
    reasons: [...new Set(inOrder(all).map(({ rule }) => rule.id))],
    text: toText(level, region, language),
    language,
    contacts: toContacts(kindsOf(level, all), region, language),
    record: [
      ...new Set(all.flatMap(({ risks: taken }) => taken.flatMap((risk) => (risks.get(risk) ?? []).slice(0, 3)))),
    ],
    ...(isEarlier ? { is_earlier: true } : {}),
  }
  return { notice, response: namesMeans(all) ? toCrisisResponse(language) : null }
}

/** The gravest first. */
const LEVELS: readonly Level[] = ['crisis', 'emergency', 'urgent']

function inOrder(all: readonly Recognized[]): Recognized[] {
  return LEVELS.flatMap((level) => all.filter(({ rule }) => rule.level === level))
}

/** Of a wish to die, not of a threat by others: whoever is beaten may ask for their tablets. */
function namesMeans(all: readonly Recognized[]): boolean {
  return all.some(
    ({ rule, hasMeans }) =>
      rule.level === 'crisis' &&
      (rule.flags.has('means') || (hasMeans && rule.id !== 'abuse' && rule.id !== 'harm-to-others')),
  )
}

function kindsOf(level: Level, all: readonly Recognized[]): readonly ('emergency' | 'crisis' | 'poison' | 'urgent')[] {
  const has = (flag: 'poison' | 'call') => all.some(({ rule }) => rule.flags.has(flag))
  const isEmergency = all.some(({ rule }) => rule.level === 'emergency')
  const poison = has('poison') ? (['poison'] as const) : []
  if (level === 'crisis') {
    const first = has('call') || isEmergency || all.some(({ rule }) => rule.id === 'abuse')
    return first ? ['emergency', 'crisis', 'poison'] : ['crisis', 'emergency']
  }
  if (level === 'emergency') return ['emergency', ...poison]
  return [...poison, 'urgent', 'emergency']
}

/** The notice of a conversation that is read again: by its words, without those that were folded. */
export function standingNotice(
  turns: readonly { query: string; notice_folded?: true | undefined }[],
  now: number,
  region: Region | null,
): Notice | null {
  const [last, ...before] = turns
    .filter((turn) => turn.notice_folded !== true)
    .map(({ query }) => query)
    .reverse()
  if (last === undefined) return null
  return findDanger({ query: last, earlier: before.reverse(), record: null, now, region })?.notice ?? null
}
