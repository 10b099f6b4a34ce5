import { createReadStream } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../fhir/refusal.ts'
import type { ImportFault } from './import-fault.ts'

/** Something to read, once. */
export interface InputFile {
  name: string
  /** Null where it is not known, as with a pipe. */
  bytes: number | null
  open(): AsyncIterable<Buffer>
}

export interface FoundFiles {
  files: InputFile[]
  faults: ImportFault[]
}

/**
 * What the paths name: files as they are, whatever their name; of folders, and the folders in them, whatever ends in
 * .json, .ndjson or .jsonl, with or without .gz; `-` is `stdin`. Hidden files are passed by. Links are followed, each
 * folder once. Patients of a bulk export come first, so that what is about them needs not wait for them.
 */
export async function findFiles(paths: readonly string[], stdin: AsyncIterable<Buffer>): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], faults: [] }
  const visited = new Set<string>()
  for (const path of paths) {
    if (path === '-') found.files.push({ name: '-', bytes: null, open: () => stdin })
    else await visit(path, true, found, visited)
  }
  found.files.sort((one, other) => Number(holdsPatients(other)) - Number(holdsPatients(one)))
  return found
}

const WANTED = /\.(?:json|ndjson|jsonl)(?:\.gz)?$/i

/** As bulk exports name them: `Patient.ndjson`, `Patient.000.ndjson`, `1.Patient.ndjson.gz`. */
function holdsPatients({ name }: InputFile): boolean {
  return /(?:^|[/\\.\d_-])Patient(?:[._-][^/\\]*)?\.(?:ndjson|jsonl)(?:\.gz)?$/.test(name)
}

async function visit(path: string, named: boolean, found: FoundFiles, visited: Set<string>): Promise<void> {
  try {
    const status = await stat(path)
    if (status.isDirectory()) {
      const folder = await realpath(path)
      if (visited.has(folder)) return
      visited.add(folder)
      for (const name of (await readdir(path)).sort()) {
        if (!name.startsWith('.')) await visit(join(path, name), false, found, visited)
      }
    } else if (named || (WANTED.test(path) && status.isFile())) {
      found.files.push({
        name: path,
        bytes: status.isFile() ? status.size : null,
        open: () => createReadStream(path, { highWaterMark: 1 << 20 }),
      })
    }
  } catch (error) {
    const { code, message } = toRefusal(error)
    if (named || WANTED.test(path) || code === 'unreadable')
      found.faults.push({ file: path, entry: null, code, reason: message })
  }
}

/** Of an error that the operating system gave for a file. Throws it again where it is none. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) throw error
  if (error.code === 'ENOENT') return new Refusal('not_found', 'There is no such file, or the link points nowhere.')
  return new Refusal('unreadable', `It can't be read (${error.code}).`)
}
