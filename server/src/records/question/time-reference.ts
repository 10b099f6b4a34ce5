import type { QueryTerm } from './query-terms.ts'

/** A time by something that happened, or by the patient's age. */
export interface TimeReference {
  relation: 'since' | 'after' | 'before' | 'during'
  /** What happened; none where it is an age. */
  terms: readonly QueryTerm[]
  /** The sections that are named for it: `since my last visit`. */
  sections: ReadonlySet<string>
  age: Age | null
}

/** An age of the patient, in whole months. */
export interface Age {
  months: number
  /** How long it lasts, in months: a year for `when I was 40`, ten for `in my forties`, a month for `6 months old`. */
  length: number
}
