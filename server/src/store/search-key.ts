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
  return toSearchKey(search)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
}

/** No name has more; it bounds the query that a search can make. */
const MOST_WORDS = 8
