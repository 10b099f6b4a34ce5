import { findAll } from '../../shared/find-all.ts'
import type { AnalyzedText } from '../text/analyzed-text.ts'
import type { DetectionType } from './detection.ts'

/** Finds one kind of identifier in a text that belongs to no known record. */
export interface Recognizer {
  type: DetectionType
  /** Of finds that overlap, that of the higher priority stands; of the same priority, that of the first in the registry. */
  priority: number
  /** Each find holds a match of this or stands beside one: a text without any is not searched. */
  cues: RegExp
  /** Returns what it finds, in any order. Takes time that grows with the text and not faster. */
  find(text: AnalyzedText): readonly Range[]
}

/** Offsets in UTF-16 units. */
export interface Range {
  start: number
  end: number
}

/** From what can be nothing else down to what only its place in the sentence tells. */
export const PRIORITY = {
  form: 70,
  label: 60,
  date: 50,
  code: 40,
  address: 35,
  place: 30,
  credential: 25,
  name: 20,
  repeat: 10,
}

/**
 * Declares a recognizer that finds the matches of patterns.
 *
 * Write their quantifiers with an upper bound, and put a look-ahead for the first character before a look-behind: a
 * pattern is tried at each character of a text, and each try has to end after a bounded number of steps.
 *
 * @param patterns Global ones.
 * @param isMeant Says of a match whether it stands for somebody; all do where it is left out.
 */
export function definePatterns(
  recognizer: Omit<Recognizer, 'find'>,
  patterns: readonly RegExp[],
  isMeant: (text: string, match: Range) => boolean = () => true,
): Recognizer {
  return {
    ...recognizer,
    find({ text }) {
      return patterns
        .flatMap((pattern) => findAll(text, pattern))
        .map((match) => ({ start: match.index, end: match.index + match[0].length }))
        .filter((range) => isMeant(text, range))
    },
  }
}
