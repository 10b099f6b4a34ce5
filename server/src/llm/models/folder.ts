import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sizeOf } from './model-file.ts'
import { PullError } from './pull-error.ts'
import type { ModelRef, ModelSource } from './source.ts'

/**
 * Model files from a folder, where there is no internet: a file lies in it by its name, or below its repository's. Its
 * SHA-256 is taken from `<file>.sha256` or `SHA256SUMS` beside it, as `sha256sum` writes them.
 */
export function openFolder(folder: string): ModelSource {
  const find = ({ repo, file }: ModelRef): string => {
    const candidates = [join(folder, file), join(folder, repo, file), join(folder, basename(file))]
    const found = candidates.find((path) => existsSync(path))
    if (found === undefined) throw new PullError(`${folder} holds no ${file}.`)
    return found
  }
  return {
    async describe(ref) {
      const path = find(ref)
      return { size: sizeOf(path), sha256: statedHash(path), revision: null }
    },
    async open(ref, from) {
      return { body: createReadStream(find(ref), { start: from, highWaterMark: 1_048_576 }), from }
    },
    async list() {
      return readdirSync(folder)
        .filter((file) => file.endsWith('.gguf'))
        .map((file) => ({ file, size: sizeOf(join(folder, file)) ?? 0 }))
    },
    close: async () => undefined,
  }
}

function statedHash(path: string): string | null {
  const name = basename(path)
  for (const list of [`${path}.sha256`, join(path, '../SHA256SUMS')]) {
    if (!existsSync(list)) continue
    for (const line of readFileSync(list, 'utf8').split('\n')) {
      const [, hash, file] = /^([0-9a-fA-F]{64})(?:\s+\*?(.*))?$/.exec(line.trim()) ?? []
      if (hash !== undefined && (file === undefined || basename(file) === name)) return hash.toLowerCase()
    }
  }
  return null
}
