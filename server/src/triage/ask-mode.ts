import type { HostedMode, LocalMode, ModelFinish, ModelPart, Prompt } from '../llm/mode.ts'
import type { Retrieval } from '../records/retrieval/retrieval.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { PushStream } from '../shared/push-stream.ts'
import type { ModePrompt } from './build-prompt.ts'
import type { TriageContext, TriageDeps } from './triage-context.ts'

/** What comes of a mode: that the prompt went out (once an attempt), parts of the answer, then exactly one `finish`. */
export type ModePart = { type: 'sent' } | ModelPart | { type: 'finish'; finish: ModelFinish }

/**
 * Asks the mode. The stream throws what the mode throws, after all that came before it. Leaving the loop cancels the
 * call upstream, and whoever reads slowly makes the host wait.
 */
export function askMode(
  { mode, prompt }: ModePrompt,
  context: TriageContext,
  facts: Retrieval,
  deps: Pick<TriageDeps, 'showThinking'>,
): AsyncIterable<ModePart> | Iterable<ModePart> {
  if (prompt !== null) return askModel(mode, prompt, context, deps.showThinking)
  const text = mode.answer(context.request.query, facts)
  return [
    { type: 'text', text },
    { type: 'finish', finish: NO_MODEL },
  ]
}

const NO_MODEL: ModelFinish = {
  finishReason: 'stop',
  usage: { prompt_tokens: null, completion_tokens: null },
  model: null,
  provider: null,
}

async function* askModel(
  mode: LocalMode | HostedMode,
  prompt: Prompt,
  { signal, stream, traceId, stopwatch, trace }: TriageContext,
  thinking: boolean,
): AsyncGenerator<ModePart, void, undefined> {
  const parts = new PushStream<ModePart>()
  const leaving = new AbortController()
  const leave = () => leaving.abort(signal.reason)
  signal.addEventListener('abort', leave, { once: true })
  if (signal.aborted) leave()
  const span = trace?.begin('model')
  stopwatch.upstreamStarts()
  mode
    .generate(prompt, {
      stream,
      traceId,
      traceparent: span?.traceparent,
      thinking,
      signal: leaving.signal,
      onSent: () => void parts.push({ type: 'sent' }),
      onPart: (part) => {
        if (part.type === 'text') stopwatch.firstText()
        return parts.push(part)
      },
    })
    .then(
      (finish) => {
        stopwatch.upstreamEnds()
        span?.end()
        void parts.push({ type: 'finish', finish })
        parts.end()
      },
      (error: unknown) => {
        span?.end(error instanceof ProblemError ? error.code : 'cancelled')
        parts.fail(error)
      },
    )
  try {
    yield* parts
  } finally {
    signal.removeEventListener('abort', leave)
    leaving.abort()
  }
}
