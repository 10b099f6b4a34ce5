/** What takes less than this for `4n`, in milliseconds, has no square in it: not with the thousands of `n`. */
const NOTHING_MS = 1.5
/** What four times as much text costs, over what it costs: 4 where the cost grows with the text, 16 with its square. */
const MOST_GROWTH = 9
const ROUNDS = 8

/** What takes less is asked again with more text: the collector of garbage alone may cost as much. */
const CLEAR_MS = 60

/**
 * Returns true where the work grows faster than the text. It compares what `n` repetitions cost with what `4n` do, the
 * least of some rounds each, so that neither the speed of the machine nor what else it does decides.
 */
export function growsTooFast(work: (repetitions: number) => void, n: number): boolean {
  let large = costMs(() => work(4 * n))
  if (large < NOTHING_MS) return false
  let small = costMs(() => work(n))
  for (let round = 0; round < ROUNDS && large >= MOST_GROWTH * small; round++) {
    small = Math.min(
      small,
      costMs(() => work(n)),
    )
    large = Math.min(
      large,
      costMs(() => work(4 * n)),
    )
  }
  if (large < NOTHING_MS || large < MOST_GROWTH * small) return false
  return large >= CLEAR_MS || growsTooFast(work, 4 * n)
}

function costMs(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
