import type { IncomingHttpHeaders } from 'node:http'
import type { ProblemCode } from '@carepath/contract/problem.ts'
import { estimateTokens } from '../../records/retrieval/estimate-tokens.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Outbound } from '../../shared/outbound.ts'
import type { SharedState } from '../../shared/shared-state.ts'
import { type AttemptOptions, attempt } from '../attempt.ts'
import type { CallPlace } from '../call-report.ts'
import type { Limits } from '../deadline-timer.ts'
import type { LlmEvent } from '../events.ts'
import { HostFault } from '../faults/host-fault.ts'
import type { Host } from '../host.ts'
import type { ChatMessage, ModelCall, ModelFinish, ModelPart, OnPart } from '../mode.ts'
import { withCost } from '../usage.ts'
import { Breaker, type BreakerSettings } from './breaker.ts'
import { Bulkhead, type BulkheadSettings } from './bulkhead.ts'
import { allDown, FailoverPlan, type FailoverTools, type Route } from './failover-plan.ts'
import { HostLimit, type LimitTurn } from './host-limit.ts'
import { RetryBudget, type RetrySettings } from './retries.ts'
import { SharedBreaker } from './shared-breaker.ts'

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
  outbound: Outbound
  shared: SharedState
  /** How many processes share the most calls at once; absent: each has them for itself. */
  processes?: (() => number) | undefined
}

/** Told how each call ended that a host was asked for, or would have been. */
export interface PolicyOutcome {
  answered(): void
  failed(fault: HostFault): void
}

interface Question {
  messages: readonly ChatMessage[]
  maxTokens: number
  thinkingTokens: number
  temperature: number | null
}

/** How the hosts of one mode are asked: in bounded time, never too often, and never for half an answer. */
export interface Policy {
  routes: readonly Route[]
  bulkhead: Bulkhead
  ask(question: Question, call: ModelCall): Promise<ModelFinish>
}

/** `hosts` in the order in which they are asked; a second one is asked only where the operator listed it. */
export function createPolicy(
  mode: string,
  hosts: readonly Host[],
  settings: PolicySettings,
  tools: PolicyTools,
  outcome: PolicyOutcome,
): Policy {
  const { clock, random, report, shared } = tools
  const routes = hosts.map((host): Route => {
    const onChange = (state: Breaker['state']) =>
      report({ type: 'breaker_changed', mode, host: host.names.host, model: host.model, state })
    const breaker = new Breaker(clock, settings.breaker, onChange)
    return {
      host,
      breaker,
      limit: new HostLimit(host, shared, clock),
      opening: new SharedBreaker(mode, host, breaker, tools),
    }
  })
  const bulkhead = new Bulkhead(clock, { ...settings.bulkhead, processes: tools.processes })
  const budget = new RetryBudget(clock, settings.retries)
  const failoverTools: FailoverTools = { clock, random, settings: settings.retries, budget }

  async function ask(question: Question, call: ModelCall): Promise<ModelFinish> {
    const deadlineAt = clock.monotonic() + settings.limits.totalMs
    call.signal.throwIfAborted()
    let leave: (() => void) | undefined
    try {
      if (shared.isShared) await Promise.all(routes.map(({ opening }) => opening.hear()))
      if (!routes.some(({ breaker }) => breaker.admits)) throw allDown(routes)
      const entering = bulkhead.enter(call.signal, deadlineAt)
      leave = typeof entering === 'function' ? entering : await entering
      budget.countCall()
      const plan = new FailoverPlan(routes, failoverTools)
      let retriedFor: ProblemCode | null = null
      for (let number = 1; ; number += 1) {
        const next = plan.next(call.signal, deadlineAt)
        const { route, permit } = next instanceof Promise ? await next : next
        const { host } = route
        const startedAt = clock.monotonic()
        let begun = false
        let tokens = 0
        const onPart: OnPart = (part) => {
          if (!begun) {
            begun = true
            permit.began()
          }
          // Counted as they come: a thousand streams would otherwise keep every answer twice.
          if (part.type === 'text') tokens += estimateTokens(part.text)
          return call.onPart(part)
        }
        // For whoever wants the answer in one piece, nothing of it comes before all of it is there.
        const gathered = call.stream ? null : new Gathered()
        let turn: LimitTurn | undefined
        let headers: IncomingHttpHeaders = {}
        try {
          turn = await route.limit.enter(call.signal, deadlineAt)
          const finish = await attempt(
            host,
            toOptions(
              question,
              call,
              gathered?.take ?? onPart,
              deadlineAt,
              {
                mode,
                traceId: call.traceId,
                traceparent: call.traceparent,
                attempt: number,
                attempts: settings.retries.maxAttempts,
                retriedFor,
                report,
              },
              (received) => {
                headers = received
              },
            ),
          )
          await route.limit.answered(turn, headers)
          const full = gathered?.give(onPart)
          if (full !== undefined) await full
          permit.succeeded()
          outcome.answered()
          return withCost(finish, host, question.messages, tokens)
        } catch (error) {
          if (!(error instanceof HostFault)) throw error
          if (turn !== undefined && isRefusal(error)) await route.limit.refused(turn, error.waitMs)
          if (isHostsFault(error, clock.monotonic() - startedAt, settings.limits)) {
            permit.failed()
            await route.opening.tell()
          }
          retriedFor = error.code
          // What was shown can't be taken back, and an answer that was too long at one host would be so at the next.
          const final = begun || (error.code === 'answer_incomplete' && !error.transient)
          if (final || clock.monotonic() >= deadlineAt) throw error
          plan.failed(route, error)
        }
      }
    } catch (error) {
      if (error instanceof HostFault) outcome.failed(error)
      throw error
    } finally {
      leave?.()
    }
  }

  function toOptions(
    question: Question,
    call: ModelCall,
    onPart: OnPart,
    deadlineAt: number,
    place: CallPlace,
    onSuccess: AttemptOptions['onSuccess'],
  ): AttemptOptions {
    return {
      messages: question.messages,
      stream: call.stream,
      maxTokens: question.maxTokens,
      thinkingTokens: question.thinkingTokens,
      temperature: question.temperature,
      thinking: call.thinking,
      place,
      onPart,
      onSent: call.onSent,
      onSuccess,
      signal: call.signal,
      limits: settings.limits,
      deadlineAt,
      clock,
    }
  }

  return { routes, bulkhead, ask }
}

/** The parts of an answer that is given in one piece. */
class Gathered {
  #text = ''
  #thinking = ''

  readonly take = ({ type, text }: ModelPart): undefined => {
    if (type === 'text') this.#text += text
    else this.#thinking += text
  }

  give(onPart: OnPart): Promise<void> | undefined {
    const thought = this.#thinking === '' ? undefined : onPart({ type: 'thinking', text: this.#thinking })
    if (thought !== undefined) return thought.then(() => onPart({ type: 'text', text: this.#text }))
    return onPart({ type: 'text', text: this.#text })
  }
}

/** It limits our calls, and may be asked again when it says so. */
function isRefusal(fault: HostFault): boolean {
  return fault.kind === 'limit' && (fault.transient || fault.waitMs !== undefined)
}

/**
 * Whether it says that the host does badly; what is wrong with our token or our request says nothing about it, and neither
 * does a host that was given little of a deadline which the queue or earlier attempts had used up.
 */
function isHostsFault(fault: HostFault, ms: number, { totalMs }: Limits): boolean {
  // It is well, and refuses or waits: what a limit and a cold start ask for is patience.
  if (fault.kind === 'limit' || fault.kind === 'loading') return false
  if (fault.code === 'provider_timeout' && !fault.transient) return ms >= totalMs / 2
  return fault.transient || fault.code === 'provider_unavailable'
}
