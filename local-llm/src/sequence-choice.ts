/** What a free sequence of the context has evaluated, against a new prompt; counts of tokens. */
export interface FreeSequence {
  /** How many tokens it holds. */
  held: number
  /** How many of them, from the first, are those of the new prompt. */
  shared: number
  /** Grows with each use: the smallest is the one that was used longest ago. */
  usedAt: number
}

/**
 * Which free sequence answers a prompt: the one with the least to evaluate, where throwing away what another
 * conversation has there counts half, since that may be asked for again. Of equals, the one used longest ago. Without
 * that half, a second patient would take the first one's sequence for the sake of the few words all prompts share.
 */
export function chooseSequence<Sequence extends FreeSequence>(free: readonly Sequence[]): Sequence | undefined {
  const cost = ({ held, shared }: FreeSequence) => (held - shared) / 2 - shared
  return free.toSorted((a, b) => cost(a) - cost(b) || a.usedAt - b.usedAt)[0]
}
