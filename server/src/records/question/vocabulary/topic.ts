/**
 * Something that is called by several names: a test, an illness, a kind of medicine. Where a question and a line of the
 * record both speak of it, in whatever words, they belong together.
 */
export interface Topic {
  /** Its names, which mean it both in questions and in records. The first one is what it is best called. */
  names: readonly string[]
  /** What asks for it in a question: `water pill`, `sugar`. In a record a phrase of several words means it as well. */
  asks: readonly string[]
  /** Words that speak of it in a record, and ask for something narrower in a question: each medicine of a class. */
  covers: readonly string[]
  /** LOINC, CVX or other codes, as `system|code`, which speak of it in a record. */
  codes: readonly string[]
}

/**
 * Reads a table of topics, one a line: `names | asked as | in a record as | codes`, each column with commas between its
 * items. Columns may be left out at the end; a code without a system is a LOINC code; a line that begins with `#` says
 * what the lines under it are about.
 */
export function readTopics(table: string): Topic[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [names = '', asks = '', covers = '', codes = ''] = line.split('|').map((column) => column.trim())
      return {
        names: toItems(names),
        asks: toItems(asks),
        covers: toItems(covers),
        codes: toItems(codes).map((code) => (code.includes(':') ? code.replace(':', '|') : `loinc|${code}`)),
      }
    })
}

function toItems(column: string): string[] {
  return column
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
