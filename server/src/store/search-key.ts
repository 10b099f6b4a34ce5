/** A name without accents, case and what no database takes (NUL, half a surrogate pair), as names are sorted and searched: `Ångström, Zoë` is `angstrom, zoe`. */
export function toSearchKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cc}\p{Cs}]/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
}

/** The words that must all be found, each as a LIKE pattern whose escape character is `\`. */
export function toSearchPatterns(search: string): string[] {
  return toSearchWords(search).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
}

/** The words that must all be found, each once folded as the text is. */
export function toSearchWords(search: string): string[] {
  return toSearchKey(search)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
}

/** No name has more; it bounds the query that a search can make. */
const MOST_WORDS = 8
