import type { GgufShape } from './gguf-header.ts'

export interface MemoryNeed {
  /** Bytes in all. */
  total: number
  weights: number
  cache: number
}

/** Node, the library and the buffers of a batch, beside weights and cache. */
const BESIDE_BYTES = 300_000_000

/** What is known of models whose header was not read: a token's cache grows with the weights, by about this share. */
const CACHE_SHARE_PER_TOKEN = 6e-5

/**
 * The memory that a model needs: its weights, the cache of every sequence at its full length, and what runs it. An
 * estimate without a header is on the large side.
 */
export function memoryNeed(
  fileBytes: number,
  shape: GgufShape | null,
  { contextTokens, parallel }: { contextTokens: number; parallel: number },
): MemoryNeed {
  const tokens = Math.min(contextTokens, shape?.trainedContext ?? contextTokens) * parallel
  const cache = Math.ceil(tokens * (shape?.cacheBytesPerToken ?? fileBytes * CACHE_SHARE_PER_TOKEN))
  return { total: fileBytes + cache + BESIDE_BYTES, weights: fileBytes, cache }
}

/** Bytes for a person, in decimal units as the disks and the model pages have them: `1.12 GB`. */
export function inUnits(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(2)} GB`
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(0)} MB`
  return `${Math.ceil(bytes / 1e3)} kB`
}
