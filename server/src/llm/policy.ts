import type { Clock } from '../clock.ts'
import { estimateTokens } from '../records/tokens.ts'
import { attempt } from './attempt.ts'
import type { LlmEvent } from './events.ts'
import type { Host } from './host.ts'
import { HostFault } from './host-fault.ts'
import type { Limits } from './limits.ts'
import type { ChatMessage, ModelCall, ModelPart } from './mode.ts'
import { Breaker, type BreakerSettings, type Permit } from './policy/breaker.ts'
import { Bulkhead, type BulkheadSettings } from './policy/bulkhead.ts'
import { pause } from './policy/pause.ts'
import { RetryBudget, type RetrySettings, waitBeforeRetry } from './policy/retries.ts'
import { withCost } from './usage.ts'

export interface PolicySettings {
  limits: Limits
  retries: RetrySettings
  breaker: BreakerSettings
  bulkhead: BulkheadSettings
}

export interface PolicyTools {
  clock: Clock
  /** 0 to 1, for the jitter. */
  random: () => number
  report: (event: LlmEvent) => void
}

interface Question {
  messages: readonly ChatMessage[]
  maxTokens: number
  thinkingTokens: number
  temperature: number
}

/** One host of a mode, with what is known of how it does. */
export interface Route {
  host: Host
  breaker: Breaker
}

/** How the hosts of one mode are asked: in bounded time, never too often, and never for half an answer. */
export interface Policy {
  routes: readonly Route[]
  bulkhead: Bulkhead
  ask(question: Question, call: ModelCall): AsyncGenerator<ModelPart, void>
}

/** With less time than this left, another attempt would only be one more call for the host. */
const LEAST_ATTEMPT_MS = 50

/** `hosts` in the order in which they are asked; a second one is asked only where the operator listed it. */
export function createPolicy(
  mode: string,
  hosts: readonly Host[],
  settings: PolicySettings,
  tools: PolicyTools,
): Policy {
  const { clock, report } = tools
  const routes = hosts.map((host): Route => {
    const onChange = (state: Breaker['state']) =>
      report({ type: 'breaker_changed', mode, host: host.names.host, model: host.model, state })
    return { host, breaker: new Breaker(clock, settings.breaker, onChange) }
  })
  const bulkhead = new Bulkhead(clock, settings.bulkhead)
  const budget = new RetryBudget(clock, settings.retries)

  async function* ask(question: Question, call: ModelCall): AsyncGenerator<ModelPart, void> {
    const deadlineAt = clock.monotonic() + settings.limits.totalMs
    call.signal.throwIfAborted()
    if (!routes.some(({ breaker }) => breaker.admits)) throw allDown(routes)
    const entering = bulkhead.enter(call.signal, deadlineAt)
    const leave = typeof entering === 'function' ? entering : await entering
    try {
      budget.countCall()
      yield* tryHosts(question, call, deadlineAt)
    } finally {
      leave()
    }
  }

  async function* tryHosts(question: Question, call: ModelCall, deadlineAt: number): AsyncGenerator<ModelPart, void> {
    /** The hosts that said something another attempt would not change. */
    const refused = new Set<Route>()
    let last: HostFault | undefined
    let attempts = 0
    for (let round = 1; ; round++) {
      for (const route of routes) {
        const permit = refused.has(route) ? null : route.breaker.admit()
        if (permit === null) continue
        attempts += 1
        const asked = yield* askOnce(route, permit, question, call, deadlineAt, attempts)
        if (asked === 'answered') return
        last = asked
        if (!last.transient) refused.add(route)
      }
      if (last === undefined) throw allDown(routes)
      const mayTry = routes.some((route) => !refused.has(route) && route.breaker.admits)
      const waitMs = waitBeforeRetry(last, round, settings.retries, tools.random)
      const inTime = clock.monotonic() + waitMs + LEAST_ATTEMPT_MS < deadlineAt
      if (!mayTry || !inTime || round >= settings.retries.maxAttempts || !budget.take()) throw last
      await pause(waitMs, call.signal)
    }
  }

  /** Gives the fault back where another attempt is allowed, and throws it where it is not. */
  async function* askOnce(
    route: Route,
    permit: Permit,
    question: Question,
    call: ModelCall,
    deadlineAt: number,
    number: number,
  ): AsyncGenerator<ModelPart, 'answered' | HostFault> {
    const { host } = route
    const startedAt = clock.monotonic()
    let begun = false
    let tokens = 0
    try {
      const parts = attempt(host, { ...question, ...call, limits: settings.limits, deadlineAt, clock })
      for await (const part of call.stream ? parts : inOnePiece(parts)) {
        if (!begun) {
          begun = true
          permit.began()
        }
        // Counted as they come: a thousand streams would otherwise keep every answer twice.
        if (part.type === 'text') tokens += estimateTokens(part.text)
        yield part.type === 'finish' ? withCost(part, host, question.messages, tokens) : part
      }
      permit.succeeded()
      return 'answered'
    } catch (error) {
      if (!(error instanceof HostFault)) throw error
      const ms = clock.monotonic() - startedAt
      if (isHostsFault(error, ms, settings.limits)) permit.failed()
      report({
        type: 'attempt_failed',
        mode,
        host: host.names.host,
        model: host.model,
        trace_id: call.traceId,
        attempt: number,
        code: error.code,
        status: error.status ?? null,
        ms: Math.round(ms),
      })
      // What was shown can't be taken back, and an answer that was too long at one host would be so at the next.
      const final = begun || (error.code === 'answer_incomplete' && !error.transient)
      if (final || clock.monotonic() >= deadlineAt) throw error
      return error
    }
  }

  return { routes, bulkhead, ask }
}

/** For whoever wants the answer in one piece: nothing of it comes before all of it is there. */
async function* inOnePiece(parts: AsyncIterable<ModelPart>): AsyncGenerator<ModelPart, void> {
  let text = ''
  let thought = ''
  for await (const part of parts) {
    if (part.type === 'text') text += part.text
    else if (part.type === 'thinking') thought += part.text
    else {
      if (thought !== '') yield { type: 'thinking', text: thought }
      yield { type: 'text', text }
      yield part
    }
  }
}

/**
 * Whether it says that the host does badly; what is wrong with our token or our request says nothing about it, and neither
 * does a host that was given little of a deadline which the queue or earlier attempts had used up.
 */
function isHostsFault(fault: HostFault, ms: number, { totalMs }: Limits): boolean {
  if (fault.code === 'provider_timeout' && !fault.transient) return ms >= totalMs / 2
  return fault.transient || fault.code === 'provider_unavailable'
}

function allDown(routes: readonly Route[]): HostFault {
  const [first] = routes
  return new HostFault('provider_unavailable', {
    detail: `${first?.host.names.host ?? 'The model host'} failed most of the last calls, so it is not asked for a moment. Ask again then, or choose another mode.`,
    retryAfterS: Math.min(...routes.map(({ breaker }) => breaker.retryAfterS)),
  })
}
