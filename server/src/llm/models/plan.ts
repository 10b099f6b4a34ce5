import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { inUnits, type MemoryNeed, memoryNeed } from '../local/fit.ts'
import { type GgufShape, isGguf, readGgufShape } from '../local/gguf-header.ts'
import type { LocalSettings } from '../local/settings.ts'
import { partPath, sizeOf } from './model-file.ts'
import { PullError } from './pull-error.ts'
import type { ModelRef, ModelSource, RemoteFile } from './source.ts'

/** What a model takes and what there is, in bytes; null where it can't be told. */
export interface Plan {
  remote: RemoteFile
  download: number | null
  freeDisk: number
  memory: MemoryNeed | null
  availableMemory: number | null
}

/** Left free on the disk after a download. */
const DISK_RESERVE = 50_000_000
const START_BYTES = 1_048_576

/** Smaller models of the same makers, with the sizes that their pages give, for where the repository lists none. */
const SMALLER: readonly (ModelRef & { size: number })[] = [
  { repo: 'Qwen/Qwen3-1.7B-GGUF', file: 'Qwen3-1.7B-Q8_0.gguf', size: 1_834_426_016 },
  { repo: 'Qwen/Qwen2.5-1.5B-Instruct-GGUF', file: 'qwen2.5-1.5b-instruct-q4_k_m.gguf', size: 1_117_320_736 },
  { repo: 'Qwen/Qwen3-0.6B-GGUF', file: 'Qwen3-0.6B-Q8_0.gguf', size: 639_446_688 },
  { repo: 'Qwen/Qwen2.5-0.5B-Instruct-GGUF', file: 'qwen2.5-0.5b-instruct-q4_k_m.gguf', size: 491_400_032 },
]

/** Asks what the model takes before anything is downloaded; its header is read for the size of its cache. */
export async function planPull(
  settings: LocalSettings,
  source: ModelSource,
  availableMemory: number | null,
  signal: AbortSignal,
): Promise<Plan> {
  const remote = await source.describe(settings, signal)
  const freeDisk = await freeBytes(settings.path)
  const have = sizeOf(partPath(settings.path)) ?? 0
  const download = remote.size === null ? null : Math.max(0, remote.size - have)
  const memory =
    remote.size === null ? null : memoryNeed(remote.size, await remoteShape(settings, source, signal), settings)
  return { remote, download, freeDisk, memory, availableMemory }
}

/** Throws PullError where the plan can't work out, naming a model that can. */
export async function refuseUnfit(
  plan: Plan,
  settings: LocalSettings,
  source: ModelSource,
  signal: AbortSignal,
): Promise<void> {
  const { download, freeDisk, memory, availableMemory } = plan
  if (download !== null && download + DISK_RESERVE > freeDisk) {
    const needed = `${settings.file} needs ${inUnits(download)} more of disk, and ${inUnits(freeDisk)} are free`
    throw new PullError(
      `${needed}. ${await smaller(settings, source, freeDisk - DISK_RESERVE, availableMemory, signal)}`,
    )
  }
  if (memory !== null && availableMemory !== null && memory.total > availableMemory) {
    const needed = `${settings.file} needs ${inUnits(memory.total)} of memory, and ${inUnits(availableMemory)} are available`
    throw new PullError(`${needed}. ${await smaller(settings, source, freeDisk, availableMemory, signal)}`)
  }
}

/** The largest model that fits, of the same repository first. */
async function smaller(
  settings: LocalSettings,
  source: ModelSource,
  disk: number,
  memory: number | null,
  signal: AbortSignal,
): Promise<string> {
  const fits = ({ size }: { size: number }) =>
    size <= disk && (memory === null || memoryNeed(size, null, settings).total <= memory)
  const listed = (await source.list(settings.repo, signal)).map((entry) => ({ ...entry, repo: settings.repo }))
  const best = [listed, SMALLER]
    .map((models) => models.filter(fits).toSorted((a, b) => b.size - a.size)[0])
    .find((model) => model !== undefined)
  const { prefix } = settings
  if (best === undefined) return `No model that is known here fits; make room, or use a hosted mode.`
  return `This one fits (${inUnits(best.size)}): ${prefix}_MODEL_REPO=${best.repo} ${prefix}_MODEL_FILE=${best.file}. A smaller ${prefix}_N_CTX takes less memory as well.`
}

/** The shape that stands at the beginning of the file; null where it can't be read, and then the estimate is a rough one. */
async function remoteShape(ref: ModelRef, source: ModelSource, signal: AbortSignal): Promise<GgufShape | null> {
  const { body } = await source.open(ref, 0, signal)
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes >= START_BYTES) break
    }
  } catch {
    signal.throwIfAborted()
  } finally {
    body.destroy()
  }
  const start = Buffer.concat(chunks)
  if (start.length >= 8 && !isGguf(start)) {
    throw new PullError('What comes is no GGUF file. Check the names, HF_ENDPOINT and the proxy.')
  }
  return readGgufShape(start)
}

/** Of the disk that the path will be on; its folder need not be there yet. */
async function freeBytes(path: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(path)
    return bavail * bsize
  } catch {
    return freeBytes(dirname(path))
  }
}
