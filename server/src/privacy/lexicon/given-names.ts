import { names as first } from './given-names/a-to-k.ts'
import { names as second } from './given-names/l-to-z.ts'

/**
 * Given names that are frequent in the United States and around the world. What is not here is told by its place in
 * the sentence.
 */
export function isGivenName(folded: string): boolean {
  return givenNames.has(folded)
}

const givenNames = new Set(`${first} ${second}`.split(/\s+/).filter((name) => name !== ''))
