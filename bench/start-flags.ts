/** With what `make run` and the image start Node; others are tried with `BENCH_FLAGS='…' make bench`. */
export const startFlags: readonly string[] = (process.env.BENCH_FLAGS ?? '--max-semi-space-size=16')
  .split(' ')
  .filter((flag) => flag !== '')
