import { Command } from 'commander'
import { type Coverage, startCoverage } from '../records/facts/coverage.ts'
import { parseDocument } from '../records/fhir/json.ts'
import { Refusal } from '../records/fhir/refusal.ts'
import type { RawResource } from '../records/fhir/resource.ts'
import { readDocuments } from '../records/import/documents.ts'
import { findFiles } from '../records/import/input-files.ts'
import { groupByPatient, readForCoverage } from '../records/import/read-for-coverage.ts'

export function coverageCommand(): Command {
  return new Command('coverage')
    .description(
      'Reads FHIR R4 records and says, for each resource type, how many became facts, how many are administrative by ' +
        'rule, how many are withheld (entered in error, or refuted), and how many were not understood; and which elements of those that are told no fact tells. Nothing is stored. ' +
        'The exit code is 1 where something was not understood or could not be read.',
    )
    .argument('<path...>', 'files and folders; `-` is stdin')
    .option('--json', 'write one JSON object {"types": [...], "notUnderstood": [...]}')
    .action(async (paths: string[], { json }: { json?: boolean }) => {
      const { coverage, unreadable } = await readCoverage(paths)
      process.stdout.write(json === true ? `${JSON.stringify(coverage)}\n` : toTable(coverage))
      process.exitCode = coverage.notUnderstood.length + unreadable > 0 ? 1 : 0
    })
}

/** A bundle is a record by itself; what stands alone is put together by patient, as the import does. */
async function readCoverage(paths: readonly string[]): Promise<{ coverage: Coverage; unreadable: number }> {
  const tally = startCoverage()
  const alone: RawResource[] = []
  const { files, faults } = await findFiles(paths, process.stdin)
  let unreadable = 0
  const refuse = (place: string, reason: string) => {
    unreadable += 1
    process.stderr.write(`${place}: ${reason}\n`)
  }
  for (const { file, reason } of faults) refuse(file, reason)
  for (const file of files) {
    for await (const { entry, content } of readDocuments(file.name, file.open())) {
      const place = [file.name, entry].filter(Boolean).join(' ')
      try {
        if (content instanceof Refusal) throw content
        const reading = readForCoverage(parseDocument(content))
        for (const record of reading.records) tally.add(record)
        alone.push(...reading.loose)
        for (const fault of reading.faults) refuse(`${place} ${fault.entry}`, fault.reason)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refuse(place, `${error.code}: ${error.message}`)
      }
    }
  }
  const loose = groupByPatient(alone)
  for (const record of loose.records) tally.add(record)
  for (const { entry, reason } of loose.faults) refuse(entry, reason)
  return { coverage: tally.result(), unreadable }
}

const COLUMNS = ['facts', 'administrative', 'withheld', 'not understood'] as const

function toTable({ types, notUnderstood }: Coverage): string {
  const rows = types.map((counts) => ({
    type: counts.type,
    numbers: [counts.facts, counts.administrative, counts.withheld, counts.notUnderstood],
  }))
  const all = COLUMNS.map((_, at) => rows.reduce((sum, { numbers }) => sum + (numbers[at] ?? 0), 0))
  const width = Math.max(12, ...types.map(({ type }) => type.length)) + 2
  const line = (name: string, cells: readonly (string | number)[]) =>
    `${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(16)).join('')}\n`
  return [
    line('', COLUMNS),
    ...rows.map(({ type, numbers }) => line(type, numbers)),
    line('all', all),
    ...types.flatMap(toLeftOut),
    ...notUnderstood.map((key) => `not understood: ${key}\n`),
  ].join('')
}

/** `left out of Encounter: statusHistory (3)`; empty where all of it is told. */
function toLeftOut({ type, leftOut }: Coverage['types'][number]): string[] {
  const told = Object.entries(leftOut).map(([element, count]) => `${element} (${count})`)
  return told.length === 0 ? [] : [`left out of ${type}: ${told.join(', ')}\n`]
}
