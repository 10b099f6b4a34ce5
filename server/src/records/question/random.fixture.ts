/** One of these, by a number from 0 up to 1. */
export function pick<Value>(values: readonly Value[], share: number): Value | undefined {
  return values[Math.floor(share * values.length)]
}

/** Numbers from 0 up to 1, the same in each run. */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
