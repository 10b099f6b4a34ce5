import type { TriageAnswer, TriageEvent, TriageRequest } from '@carepath/contract/triage.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { AnswerStream } from './answer-stream.ts'
import { askMode } from './ask-mode.ts'
import { buildPrompt } from './build-prompt.ts'
import { chooseFacts } from './choose-facts.ts'
import { Stopwatch } from './stopwatch.ts'
import { toAnswer, toStart } from './to-answer.ts'
import { toAuditEvent, toTurn } from './to-stored.ts'
import { openContext, openRecord, type TriageCall, type TriageDeps } from './triage-context.ts'

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
  const record = await openRecord(request, call, deps)
  const context = await openContext({ ...call, request, stopwatch, record }, deps)

  let answer: AnswerStream | undefined
  let outcome = 'cancelled'
  try {
    yield { event: 'start', data: toStart(context) }
    const facts = chooseFacts(context, deps)
    const prompt = buildPrompt(context, facts)
    answer = new AnswerStream(facts, prompt.startRestorer)
    for await (const part of askMode(prompt, context, facts, deps)) yield* answer.take(part)
    const whole = toAnswer(context, answer)
    await deps.store.saveTurn(toTurn(context, whole), toAuditEvent(context, answer, 'answered'))
    outcome = 'answered'
    yield { event: 'done', data: whole }
  } catch (error) {
    outcome = outcomeOf(error, call.signal)
    throw error
  } finally {
    if (outcome !== 'answered') await deps.store.recordAccess(toAuditEvent(context, answer, outcome))
  }
}

/** Returns the whole answer. Throws what the events throw. */
export async function readAnswer(events: AsyncIterable<TriageEvent>): Promise<TriageAnswer> {
  for await (const { event, data } of events) if (event === 'done') return data
  throw new ProblemError('answer_incomplete', { detail: 'The answer broke off. Ask again.' })
}

/** Returns how the asking ended, for the audit log and the log: `cancelled` where the caller left, else a code. */
export function outcomeOf(error: unknown, signal: AbortSignal): string {
  if (error instanceof ProblemError) return error.code
  return signal.aborted && error === signal.reason ? 'cancelled' : 'internal'
}
