import type { Fact } from './fact.ts'

/** It holds now. */
export const CURRENT = 1
/** It has values that were measured. */
export const MEASURED = 2
/** It gathers what other lines tell. */
export const GATHERS = 4

/** What choosing has to know of a fact, as one number: facts have many shapes, and looking into each takes time. */
export function toTraits({ current, readings, gathers }: Fact): number {
  return (current === true ? CURRENT : 0) | (readings === undefined ? 0 : MEASURED) | (gathers === true ? GATHERS : 0)
}
