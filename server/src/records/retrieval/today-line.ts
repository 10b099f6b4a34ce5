import type { PatientRecord } from '../facts/patient-record.ts'
import { ageAt, toDate } from '../fhir/date.ts'

/** The line that stands first: what a date means depends on today, and much in medicine on the age. */
export function toTodayLine({ entry, patient }: PatientRecord, now: number): string {
  const today = new Date(now).toISOString().slice(0, 10)
  const birth = toDate(entry.birth_date)
  const dead = patient.deceasedDateTime !== undefined || patient.deceasedBoolean === true
  const age = birth === null || dead ? null : ageAt(birth, now)
  return age === null ? `Today is ${today}.` : `Today is ${today}. The patient is ${age} years old.`
}
