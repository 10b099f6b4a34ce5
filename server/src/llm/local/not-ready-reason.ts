import cluster from 'node:cluster'
import { closeSync, existsSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { inUnits, memoryNeed } from './fit.ts'
import { type GgufShape, readGgufShape } from './gguf-header.ts'
import { availableMemory } from './memory.ts'
import type { LocalSettings } from './settings.ts'
import type { NotReadyReason } from './supervisor.ts'

/** The package of the process that runs local models, beside the service in the same tree. */
const PACKAGE = join(import.meta.dirname, '../../../../local-llm')

/** The script of that process. */
export const localLlmScript = join(PACKAGE, 'src/main.ts')

const START_BYTES = 1_048_576

/** What stands in the way of running the model, in the order in which an operator removes it; null: nothing. */
export function findNotReadyReason(
  settings: LocalSettings,
  {
    installed = isInstalled,
    memory = availableMemory,
    oneOfSeveral = () => cluster.isWorker,
  }: { installed?: () => boolean; memory?: () => number | null; oneOfSeveral?: () => boolean } = {},
): NotReadyReason | null {
  const { path, pulled, mode, prefix } = settings
  if (oneOfSeveral()) {
    return {
      state: 'does_not_fit',
      reason:
        'With a WEB_CONCURRENCY above 1 each serving process would load the model: set it to 1, or run the model as a ' +
        `server of its own and set ${prefix}_BASE_URL.`,
    }
  }
  if (!installed()) {
    return { state: 'not_installed', reason: 'The part that runs local models is not installed: `make install-local`.' }
  }
  const file = readFacts(path)
  if (file === null) {
    const what = pulled
      ? `\`carepath models pull ${mode}\` brings it`
      : `${prefix}_MODEL_PATH names a file that is not there`
    return { state: 'model_missing', reason: `The model file is missing: ${what}.` }
  }
  if (typeof file === 'string') {
    const setting = `${prefix}_MODEL_${pulled ? 'FILE' : 'PATH'}`
    return {
      state: 'model_missing',
      reason: `The model file can't be read (${file}): check ${setting} and its rights.`,
    }
  }
  const available = memory()
  const need = memoryNeed(file.size, file.shape, settings)
  if (available !== null && need.total > available) {
    const needed = `The model needs ${inUnits(need.total)} of memory, and ${inUnits(available)} are available`
    return {
      state: 'does_not_fit',
      reason: `${needed}. Choose a smaller one (${prefix}_MODEL_FILE), or a smaller ${prefix}_N_CTX.`,
    }
  }
  return null
}

/**
 * The tokens that prompt and answer will have together: as many as the operator set, and no more than the model was
 * trained for. It is known before the model is loaded, so the first prompt fits as well.
 */
export function windowTokens({ path, contextTokens }: LocalSettings): number {
  const file = readFacts(path)
  const shape = file === null || typeof file === 'string' ? null : file.shape
  return Math.min(contextTokens, shape?.trainedContext ?? contextTokens)
}

function isInstalled(): boolean {
  return existsSync(join(PACKAGE, 'node_modules/node-llama-cpp/package.json'))
}

/** Null where there is no such file, the code of the fault where it can't be read. */
function readFacts(path: string): { size: number; shape: GgufShape | null } | string | null {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats === undefined ? null : { size: stats.size, shape: shapeOf(path, stats) }
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault'
  }
}

const shapes = new Map<string, { stamp: string; shape: GgufShape | null }>()

/** Read once for each version of a file: the state of a mode is asked for often. */
function shapeOf(path: string, { size, mtimeMs }: Stats): GgufShape | null {
  const stamp = `${size} ${mtimeMs}`
  const known = shapes.get(path)
  if (known?.stamp === stamp) return known.shape
  const shape = readGgufShape(readStart(path))
  shapes.set(path, { stamp, shape })
  return shape
}

function readStart(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(START_BYTES)
    return bytes.subarray(0, readSync(file, bytes, 0, START_BYTES, 0))
  } finally {
    closeSync(file)
  }
}
