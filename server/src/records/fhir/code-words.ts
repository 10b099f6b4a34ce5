import { readWordList } from '../../shared/word-list.ts'

/** Returns what a code of a system means in the words of a patient; null where the table does not have it. */
export function wordsOfCode(system: string, code: string): string | null {
  const table = system.slice(Math.max(system.lastIndexOf('/'), system.lastIndexOf('|')) + 1)
  return words.get(`${table}\t${code}`) ?? null
}

/** Returns the same for a code of HL7's table of this name, whatever system the record gives it. */
export function wordsOf(table: string, code: string): string | null {
  return words.get(`${table}\t${code}`) ?? null
}

const words: ReadonlyMap<string, string> = new Map(
  readWordList(new URL('code-words.tsv', import.meta.url)).map((row) => {
    const [table = '', code = '', text = ''] = row.split('\t')
    return [`${table}\t${code}`, text] as const
  }),
)
