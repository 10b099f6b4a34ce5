import { names as first } from './surnames/a-to-g.ts'
import { names as second } from './surnames/h-to-o.ts'
import { names as third } from './surnames/p-to-z.ts'

/**
 * Family names that are frequent in the United States and around the world.
 */
export function isSurname(folded: string): boolean {
  return surnames.has(folded)
}

const surnames = new Set(`${first} ${second} ${third}`.split(/\s+/).filter((name) => name !== ''))
