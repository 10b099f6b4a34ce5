import { closeSync, openSync, writeSync } from 'node:fs'
import { Command } from 'commander'
import { importRecords } from '../records/import/import.ts'
import type { ImportFault } from '../records/import/import-fault.ts'
import type { ImportCounts } from '../records/import/tally.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { openConfiguredStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { readConfig } from './environment.ts'
import { printImports, undoOne } from './import-log.ts'
import { type ProgressBar, progressBar } from './progress-bar.ts'

export function importCommand(): Command {
  return new Command('import')
    .description(
      'Takes FHIR R4 records into the database: bundles, single resources and NDJSON, gzip or not, from files, folders ' +
        'or stdin (`-`). The same again replaces and never doubles. What cannot be taken is reported on stderr, the rest ' +
        'goes in, and the exit code is 1.',
    )
    .argument('[path...]', 'files and folders; `-` is stdin')
    .option('--report <file>', 'write everything that could not be taken to this file, one JSON object a line')
    .option('--source <name>', 'where the records come from, as each fact tells where there are several sources')
    .option('--mrn <mrn>', 'the MRN of a patient whose record has neither an identifier nor an id')
    .option('--list', 'list the imports that were made, the newest first, with their ids')
    .option('--undo <id>', 'take back what an import brought; what a later one replaced stays')
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await run(paths, options)
    })
}

/** More than anyone reads on a terminal; a report holds them all. */
const MOST_PRINTED = 100

interface Options {
  report?: string
  source?: string
  mrn?: string
  list?: boolean
  undo?: string
}

/** Returns the exit code: 0, 1 where something could not be done, 2 where the call does not fit. */
async function run(paths: readonly string[], options: Options): Promise<number> {
  const asked = [paths.length > 0, options.list === true, options.undo !== undefined].filter((one) => one)
  if (asked.length !== 1) {
    process.stderr.write('Give paths to import, or --list, or --undo with the id of an import.\n')
    return 2
  }
  if (options.list === true) return withStore(printImports)
  const { undo } = options
  return undo === undefined ? runImport(paths, options) : withStore((store) => undoOne(store, undo))
}

async function withStore(work: (store: Store) => Promise<number>): Promise<number> {
  try {
    const store = await openConfiguredStore(readConfig())
    return await work(store).finally(() => store.close())
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

/** Returns the exit code: 0, 1 where something was left out. */
async function runImport(paths: readonly string[], { report, source, mrn }: Options): Promise<number> {
  const start = performance.now()
  let bar: ProgressBar = progressBar(null)
  const file = report === undefined ? null : openSync(report, 'w', 0o600)
  let printed = 0
  const onFault = (fault: ImportFault) => {
    if (file !== null) writeSync(file, `${JSON.stringify(fault)}\n`)
    if (printed++ < MOST_PRINTED) bar.say(toLine(fault))
  }
  try {
    const store = await openConfiguredStore(readConfig())
    try {
      const counts = await importRecords(store, paths, {
        stdin: process.stdin,
        ...(source === undefined ? {} : { source }),
        mrn: mrn ?? null,
        onFault,
        onStart: (totalBytes) => {
          bar = progressBar(totalBytes)
        },
        onProgress: ({ bytes }) => bar.at(bytes),
      })
      bar.end()
      if (printed > MOST_PRINTED)
        bar.say(
          `… and ${number(printed - MOST_PRINTED)} more${report === undefined ? ': --report FILE writes them all' : ''}`,
        )
      process.stdout.write(`${toSummary(counts, performance.now() - start)}\n`)
      return counts.faults === 0 ? 0 : 1
    } finally {
      await store.close()
    }
  } catch (error) {
    bar.end()
    if (!(error instanceof ProblemError)) throw error
    bar.say(`${error.message} What went in before stays; import again, which replaces and never doubles.`)
    return 1
  } finally {
    if (file !== null) closeSync(file)
  }
}

function toLine({ file, entry, code, reason }: ImportFault): string {
  return `${[file, entry].filter((part) => part !== null).join(' ')}: ${code}: ${reason}`
}

function toSummary(counts: ImportCounts, elapsedMs: number): string {
  const { patients, resources, changed, files, bytes, faults, warnings } = counts
  const seconds = elapsedMs / 1_000
  const notes = [
    faults === 0 ? null : `${number(faults)} could not be taken`,
    warnings.dangling_reference === 0 ? null : `${number(warnings.dangling_reference)} references point to nothing`,
    warnings.linked_patients === 0
      ? null
      : `${number(warnings.linked_patients)} linked patients were read as one person with another`,
    warnings.older_version === 0
      ? null
      : `${number(warnings.older_version)} older versions were left out, because a newer one is stored`,
    warnings.source_notice === 0
      ? null
      : `${number(warnings.source_notice)} warnings of the source came with it, so it may not be whole: they are kept with the record`,
    warnings.more_pages === 0 ? null : `${number(warnings.more_pages)} bundles are only one page of several`,
  ].filter((note) => note !== null)
  return [
    `Imported ${number(patients)} patients and ${number(resources)} resources (${number(changed)} new or changed)`,
    `from ${number(files)} files, ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s.`,
    ...notes.map((note) => `${note}.`),
    ...(counts.importId === null
      ? []
      : [`Its id is ${counts.importId}: carepath import --undo ${counts.importId} takes it back.`]),
  ].join(' ')
}

function number(value: number): string {
  return value.toLocaleString('en-US')
}
