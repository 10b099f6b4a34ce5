import { basename, resolve } from 'node:path'
import type { Config } from '../../config.ts'

/** The modes whose model runs here; the names of their variables begin with the second word. */
export const localModes = { gguf: 'GGUF', qwen: 'QWEN' } as const
export type LocalModeId = keyof typeof localModes

/** What the operator set for one local model. */
export interface LocalSettings {
  mode: LocalModeId
  prefix: (typeof localModes)[LocalModeId]
  repo: string
  file: string
  /** What the model is called on the wire. */
  modelId: string
  /** The model file, absolute. */
  path: string
  /** False: the operator named the path, and the file is not ours to pull or remove. */
  pulled: boolean
  /** Another server of the OpenAI wire in place of our process. */
  baseUrl: string | undefined
  /** Asked before each call. */
  token(): string | undefined
  contextTokens: number
  threads: number | undefined
  parallel: number
  maxQueued: number
  maxTokens: number
  thinkingTokens: number
  temperature: number
  timeoutMs: number
}

export function localSettings(config: Config, mode: LocalModeId): LocalSettings {
  const prefix = localModes[mode]
  const repo = config[`${prefix}_MODEL_REPO`]
  const file = config[`${prefix}_MODEL_FILE`]
  const own = config[`${prefix}_MODEL_PATH`]
  return {
    mode,
    prefix,
    repo,
    file,
    modelId: config[`${prefix}_MODEL_ID`] ?? basename(own ?? file, '.gguf'),
    path: resolve(own ?? `${config.MODELS_DIR}/${repo}/${file}`),
    pulled: own === undefined,
    baseUrl: config[`${prefix}_BASE_URL`],
    token: () => config[`${prefix}_API_TOKEN`],
    contextTokens: config[`${prefix}_N_CTX`],
    threads: config[`${prefix}_N_THREADS`],
    parallel: config[`${prefix}_PARALLEL`],
    maxQueued: config[`${prefix}_MAX_QUEUED`],
    maxTokens: config[`${prefix}_MAX_TOKENS`],
    thinkingTokens: config[`${prefix}_THINKING_TOKENS`],
    temperature: config[`${prefix}_TEMPERATURE`],
    timeoutMs: config[`${prefix}_TIMEOUT_SECONDS`] * 1_000,
  }
}
