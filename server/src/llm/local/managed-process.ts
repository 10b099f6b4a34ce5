import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { HostFault } from '../faults/host-fault.ts'
import { defineHosted } from '../hosted-mode.ts'
import type { LocalMode, ModelCall, ModelFinish, Prompt } from '../mode.ts'
import type { PolicyTools } from '../policy/policy.ts'
import { hostedDefinition, type LocalModel } from './local-host.ts'
import { findNotReadyReason, localLlmScript, windowTokens } from './not-ready-reason.ts'
import { Supervisor } from './supervisor.ts'

/** Restarts come after 1, 2, 4 … seconds, and at most a minute. */
const FIRST_DELAY_MS = 1_000
const MOST_DELAY_MS = 60_000
/** Requests that may overlap in the process while those that were left behind notice it. */
const OVERLAP = 16

/**
 * A local mode whose model runs in a process that this service starts and watches, reached by a socket of its own.
 * Modes of several names share the process.
 */
export function defineManagedProcess(
  asking: LocalModel,
  gpu: string | undefined,
  tools: PolicyTools,
): (id: string) => LocalMode {
  const { settings, label } = asking
  // Short, for the path of a socket may have about 100 characters.
  const socketPath = join(tmpdir(), `carepath-${randomBytes(8).toString('hex')}`, 'llm.sock')
  const token = randomBytes(32).toString('hex')
  const supervisor = new Supervisor({
    mode: settings.mode,
    modelPath: settings.path,
    script: localLlmScript,
    prepare: () => mkdirSync(dirname(socketPath), { recursive: true, mode: 0o700 }),
    env: {
      LOCAL_LLM_MODEL_PATH: settings.path,
      LOCAL_LLM_MODEL_ID: settings.modelId,
      LOCAL_LLM_LISTEN: `unix:${socketPath}`,
      LOCAL_LLM_TOKEN: token,
      LOCAL_LLM_N_CTX: String(settings.contextTokens),
      LOCAL_LLM_N_THREADS: settings.threads === undefined ? '' : String(settings.threads),
      LOCAL_LLM_SPARE_CORES: '1',
      LOCAL_LLM_PARALLEL: String(settings.parallel),
      LOCAL_LLM_QUEUE: String(OVERLAP),
      LOCAL_LLM_GPU: gpu ?? '',
    },
    notReady: () => findNotReadyReason(settings),
    restartDelayMs: (crashes) => Math.min(MOST_DELAY_MS, FIRST_DELAY_MS * 2 ** (crashes - 1)),
    clock: tools.clock,
    report: tools.report,
  })
  const asked = defineHosted(
    hostedDefinition(
      asking,
      {
        url: new URL('http://local-model/v1/chat/completions'),
        socketPath,
        token: () => token,
        in: 'elsewhere',
      },
      tools.outbound,
    ),
    tools,
  )

  async function generate(prompt: Prompt, call: ModelCall): Promise<ModelFinish> {
    const limit = new AbortController()
    const timer = setTimeout(
      () => limit.abort(tooLate(settings.timeoutMs, supervisor.state().state)),
      settings.timeoutMs,
    )
    const signal = AbortSignal.any([call.signal, limit.signal])
    try {
      await supervisor.ready(signal)
      return await asked.generate(prompt, { ...call, signal })
    } catch (error) {
      const broken = error instanceof HostFault && /^(provider_unavailable|answer_incomplete)$/.test(error.code)
      const why = broken ? await supervisor.whyGone() : null
      throw why === null ? error : new HostFault('provider_unavailable', { detail: why, retryAfterS: 1 })
    } finally {
      clearTimeout(timer)
    }
  }

  return (id) => ({
    kind: 'local',
    id,
    label,
    model: settings.modelId,
    get contextTokens() {
      return supervisor.contextTokens ?? windowTokens(settings)
    },
    maxTokens: settings.maxTokens + settings.thinkingTokens,
    limitMs: settings.timeoutMs,
    state: () => supervisor.state(),
    ...(asked.load === undefined ? {} : { load: asked.load }),
    start: () => supervisor.start(),
    check: async () => supervisor.state(),
    generate,
    async close() {
      await asked.close?.()
      await supervisor.stop()
      rmSync(dirname(socketPath), { recursive: true, force: true })
    },
  })
}

function tooLate(timeoutMs: number, state: string): HostFault {
  const loading = state.startsWith('loading') ? ` The model was still ${state}; ask again in a while.` : ''
  return new HostFault('provider_timeout', {
    detail: `The local model gave no whole answer within ${timeoutMs / 1_000} s (limit: total).${loading}`,
  })
}
