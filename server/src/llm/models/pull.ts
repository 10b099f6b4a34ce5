import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { isGguf } from '../local/gguf-header.ts'
import { hashOf, partPath, sizeOf, writeReceipt } from './model-file.ts'
import { PullError } from './pull-error.ts'
import type { ModelRef, ModelSource, RemoteFile } from './source.ts'

export interface PullOptions {
  ref: ModelRef
  /** Where the file goes. */
  path: string
  source: ModelSource
  remote: RemoteFile
  signal: AbortSignal
  onProgress(bytes: number): void
  /** Told of every time that it goes on after a break, with why. */
  onBreak(why: string): void
  /** Before it goes on after so many breaks without a byte between. */
  pause(breaks: number): Promise<void>
  now(): Date
}

/** Breaks in a row, without a byte between them, after which it gives up. */
const MOST_BREAKS = 5

/**
 * Downloads a model: into a `.part` file beside it, which a later pull goes on with; then size and SHA-256 of what is on
 * the disk are checked, and only a file that is whole gets its name. Each byte is written to its own place, so that two
 * pulls of the same file, by services that share a folder, do each other no harm. Throws PullError, after which the path
 * holds what it held before.
 */
export async function pullModel(options: PullOptions): Promise<{ sha256: string; checked: boolean }> {
  const { path, remote, ref } = options
  const part = partPath(path)
  let sha256: string
  try {
    await mkdir(dirname(path), { recursive: true })
    await keepOnlySame(part, { ...ref, ...remote })
    const file = await open(part, constants.O_RDWR | constants.O_CREAT)
    try {
      await fill(file, part, options)
      await file.sync()
    } finally {
      await file.close()
    }
    sha256 = await hashOf(part, () => undefined)
  } catch (error) {
    throw toPullError(error, part)
  }
  const size = sizeOf(part) ?? 0
  if (remote.sha256 !== null && remote.sha256 !== sha256) {
    await rm(part)
    throw new PullError(`What came is not ${ref.file}: its SHA-256 is another. It was thrown away; pull it again.`)
  }
  const checked = remote.sha256 !== null
  const receipt = { ...ref, revision: remote.revision, size, sha256, checked, pulled_at: options.now().toISOString() }
  try {
    await rename(part, path)
  } catch (error) {
    throw toPullError(error, part)
  }
  await writeReceipt(path, receipt)
  await rm(`${part}.json`, { force: true })
  return { sha256, checked }
}

/** Writes what is missing, over as many connections as it takes. */
async function fill(file: FileHandle, part: string, options: PullOptions): Promise<void> {
  const { source, ref, remote, signal, onProgress } = options
  let have = sizeOf(part) ?? 0
  if (remote.size !== null && have > remote.size) {
    await file.truncate(0)
    have = 0
  }
  onProgress(have)
  for (let breaks = 0; remote.size === null || have < remote.size; ) {
    signal.throwIfAborted()
    const before = have
    try {
      const { body, from } = await source.open(ref, have, signal)
      if (from !== have) {
        await file.truncate(from)
        have = from
      }
      have = await write(file, body, have, remote.size, onProgress)
      if (remote.size === null || have === remote.size) break
      throw new PullError('the connection ended early', { transient: true })
    } catch (error) {
      signal.throwIfAborted()
      have = sizeOf(part) ?? 0
      if (!isTransient(error)) throw error
      breaks = have > before ? 1 : breaks + 1
      if (breaks > MOST_BREAKS)
        throw new PullError(`The download broke off ${breaks} times in a row. What came is kept; pull again to go on.`)
      options.onBreak(error instanceof Error ? error.message : String(error))
      await options.pause(breaks)
    }
  }
}

async function write(
  file: FileHandle,
  body: Readable,
  from: number,
  size: number | null,
  onProgress: (bytes: number) => void,
): Promise<number> {
  let have = from
  for await (const chunk of body as AsyncIterable<Buffer>) {
    if (from === 0 && have === 0 && !isGguf(chunk) && chunk.length >= 8) {
      throw new PullError('What comes is no GGUF file. Check the names, HF_ENDPOINT and the proxy.')
    }
    if (size !== null && have + chunk.length > size)
      throw new PullError('More came than the file has. Check HF_ENDPOINT.')
    for (let written = 0; written < chunk.length; ) {
      const { bytesWritten } = await file.write(chunk, written, chunk.length - written, have + written)
      written += bytesWritten
    }
    have += chunk.length
    onProgress(have)
  }
  return have
}

/** A part of another version of the file is of no use. */
async function keepOnlySame(part: string, facts: ModelRef & RemoteFile): Promise<void> {
  const note = `${part}.json`
  const text = JSON.stringify(facts)
  const same = (await readFile(note, 'utf8').catch(() => null)) === text
  if (!same) await rm(part, { force: true })
  await writeFile(note, text)
}

/** What the net does to a download comes as errors of undici or of a socket; what the disk does has a code of its own. */
function isTransient(error: unknown): boolean {
  if (error instanceof PullError) return error.transient
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(UND_ERR_(SOCKET|BODY_TIMEOUT|HEADERS_TIMEOUT|CONNECT_TIMEOUT|RES_CONTENT_LENGTH_MISMATCH)|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|EAI_AGAIN)$/.test(
    code,
  )
}

function toPullError(error: unknown, part: string): Error {
  if (error instanceof PullError || !(error instanceof Error)) return error as Error
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') {
    return new PullError(
      'What came was moved or removed meanwhile, perhaps by another pull: `carepath models list` says what is here.',
    )
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new PullError(
      `The disk is full. What came is kept in ${part}: make room and pull again to go on, or remove it with \`carepath models remove\`.`,
    )
  }
  if (error.name === 'AbortError') return error
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST)$/.test(code)) {
    return new PullError(`${dirname(part)} can't be written to (${code}). Set MODELS_DIR to a folder that can.`)
  }
  return /^[A-Z_]+$/.test(code) ? new PullError(`The download failed (${code}).`) : error
}
