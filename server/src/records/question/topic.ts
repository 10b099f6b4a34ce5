/**
 * Something that is called by several names: a test, an illness, a kind of medicine. Where a question and a line of the
 * record both speak of it, in whatever words, they belong together.
 */
export interface Topic {
  kind: TopicKind
  /** Its names, which mean it both in questions and in records. The first one is what it is best called. */
  names: readonly string[]
  /** What asks for it in a question: `water pill`, `sugar`. In a record a phrase of several words means it as well. */
  asks: readonly string[]
  /** Words that speak of it in a record, and ask for something narrower in a question: each medicine of a class. */
  covers: readonly string[]
  /** LOINC, CVX or other codes, as `system|code`, which speak of it in a record. */
  codes: readonly string[]
}

export type TopicKind = 'test' | 'medicine' | 'condition' | 'care'

/**
 * Reads the rows of a table of topics: `names`, `asked for as`, `in a record as`, `codes`, parted by tabs, each with
 * commas between its items. Columns may be left out at the end; a code without a system is a LOINC code.
 */
export function parseTopics(kind: TopicKind, rows: readonly string[]): Topic[] {
  return rows.map((row) => {
    const [names = '', asks = '', covers = '', codes = ''] = row.split('\t')
    return {
      kind,
      names: parseItems(names),
      asks: parseItems(asks),
      covers: parseItems(covers),
      codes: parseItems(codes).map((code) => (code.includes(':') ? code.replace(':', '|') : `loinc|${code}`)),
    }
  })
}

/** Reads `a, b` as its items. */
export function parseItems(column: string): string[] {
  return column
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
