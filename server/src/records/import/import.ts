import { basename } from 'node:path'
import type { ImportedBy, Store } from '../../store/store.ts'
import { toElement } from '../fhir/element.ts'
import { readResource } from '../fhir/incoming-resource.ts'
import { parseDocument } from '../fhir/json.ts'
import { Refusal } from '../fhir/refusal.ts'
import { type Bundles, bundlesInto } from './bundles.ts'
import { readDocuments } from './documents.ts'
import type { ImportFault } from './import-fault.ts'
import { endImport, startImport } from './import-log.ts'
import { findFiles, type InputFile, toRefusal as toFileRefusal } from './input-files.ts'
import { type LooseResources, looseResources } from './loose-resources.ts'
import { patientsOfImport } from './patients-of-import.ts'
import { type ImportCounts, startTally, type Tally } from './tally.ts'
import { unwrap } from './unwrap.ts'

export interface ImportOptions {
  /** The MRN of a patient whose record has neither an identifier nor an id. */
  mrn?: string | null
  /** Where the records come from, as each fact will tell: `City Clinic`. The names of the files where it is not given. */
  source?: string
  /** Who imports; the operator where it is not given. */
  by?: ImportedBy
  /** What `-` names. */
  stdin?: AsyncIterable<Buffer>
  /** Called with each fault, when it is found. */
  onFault?: (fault: ImportFault) => void
  /** Called when the files are found, with their size together; null where one is not known. */
  onStart?: (totalBytes: number | null) => void
  /** Called after each JSON text. */
  onProgress?: (counts: ImportCounts) => void
}

/**
 * Takes whatever FHIR R4 the paths hold into the store, and leaves out what can't be taken, with the place and the
 * reason. Each bundle is one transaction. Importing the same again changes nothing. Whatever the amount, one JSON text
 * is in memory at a time. Throws only where the store does (`store_unavailable`): then what was put down stays.
 */
export async function importRecords(
  store: Store,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<ImportCounts> {
  const { stdin = noInput(), onFault = () => {}, onStart = () => {}, onProgress = () => {}, mrn = null } = options
  const tally = startTally(onFault)
  const by = await startImport(store, options.source ?? toSource(paths), options.by)
  tally.counts.importId = by.importId
  const patients = patientsOfImport()
  const loose = looseResources(store, patients, tally, { by, mrn })
  const bundles = bundlesInto(store, patients, tally, { by, mrn })
  const found = await findFiles(paths, stdin)
  const sizes = found.files.map(({ bytes }) => bytes)
  onStart(sizes.reduce((sum, bytes) => (sum === null || bytes === null ? null : sum + bytes), 0))
  for (const fault of found.faults) tally.refused(fault)
  try {
    for (const file of found.files) {
      await importFile(file, { loose, bundles, tally, onDocument: () => onProgress(tally.counts) })
    }
    await loose.finish()
    await bundles.finish()
    return tally.counts
  } finally {
    await loose.close()
    await bundles.close()
    await endImport(store, by.importId, tally.counts.patients, tally.counts.changed)
    if (tally.counts.changed === 0) tally.counts.importId = null
  }
}

interface Targets {
  loose: LooseResources
  bundles: Bundles
  tally: Tally
  onDocument: () => void
}

async function importFile(file: InputFile, { loose, bundles, tally, onDocument }: Targets): Promise<void> {
  tally.counts.files++
  try {
    let documents = 0
    for await (const { entry, content } of readDocuments(file.name, counted(file, tally))) {
      documents++
      const place = { file: file.name, entry }
      try {
        if (content instanceof Refusal) throw content
        for (const value of unwrap(parseDocument(content))) {
          const element = toElement(value)
          if (element?.resourceType === 'Bundle') await bundles.add(place, element)
          else await loose.add(place, readResource(value))
        }
      } catch (error) {
        tally.refuse(place, error)
      }
      onDocument()
    }
    if (documents === 0) throw new Refusal('empty', 'There is nothing in it.')
  } catch (error) {
    tally.refuse({ file: file.name, entry: null }, toFileRefusal(error))
  }
}

async function* counted(file: InputFile, tally: Tally): AsyncGenerator<Buffer> {
  for await (const chunk of file.open()) {
    tally.counts.bytes += chunk.length
    yield chunk
  }
}

/** The names of the first files, without the folders that they are in. */
function toSource(paths: readonly string[]): string {
  const names = paths.map((path) => (path === '-' ? 'standard input' : basename(path)))
  return names.length > NAMED
    ? `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`
    : names.join(', ')
}

const NAMED = 3

async function* noInput(): AsyncGenerator<Buffer> {}
