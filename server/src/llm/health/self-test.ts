import type { Clock } from '../../shared/clock.ts'
import { attempt } from '../attempt.ts'
import type { CallPlace } from '../call-report.ts'
import type { Limits } from '../deadline-timer.ts'
import { HostFault } from '../faults/host-fault.ts'
import type { Host } from '../host.ts'
import { adviceFor, learnPrices } from './catalogue.ts'
import { type Health, healthAfter } from './states.ts'

/** Nothing of a patient: the text is always the same, and one token of an answer is enough. */
const QUESTION = [{ role: 'user', content: 'Say OK.' }] as const

export interface SelfTestTools {
  mode: string
  limits: Limits
  clock: Clock
  report: CallPlace['report']
}

/** Asks one host for one token, to know whether it can answer and what to do where it can't. Never rejects. */
export async function testHost(host: Host, tools: SelfTestTools, signal: AbortSignal): Promise<Health> {
  const { mode, limits, clock, report } = tools
  const startedAt = clock.monotonic()
  try {
    await attempt(host, {
      messages: QUESTION,
      stream: false,
      onPart: () => undefined,
      maxTokens: 1,
      thinkingTokens: 0,
      temperature: null,
      place: { mode, traceId: 'self-test', attempt: 1, attempts: 1, retriedFor: null, report },
      signal,
      limits,
      deadlineAt: startedAt + limits.totalMs,
      clock,
    })
  } catch (error) {
    if (!(error instanceof HostFault))
      return { state: 'provider_down', ready: false, reason: 'The self-test was stopped.' }
    const health = healthAfter(error)
    if (health?.state === 'model_unavailable' && error.code === 'model_unavailable') {
      const advice = await adviceFor(host, signal)
      return { ...health, reason: advice === '' ? health.reason : `${health.reason} ${advice}` }
    }
    if (health !== null) return health
  }
  const ms = clock.monotonic() - startedAt
  await learnPrices(host, signal)
  const took = `${host.names.host} answered the self-test in ${(ms / 1_000).toFixed(1)} s.`
  return ms > limits.firstTokenMs / 2
    ? {
        state: 'slow',
        ready: true,
        reason: `${took} Answers may not come in time: ask for shorter ones, or choose another host.`,
      }
    : { state: 'ready', ready: true, reason: took }
}
