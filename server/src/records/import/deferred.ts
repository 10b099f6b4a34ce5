import { randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ProblemError } from '../../shared/problem-error.ts'
import { Refusal } from '../fhir/refusal.ts'
import { readDocuments } from './documents.ts'

/** What must wait until everything else has been read. It waits on disk, so that any amount of it fits. */
export interface Deferred<Item> {
  add(item: Item): Promise<void>
  /** Each item, in the order in which it was added. Nothing may be added any more. */
  drain(): AsyncGenerator<Item>
  close(): Promise<void>
}

/**
 * The file is made when first needed, with no name and no access for others: whatever ends this process, the system
 * takes the file back.
 */
export function deferred<Item>(): Deferred<Item> {
  let file: FileHandle | null = null
  let pending: string[] = []
  let pendingChars = 0

  async function write(): Promise<void> {
    if (pending.length === 0) return
    const text = pending.join('')
    pending = []
    pendingChars = 0
    try {
      file ??= await openUnnamed()
      await file.appendFile(text)
    } catch (error) {
      throw toProblem(error)
    }
  }

  return {
    add: async (item) => {
      const line = `${JSON.stringify(item)}\n`
      pending.push(line)
      pendingChars += line.length
      if (pendingChars > WRITE_CHARS) await write()
    },
    drain: async function* () {
      if (file === null) {
        for (const line of pending) yield JSON.parse(line)
        return
      }
      await write()
      const stream = file.createReadStream({ start: 0, autoClose: false })
      for await (const { content } of readDocuments('deferred.ndjson', stream, Number.POSITIVE_INFINITY)) {
        if (content instanceof Refusal) throw content
        yield JSON.parse(content)
      }
    },
    close: async () => {
      await file?.close()
      file = null
      pending = []
    },
  }
}

/** Written in pieces of this size; less than this never touches the disk. */
const WRITE_CHARS = 4_000_000

/** Not a fault of the file that is being read, as which it would be told otherwise. */
function toProblem(error: unknown): ProblemError {
  const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
  return new ProblemError('store_unavailable', {
    detail: `What has to wait for its patient does not fit into ${tmpdir()}${code}: set TMPDIR to a folder with more room.`,
  })
}

async function openUnnamed(): Promise<FileHandle> {
  const path = join(tmpdir(), `carepath-import-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  return file
}
