import type { TriageAnswer, TriageEvent, TriageRequest } from '@carepath/contract/triage.ts'
import { HostFault } from '../llm/faults/host-fault.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { inStage } from '../telemetry/telemetry.ts'
import { AnswerStream } from './answer-stream.ts'
import { askMode } from './ask-mode.ts'
import { buildPrompt } from './build-prompt.ts'
import { chooseFacts } from './choose-facts.ts'
import { outcomeOf } from './outcome.ts'
import { startCheck } from './start-check.ts'
import { Stopwatch } from './stopwatch.ts'
import { toAnswer, toStart } from './to-answer.ts'
import { toAuditEvent, toTurn } from './to-stored.ts'
import { openContext, openRecord, type TriageCall, type TriageDeps, withNotice } from './triage-context.ts'

/**
 * Answers one question: `start`, the answer as it comes, then `done` with the whole of it, which is stored by then.
 * Throws ProblemError, or the signal's reason: then nothing that was shown is an answer.
 */
export async function* answerQuestion(
  request: TriageRequest,
  call: TriageCall,
  deps: TriageDeps,
): AsyncGenerator<TriageEvent, void, undefined> {
  const stopwatch = new Stopwatch(deps.clock)
  const { trace } = call
  const record = await inStage(trace, 'record', () => openRecord(request, call, deps))
  const context = await inStage(trace, 'context', () => openContext({ ...call, request, stopwatch, record }, deps))

  let answer: AnswerStream | undefined
  let halved = false
  let outcome = 'cancelled'
  try {
    yield { event: 'start', data: toStart(context) }
    for (let { recordTokens } = deps; ; ) {
      const facts = await inStage(trace, 'choose', () => chooseFacts(context, { recordTokens }))
      const prompt = await inStage(trace, 'mask', () => buildPrompt(context, facts))
      answer = new AnswerStream(facts, prompt, startCheck(context, deps), answer?.sent)
      try {
        for await (const part of askMode(prompt, context, facts, deps)) yield* answer.take(part)
        break
      } catch (error) {
        if (halved || !mayFitHalved(error, answer)) throw error
        halved = true
        recordTokens = facts.tokens / 2
      }
    }
    const whole = toAnswer(context, answer)
    const event = toAuditEvent(context, answer, 'answered')
    const turn = toTurn(context, whole, answer)
    await inStage(trace, 'store', () => deps.store.saveTurn(turn, event))
    outcome = 'answered'
    yield { event: 'done', data: whole }
  } catch (error) {
    outcome = outcomeOf(error, call.signal)
    throw withNotice(error, context.danger)
  } finally {
    if (outcome !== 'answered') await deps.store.recordAccess(toAuditEvent(context, answer, outcome))
  }
}

/** With fewer tokens of the record than this, what every question needs of it would be missing. */
const LEAST_HALF_TOKENS = 1_200

/** Whether the prompt was too long for the window of the model, of which nothing was shown, and half of it may not be. */
function mayFitHalved(error: unknown, { facts, response, thinking }: AnswerStream): boolean {
  const isTooLong = error instanceof HostFault && error.kind === 'too_long'
  return isTooLong && response === '' && thinking === '' && facts.tokens / 2 >= LEAST_HALF_TOKENS
}

/** Returns the whole answer. Throws what the events throw. */
export async function readAnswer(events: AsyncIterable<TriageEvent>): Promise<TriageAnswer> {
  for await (const { event, data } of events) if (event === 'done') return data
  throw new ProblemError('answer_incomplete', { detail: 'The answer broke off. Ask again.' })
}
