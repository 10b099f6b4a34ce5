import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { open, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { isGguf } from '../local/gguf-header.ts'
import { PullError } from './pull-error.ts'

/** What is written beside a pulled file, so that it can be checked later without the net. */
const Receipt = z.object({
  repo: z.string(),
  file: z.string(),
  revision: z.string().nullable(),
  size: z.number(),
  sha256: z.string(),
  /** Whether the source named this SHA-256, or it was only computed here. */
  checked: z.boolean(),
  pulled_at: z.string(),
})
export type Receipt = z.infer<typeof Receipt>

const START_BYTES = 1_048_576

export function partPath(path: string): string {
  return `${path}.part`
}

function receiptPath(path: string): string {
  return `${path}.json`
}

/** Null where there is none, or none that can be read. */
export function readReceipt(path: string): Receipt | null {
  try {
    return Receipt.parse(JSON.parse(readFileSync(receiptPath(path), 'utf8')))
  } catch {
    return null
  }
}

export async function writeReceipt(path: string, receipt: Receipt): Promise<void> {
  const temporary = `${receiptPath(path)}.new`
  await writeFile(temporary, `${JSON.stringify(receipt, null, 2)}\n`)
  await rename(temporary, receiptPath(path))
}

/** Every file that belongs to a model file. */
export function filesOf(path: string): string[] {
  return [path, partPath(path), `${partPath(path)}.json`, receiptPath(path)].filter((file) => existsSync(file))
}

export function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null
}

/** The beginning of a file, as much as its header needs. */
async function readStart(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** SHA-256 of a file, in hexadecimal. `onProgress` is told how many bytes have been read. */
export async function hashOf(path: string, onProgress: (bytes: number) => void): Promise<string> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path, { highWaterMark: START_BYTES }) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
    onProgress(bytes)
  }
  return hash.digest('hex')
}

/**
 * Checks a file against what was written when it was pulled. Throws PullError with what is wrong. `checked` is false
 * where nothing but the file itself says what it should be.
 */
export async function verifyFile(
  path: string,
  onProgress: (bytes: number) => void,
): Promise<{ sha256: string; checked: boolean }> {
  const size = sizeOf(path)
  if (size === null) throw new PullError(`${path} is not there.`)
  if (!isGguf(await readStart(path))) throw new PullError(`${path} is no GGUF file. Pull it again.`)
  const receipt = readReceipt(path)
  if (receipt !== null && receipt.size !== size) {
    throw new PullError(`${path} has ${size} bytes and should have ${receipt.size}. Pull it again.`)
  }
  const sha256 = await hashOf(path, onProgress)
  if (receipt !== null && receipt.sha256 !== sha256) {
    throw new PullError(`${path} is damaged: its SHA-256 is not the one it was pulled with. Pull it again.`)
  }
  return { sha256, checked: receipt?.checked ?? false }
}
