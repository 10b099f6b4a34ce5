import type { Fact } from './fact.ts'
import type { RecordReader } from './reader.ts'

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

/** `Metformin 500 mg: active; twice a day`. Parts that are missing or said before are left out. */
export function toFactText(label: string, parts: readonly (string | null | undefined)[]): string {
  const told = toDistinct(parts)
  return told.length === 0 ? label : `${label}: ${told.join('; ')}`
}

/** `with Dr. Lee` for `phrase('with', 'Dr. Lee')`; null where there is nothing to say. */
export function phrase(words: string, text: string | null | undefined): string | null {
  return text === null || text === undefined || text === '' ? null : `${words} ${text}`
}

/** Distinct texts in one phrase; null where there is none. */
export function listed(texts: readonly (string | null | undefined)[]): string | null {
  const told = toDistinct(texts)
  return told.length === 0 ? null : told.join(', ')
}

/** From so many on, looking each up in those before it takes longer than a set. */
const MANY = 16

function toDistinct(texts: readonly (string | null | undefined)[]): string[] {
  if (texts.length > MANY) return [...new Set(texts)].filter(isSaid)
  return texts.filter((text, at): text is string => isSaid(text) && texts.indexOf(text) === at)
}

function isSaid(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text !== ''
}
