import type { TriageAnswer } from '@carepath/contract/triage.ts'

/** What of a question takes time: a span each. */
export type Stage = 'record' | 'context' | 'choose' | 'mask' | 'model' | 'store'

export interface Span {
  /** Says who called, to whoever is called meanwhile (W3C Trace Context, 3.2). */
  traceparent: string
  /** `code`: why it failed, as a problem's code or `internal`. */
  end(code?: string): void
}

/** One request, as it is traced. Nothing here has a place for what was asked, answered or read. */
export interface RequestTrace {
  begin(stage: Stage): Span
  end(request: RequestFacts): void
}

export interface RequestFacts {
  method: string
  /** As it is written in the code, `/patients/:mrn/summary`, never as it was called. */
  route: string
  status: number
  ms: number
}

export interface Tracing {
  /** `traceparent`: the header, where the caller traces too. */
  start(traceId: string, traceparent: string | undefined): RequestTrace
  close(): Promise<void>
}

/** What of an answer is counted. */
type Answered = Pick<TriageAnswer, 'llm_mode' | 'timings_ms' | 'usage' | 'cost_usd' | 'notice' | 'checks'>

export interface Metrics {
  requestBegan(): void
  /** Whether it was answered or its caller left. */
  requestOver(): void
  request(facts: RequestFacts): void
  answered(answer: Answered): void
  /** `mode` is absent where the question never came as far as one. */
  notAnswered(mode: string | undefined, code: string): void
  /** An access is being written down, until the function that is returned is called, with whether that went well. */
  auditBegan(): (written: boolean) => void
}

/** What is loaded only where the operator asks for it. */
export interface Telemetry {
  metrics?: Metrics | undefined
  tracing?: Tracing | undefined
}

/** Runs a stage within its span, where there is a trace. Returns or throws what `work` does. */
export async function inStage<Result>(
  trace: RequestTrace | undefined,
  stage: Stage,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  if (trace === undefined) return work()
  const span = trace.begin(stage)
  try {
    const result = await work()
    span.end()
    return result
  } catch (error) {
    span.end(codeOf(error))
    throw error
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && error.name === 'ProblemError' ? String(error.code) : 'internal'
}
