import type { Round } from './rounds.ts'

export const CALLERS = 32
const LEAST_RATIO = 0.25
const MOST_ADDED_MS = 1

export function printRound(round: number, { target, many, cpu, alone }: Round): void {
  if (round === 1 && target.bare)
    process.stdout.write(
      `\n${'round'.padEnd(31)}${['requests/s', 'p50 ms', 'p99 ms', 'CPU µs', 'serving µs', 'alone p50 ms'].map(column).join('')}\n`,
    )
  const figures = [
    (many.calls / many.seconds).toFixed(0),
    many.p50.toFixed(2),
    many.p99.toFixed(2),
    cpu.all.toFixed(0),
    cpu.serving.toFixed(0),
    alone.p50.toFixed(2),
  ]
  process.stdout.write(`${round} ${target.name.padEnd(29)}${figures.map(column).join('')}\n`)
}

/** Prints the medians of the rounds against the targets; false where one is missed. */
export function judge(rounds: readonly Round[]): boolean {
  const bare = rounds.filter(({ target }) => target.bare)
  const names = new Set(rounds.filter(({ target }) => !target.bare).map(({ target }) => target.name))
  const held = [...names].map((name) => {
    const ours = rounds.filter(({ target }) => target.name === name)
    const share = (value: (round: Round) => number) => median(ours.map(value)) / median(bare.map(value))
    const ratio = share(({ many }) => many.calls / many.seconds)
    const added = median(ours.map(({ alone }) => alone.p50)) - median(bare.map(({ alone }) => alone.p50))
    process.stdout.write(`\n${name}, medians of ${ours.length} rounds\n`)
    return [
      report('requests/s, of the bare proxy', ratio.toFixed(3), `at least ${LEAST_RATIO}`, ratio >= LEAST_RATIO),
      report('CPU a request, times the bare proxy', share(({ cpu }) => cpu.all).toFixed(1), '', true),
      report('added to one caller, p50 ms', added.toFixed(2), `at most ${MOST_ADDED_MS}`, added <= MOST_ADDED_MS),
    ].every(Boolean)
  })
  return held.every(Boolean)
}

function report(name: string, value: string, bound: string, holds: boolean): boolean {
  process.stdout.write(`  ${holds ? 'ok  ' : 'MISS'} ${name.padEnd(40)} ${value.padStart(8)}   ${bound}\n`)
  return holds
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function column(text: string): string {
  return text.padStart(13)
}
