import type { Detection } from '../recognizers/detection.ts'
import { toPlainText } from './plain-text.ts'
import { toWords, type Word } from './word.ts'

/** A text as the recognizers read it, with what those of a higher priority have found in it. */
export interface AnalyzedText {
  /** With plain digits, spaces and dashes; offsets are those of the text as it was written. */
  readonly text: string
  readonly words: readonly Word[]
  /** Folded words of people who were named before. */
  readonly named: ReadonlySet<string>
  readonly found: readonly Detection[]
  /** Returns true where a part of the word is found already. */
  isTaken(word: Word): boolean
}

/** An analyzed text that takes finds: one that overlaps an earlier one is dropped. */
export interface GrowingText extends AnalyzedText {
  add(detection: Detection): void
}

export function analyzeText(written: string, named: ReadonlySet<string>): GrowingText {
  const text = toPlainText(written)
  const found: Detection[] = []
  // 1 at each unit that is part of a find.
  const covered = new Uint8Array(text.length)
  return {
    text,
    words: toWords(text),
    named,
    found,
    isTaken: ({ start, end }) => isCovered(covered, start, end),
    add(detection) {
      const { start, end } = detection
      if (isCovered(covered, start, end)) return
      covered.fill(1, start, end)
      found.push(detection)
    },
  }
}

function isCovered(covered: Uint8Array, start: number, end: number): boolean {
  return covered.subarray(start, end).includes(1)
}
