// Prints how long choosing takes, the share of questions with known answers whose answer stands in what would be sent of
// the record, by kind of question and budget, and every miss at the middle budget. Arguments: paths of FHIR records
// (default: ../shared/data/fhir).
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { BUDGETS, LISTED, type Measurement, measure, NOW, readRecords, type Tally } from './record/measure.ts'
import { printTimes } from './record/times.ts'
import { startFlags } from './start-flags.ts'

// As `carepath` runs: what is collected at once of the garbage of reading decides how long a record takes at worst.
if (!startFlags.every((flag) => process.execArgv.includes(flag))) {
  const args = [...startFlags, fileURLToPath(import.meta.url), ...process.argv.slice(2)]
  process.exit(spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1)
}
const paths = process.argv.slice(2)
const stored = await readRecords(paths.length > 0 ? paths : ['../shared/data/fhir'])
if (stored.length === 0) {
  process.stderr.write('There are no records to ask about.\n')
  process.exit(1)
}
printTimes(stored, NOW)
const measured = measure(stored)
printShares(measured)
for (const miss of measured.misses) process.stdout.write(`miss at ${LISTED}: ${miss}\n`)

function printShares({ tallies, foundUnasked, tokens }: Measurement): void {
  const rows = [...tallies].sort(([one], [other]) => one.localeCompare(other))
  const all: Tally = { asked: 0, found: BUDGETS.map(() => 0) }
  for (const [, { asked, found }] of rows) {
    all.asked += asked
    for (const at of BUDGETS.keys()) all.found[at] = (all.found[at] ?? 0) + (found[at] ?? 0)
  }
  const lines = [
    `${stored.length} records, ${all.asked} questions; share whose answer is sent, by token budget`,
    `${'kind (words)'.padEnd(26)}${'asked'.padStart(7)}${BUDGETS.map((budget) => String(budget).padStart(9)).join('')}`,
    ...[...rows, ['all', all] as const].map(([name, tally]) => toRow(name, tally)),
    `of these answers ${percent(foundUnasked, all.asked)} stand in what is sent with any question; ` +
      `tokens sent at ${LISTED}: p50 ${at(tokens, 0.5)}, p95 ${at(tokens, 0.95)}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function toRow(name: string, { asked, found }: Tally): string {
  const shares = BUDGETS.map((_, at) => percent(found[at] ?? 0, asked).padStart(9))
  return `${name.padEnd(26)}${String(asked).padStart(7)}${shares.join('')}`
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
