import { createInterface } from 'node:readline'
import { text as readAll } from 'node:stream/consumers'
import { Command } from 'commander'
import { z } from 'zod'
import { type Deidentified, deidentify } from '../privacy/deidentify.ts'
import type { PatientRecord } from '../records/facts/patient-record.ts'
import type { RecordSource } from '../records/sources/record-source.ts'
import { storeSource } from '../records/sources/store.ts'
import { openConfiguredStore } from '../store/open.ts'
import { readConfig } from './environment.ts'

const Line = z.object({ query: z.string(), mrn: z.string().optional() })

export function deidCommand(): Command {
  return new Command('deid')
    .description(
      'Reads text on stdin and writes it with names, places, dates, numbers and contacts masked: by the detectors, and ' +
        'with --mrn also by what stands in that record. What a hosted mode is really sent is shown by `context --egress`.',
    )
    .option('--mrn <mrn>', 'the patient whose record is looked into')
    .option('--jsonl', 'read lines {"query", "mrn"?}, write lines {"text", "spans": [{"start", "end", "type"}]}')
    .action(async ({ mrn, jsonl }: { mrn?: string; jsonl?: boolean }) => {
      const records = openRecords()
      try {
        if (jsonl === true) process.exitCode = await deidLines(mrn, records.load)
        else process.stdout.write(deidentify(await readAll(process.stdin), await records.load(mrn)).text)
      } finally {
        await records.close()
      }
    })
}

type LoadRecord = (mrn: string | undefined) => Promise<PatientRecord | null>

/** The exit code: 1 where a line could not be read, 2 where there is no such patient. */
async function deidLines(mrn: string | undefined, load: LoadRecord): Promise<number> {
  let code = 0
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const parsed = Line.safeParse(toJson(line))
    if (!parsed.success) {
      process.stderr.write(`Line ${number} is not {"query", "mrn"?}.\n`)
      process.stdout.write('{"error":"not_read"}\n')
      code = 1
      continue
    }
    const { query, mrn: own = mrn } = parsed.data
    const masked: Deidentified = deidentify(query, await load(own))
    process.stdout.write(`${JSON.stringify(masked)}\n`)
  }
  return code
}

function toJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** The store is opened only where a record is asked for. */
function openRecords(): { load: LoadRecord; close: () => Promise<void> } {
  let opened: Promise<{ source: RecordSource; close: () => Promise<void> }> | undefined
  return {
    load: async (mrn) => {
      if (mrn === undefined) return null
      opened ??= openConfiguredStore(readConfig()).then((store) => ({
        source: storeSource(store),
        close: () => store.close(),
      }))
      const record = await (await opened).source.load(mrn, new AbortController().signal)
      // Without its record a text would be masked by the detectors alone, which nobody asked for.
      if (record === null) {
        process.stderr.write('No patient here has this MRN: import the record first, or leave the MRN out.\n')
        process.exit(2)
      }
      return record
    },
    close: async () => {
      if (opened !== undefined) await (await opened).close()
    },
  }
}
