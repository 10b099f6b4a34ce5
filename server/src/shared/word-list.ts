import { readFileSync } from 'node:fs'

/**
 * The entries of a word list: a text file with one entry a line, whose lines that begin with `#` say where the entries
 * come from and under which licence. Throws where the file is missing.
 */
export function readWordList(file: URL): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}
