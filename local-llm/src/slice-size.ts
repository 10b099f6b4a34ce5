const SLICE_MS = 150
const SMALLEST = 16
const FIRST = 32

export interface SliceSizes {
  /** How many tokens of a prompt are evaluated next. */
  next(): number
  /** What a slice of that size took. */
  took(size: number, ms: number): void
}

/**
 * How much of a long prompt is evaluated at once: as much as takes about 150 ms on this machine, so that an abort is
 * heard and other answers get their turn. What each size took the last time is kept from one prompt to the next, and
 * the largest that kept within that time is taken. Few tokens need not take less time than many: over a long context
 * llama.cpp takes longer for 32 of them than for 512, so a size must not follow from what a smaller one took alone.
 */
export function sliceSizes(largest: number): SliceSizes {
  const known = new Map<number, number>()
  return {
    next() {
      let chosen = SMALLEST
      for (let size = FIRST; size <= largest; size *= 2) {
        const half = known.get(size / 2)
        // One that was not tried yet is tried after its half was.
        const expected = known.get(size) ?? (half === undefined && size > FIRST ? SLICE_MS + 1 : 2 * (half ?? 0))
        if (expected <= SLICE_MS) chosen = size
      }
      return chosen
    },
    took(size, ms) {
      known.set(size, ms)
      // What its double took in a worse moment, or over a longer context, holds no more.
      if (2 * ms <= SLICE_MS) known.delete(2 * size)
    },
  }
}
