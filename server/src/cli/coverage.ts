import { Command } from 'commander'
import { type Coverage, startCoverage, toResources } from '../records/facts/coverage.ts'
import { parseDocument } from '../records/fhir/json.ts'
import { Refusal } from '../records/fhir/refusal.ts'
import type { RawResource } from '../records/fhir/resource.ts'
import { readDocuments } from '../records/import/documents.ts'
import { findFiles } from '../records/import/input-files.ts'

export function coverageCommand(): Command {
  return new Command('coverage')
    .description(
      'Reads FHIR R4 records and says, for each resource type, how many became facts, how many are administrative by ' +
        'rule, how many are withheld (entered in error, or refuted), and how many were not understood. Nothing is stored. ' +
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

/** A bundle is a record by itself; what stands alone may refer to each other, and is read as one. */
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
      try {
        if (content instanceof Refusal) throw content
        const value = parseDocument(content)
        const resources = toResources(value)
        if (resources.length === 1) alone.push(...resources)
        else tally.add(resources)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refuse([file.name, entry].filter(Boolean).join(' '), error.message)
      }
    }
  }
  tally.add(alone.map((resource, at) => (resource.id === '' ? { ...resource, id: `alone-${at}` } : resource)))
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
    ...notUnderstood.map((key) => `not understood: ${key}\n`),
  ].join('')
}
