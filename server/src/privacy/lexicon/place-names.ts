/** Names of one word or more, with what tells in one look that none begins here. */
export interface PlaceNames {
  /** The most words that a name has. */
  longest: number
  /** The folded words that a name begins with. */
  firsts: ReadonlySet<string>
  /** Whether the folded words, a space between them, are a name. */
  has(words: string): boolean
}

/** @param list Names with `|` or a line break between them. */
export function placeNames(list: string): PlaceNames {
  const names = new Set(
    list
      .split(/[|\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )
  const firsts = new Set([...names].map((name) => name.split(' ', 1)[0] ?? ''))
  return {
    longest: Math.max(...[...names].map((name) => name.split(' ').length)),
    firsts,
    has: (words) => names.has(words),
  }
}
