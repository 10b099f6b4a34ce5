import { callsPerSecond, timeOf } from './load.ts'
import type { Round } from './rounds.ts'

const LEAST_RATIO = 0.2
const MOST_ADDED_MS = 1

export function printRound(round: number, { target, many, cpu, alone }: Round): void {
  if (round === 1 && target.bare)
    process.stdout.write(
      `\n${'round'.padEnd(31)}${['requests/s', 'p50 ms', 'p99 ms', 'CPU µs', 'serving µs', 'alone p50 ms'].map(column).join('')}\n`,
    )
  const figures = [
    callsPerSecond(many).toFixed(0),
    timeOf(many, 0.5).toFixed(2),
    timeOf(many, 0.99).toFixed(2),
    cpu.all.toFixed(0),
    cpu.serving.toFixed(0),
    timeOf(alone, 0.5).toFixed(2),
  ]
  process.stdout.write(`${round} ${target.name.padEnd(29)}${figures.map(column).join('')}\n`)
}

/** Prints the medians of the rounds, each beside the bare proxy's of the same seconds; false where a target is missed. */
export function judge(rounds: readonly Round[]): boolean {
  const bare = rounds.filter(({ target }) => target.bare)
  const names = new Set(rounds.filter(({ target }) => !target.bare).map(({ target }) => target.name))
  const held = [...names].map((name) => {
    const ours = rounds.filter(({ target }) => target.name === name)
    const beside = (compare: (our: Round, other: Round) => number) =>
      median(ours.flatMap((our, at) => (bare[at] === undefined ? [] : [compare(our, bare[at])])))
    const ratio = beside((our, other) => callsPerSecond(our.many) / callsPerSecond(other.many))
    const added = beside((our, other) => timeOf(our.alone, 0.5) - timeOf(other.alone, 0.5))
    const cpu = beside((our, other) => our.cpu.all / other.cpu.all)
    process.stdout.write(`\n${name}, medians of ${ours.length} rounds\n`)
    return [
      report('requests/s, of the bare proxy', ratio.toFixed(3), `at least ${LEAST_RATIO}`, ratio >= LEAST_RATIO),
      report('CPU a request, times the bare proxy', cpu.toFixed(1), '', true),
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
