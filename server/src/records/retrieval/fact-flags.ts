import type { Fact } from '../facts/fact.ts'

/** It holds now. */
export const CURRENT = 1
/** It has values that were measured. */
export const MEASURED = 2
/** It gathers what other lines tell. */
export const AGGREGATE = 4

/** What choosing has to know of a fact, as one number: facts have many shapes, and looking into each takes time. */
export function toFactFlags({ current, readings, isAggregate }: Fact): number {
  return (
    (current === true ? CURRENT : 0) | (readings === undefined ? 0 : MEASURED) | (isAggregate === true ? AGGREGATE : 0)
  )
}
