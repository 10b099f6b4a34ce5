/** Something that must stand in one line of what is sent. */
export interface Wanted {
  /** All of these, in any order; compared without case, marks and brackets. */
  texts: readonly string[]
  /** All of these, as numbers, as exact as a line that rounds to two decimals can be. */
  numbers?: readonly number[]
}

export interface RecordQuestion {
  kind: string
  /** Whether the question uses the names of the record or those of patients; or how it was changed from one of these. */
  words: 'record' | 'lay' | 'chatty' | 'misspelt' | 'follow-up'
  query: string
  /** The questions before it. */
  earlier?: readonly string[]
  /** Every one of them must be found, each in some line. */
  wanted: readonly Wanted[]
}

/** A line of what was sent, made ready for looking into it many times. */
export interface Line {
  text: string
  numbers: readonly number[]
}

export function toLines(context: string): Line[] {
  return context.split('\n').map((line) => ({
    text: ` ${toComparable(line)} `,
    numbers: [...line.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number)),
  }))
}

/** The first thing that the lines do not hold; null where the answer is there. */
export function findMissing({ wanted }: RecordQuestion, lines: readonly Line[]): Wanted | null {
  return wanted.find((one) => !lines.some((line) => holds(line, one))) ?? null
}

function holds(line: Line, { texts, numbers = [] }: Wanted): boolean {
  return (
    texts.every((text) => line.text.includes(` ${toComparable(text)} `)) &&
    numbers.every((number) => line.numbers.some((found) => isSame(found, number)))
  )
}

function isSame(found: number, wanted: number): boolean {
  return Math.abs(found - wanted) <= Math.max(0.0051, Math.abs(wanted) * 0.001)
}

/** What LOINC puts in square brackets is how something was measured, and no part of its name to a patient. */
function toComparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\[[^\]]*\/[^\]]*\]/g, ' ')
    .replace(/[^\p{L}\p{N}.-]+/gu, ' ')
    .replace(/(?<!\d)[.-]|[.-](?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
