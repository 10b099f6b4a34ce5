/**
 * Something that is called by several names: a test, an illness, a kind of medicine. Where a question and a line of the
 * record both speak of it, in whatever words, they belong together.
 */
export interface Topic {
  /** Its names, which mean it both in questions and in records. */
  names: readonly string[]
  /** Words that ask for it in a question, and do not mean it in a record: `water pill`, `sugar`. */
  asks?: readonly string[]
  /** Words that mean it in a record, and ask for something narrower in a question: each medicine of a class. */
  covers?: readonly string[]
  /** `system|code` in a record. */
  codes?: readonly string[]
}
