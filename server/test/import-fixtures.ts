import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { importRecords } from '../src/records/import/import.ts'
import type { ImportFault } from '../src/records/import/import-fault.ts'
import type { ImportCounts } from '../src/records/import/tally.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'

/** A store in memory and a folder to import from. */
export interface ImportBench {
  store: Store
  folder: string
  /** Writes the files (objects as JSON), imports the folder, or `paths` of it, and gives what came of it. */
  run(files: Record<string, unknown>, options?: RunOptions): Promise<ImportOutcome>
  /** `Type/id` of all that the record of this MRN holds; null where there is no such patient. */
  keys(mrn: string): Promise<string[] | null>
  close(): Promise<void>
}

interface RunOptions {
  paths?: string[]
  stdin?: Buffer[]
}

interface ImportOutcome {
  counts: ImportCounts
  faults: ImportFault[]
  /** `file entry code` of each fault, the folder left out. */
  told: string[]
}

export async function importBench(): Promise<ImportBench> {
  const store = await openStore('sqlite::memory:')
  const folder = mkdtempSync(join(tmpdir(), 'carepath-import-'))
  return {
    store,
    folder,
    run: async (files, { paths = [''], stdin = [] } = {}) => {
      for (const [name, content] of Object.entries(files)) {
        const path = join(folder, name)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content))
      }
      const faults: ImportFault[] = []
      const counts = await importRecords(
        store,
        paths.map((path) => (path === '-' ? path : join(folder, path))),
        { stdin: chunksOf(stdin), onFault: (fault) => faults.push(fault) },
      )
      const told = faults.map(({ file, entry, code }) =>
        [file.replace(`${folder}/`, ''), entry, code].filter(Boolean).join(' '),
      )
      return { counts, faults, told }
    },
    keys: async (mrn) => (await store.readRecord(mrn))?.resources.map(({ type, id }) => `${type}/${id}`) ?? null,
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function patientOf(id: string, mrn: string | null = `MRN-${id}`): Record<string, unknown> {
  return {
    resourceType: 'Patient',
    id,
    ...(mrn === null ? {} : { identifier: [{ type: { coding: [{ code: 'MR' }] }, value: mrn }] }),
    name: [{ family: 'Test', given: [id] }],
    birthDate: '1970-01-01',
  }
}

export function resourceOf(type: string, id: string, patientId: string | null, rest = {}): Record<string, unknown> {
  return {
    resourceType: type,
    id,
    ...(patientId === null ? {} : { subject: { reference: `Patient/${patientId}` } }),
    ...rest,
  }
}

export function bundleOf(resources: readonly unknown[], rest = {}): Record<string, unknown> {
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })), ...rest }
}

export function linesOf(resources: readonly unknown[]): string {
  return resources.map((resource) => `${JSON.stringify(resource)}\n`).join('')
}

async function* chunksOf(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks
}
