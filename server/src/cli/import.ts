import { closeSync, openSync, writeSync } from 'node:fs'
import { Command } from 'commander'
import type { ImportFault } from '../records/fhir/refusal.ts'
import { importRecords } from '../records/import/import.ts'
import type { ImportCounts } from '../records/import/tally.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { openConfiguredStore } from '../store/open.ts'
import { readConfig } from './environment.ts'
import { type ProgressBar, progressBar } from './progress-bar.ts'

export function importCommand(): Command {
  return new Command('import')
    .description(
      'Takes FHIR R4 records into the database: bundles, single resources and NDJSON, gzip or not, from files, folders ' +
        'or stdin (`-`). The same again replaces and never doubles. What cannot be taken is reported on stderr, the rest ' +
        'goes in, and the exit code is 1.',
    )
    .argument('<path...>', 'files and folders; `-` is stdin')
    .option('--report <file>', 'write everything that could not be taken to this file, one JSON object a line')
    .action(async (paths: string[], { report }: { report?: string }) => {
      process.exitCode = await runImport(paths, report)
    })
}

/** More than anyone reads on a terminal; a report holds them all. */
const MOST_PRINTED = 100

/** The exit code. */
async function runImport(paths: readonly string[], report: string | undefined): Promise<number> {
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
    warnings.more_pages === 0 ? null : `${number(warnings.more_pages)} bundles are only one page of several`,
  ].filter((note) => note !== null)
  return [
    `Imported ${number(patients)} patients and ${number(resources)} resources (${number(changed)} new or changed)`,
    `from ${number(files)} files, ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s.`,
    ...notes.map((note) => `${note}.`),
  ].join(' ')
}

function number(value: number): string {
  return value.toLocaleString('en-US')
}
