import type { Fact } from './fact.ts'
import type { RecordReader } from './record-reader.ts'

/** A fact before its section puts its name on it. */
export type SectionFact = Omit<Fact, 'section'>

/** A part of the record. It reads whatever resources it is made of, and never fails on any of them. */
export interface Section {
  id: string
  title: string
  /** How a sentence names what it holds: `your record holds no allergies`. */
  noun: string
  /** Which words of a question ask for the whole of it: `allergies`, `allergic`. Lower case, one word each or a phrase. */
  askedBy: readonly string[]
  read(record: RecordReader): SectionFact[]
}
