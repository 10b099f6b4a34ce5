import { basename } from 'node:path'
import { z } from 'zod'
import { usableCores } from './cores.ts'
import type { EngineOptions } from './engine.ts'

export type Listen = { host: string; port: number } | { socketPath: string }

export interface Options {
  engine: EngineOptions
  /** What the model is called on the wire. */
  modelId: string
  listen: Listen
  token: string | null
}

const wholeNumber = (min: number, max: number) => z.coerce.number().int().min(min).max(max)

const schema = z.object({
  LOCAL_LLM_MODEL_PATH: z.string(),
  LOCAL_LLM_MODEL_ID: z.string().optional(),
  LOCAL_LLM_LISTEN: z
    .string()
    .regex(/^(unix:\/.+|.+:\d+)$/, 'must be HOST:PORT or unix:/PATH')
    .default('127.0.0.1:8081'),
  LOCAL_LLM_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  LOCAL_LLM_N_CTX: wholeNumber(64, 1_048_576).default(4096),
  LOCAL_LLM_PARALLEL: wholeNumber(1, 64).default(2),
  LOCAL_LLM_QUEUE: wholeNumber(0, 1024).default(8),
  LOCAL_LLM_N_THREADS: wholeNumber(1, 512).optional(),
  LOCAL_LLM_SPARE_CORES: wholeNumber(0, 512).default(0),
  LOCAL_LLM_GPU: z.enum(['cuda', 'vulkan', 'metal']).optional(),
})

/** The environment does not fit; the message lists every fault by name, and no value. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError'
}

/**
 * Reads the process's own variables (`LOCAL_LLM_*`). A fixed number of threads is cut to the cores that may be used, for
 * more only wait for each other; `LOCAL_LLM_SPARE_CORES` leaves some to the service beside. Throws OptionsError.
 */
export function parseOptions(env: Readonly<Record<string, string | undefined>>, cores = usableCores()): Options {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    throw new OptionsError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
  }
  const { data } = parsed
  const listen = toListen(data.LOCAL_LLM_LISTEN)
  const token = data.LOCAL_LLM_TOKEN ?? null
  if ('host' in listen && token === null && !isLoopback(listen.host)) {
    throw new OptionsError('LOCAL_LLM_TOKEN: must be set where LOCAL_LLM_LISTEN can be reached from other machines')
  }
  const allowed = Math.max(1, cores - data.LOCAL_LLM_SPARE_CORES)
  return {
    engine: {
      modelPath: data.LOCAL_LLM_MODEL_PATH,
      contextTokens: data.LOCAL_LLM_N_CTX,
      parallel: data.LOCAL_LLM_PARALLEL,
      queue: data.LOCAL_LLM_QUEUE,
      cores: allowed,
      threads: data.LOCAL_LLM_N_THREADS === undefined ? null : Math.min(data.LOCAL_LLM_N_THREADS, cores),
      gpu: data.LOCAL_LLM_GPU ?? false,
    },
    modelId: data.LOCAL_LLM_MODEL_ID ?? basename(data.LOCAL_LLM_MODEL_PATH, '.gguf'),
    listen,
    token,
  }
}

function toListen(text: string): Listen {
  if (text.startsWith('unix:')) return { socketPath: text.slice('unix:'.length) }
  const colon = text.lastIndexOf(':')
  return { host: text.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(text.slice(colon + 1)) }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}
