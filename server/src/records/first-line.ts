import { dayAt } from './days.ts'
import { ageAt, toDate } from './fhir/date.ts'
import type { PatientRecord } from './record.ts'
import type { RecordIndex } from './record-index.ts'
import { estimateTokens } from './tokens.ts'

/** The line that stands first in what is sent of a record. */
export interface FirstLine {
  /** The day on which it is true, in days since the epoch. */
  day: number
  text: string
  /** With its line break. */
  tokens: number
}

/** What a date means depends on today, and much in medicine on the age. Written once a day for each record. */
export function firstLineOf(record: PatientRecord, index: RecordIndex, now: number): FirstLine {
  const day = dayAt(now)
  if (index.firstLine?.day === day) return index.firstLine
  const text = toFirstLine(record, now)
  index.firstLine = { day, text, tokens: estimateTokens(text) + 1 }
  return index.firstLine
}

function toFirstLine({ entry, patient }: PatientRecord, now: number): string {
  const today = new Date(now).toISOString().slice(0, 10)
  const birth = toDate(entry.birth_date)
  const dead = patient.deceasedDateTime !== undefined || patient.deceasedBoolean === true
  const age = birth === null || dead ? null : ageAt(birth, now)
  return age === null ? `Today is ${today}.` : `Today is ${today}. The patient is ${age} years old.`
}
