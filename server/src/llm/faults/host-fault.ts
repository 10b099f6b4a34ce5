import type { ProblemCode } from '@carepath/contract/problem.ts'
import { ProblemError } from '../../shared/problem-error.ts'

/** What the policy does something about: see `error-rules.ts`. */
export type FaultKind = 'too_long' | 'system_role' | 'content_filter' | 'loading' | 'limit'

export interface HostFaultFacts {
  /** A sentence of ours. It never repeats what the host wrote: hosts quote the prompt in their errors. */
  detail: string
  /** Seconds, fractions too, after which the host, or what we know of it, says that trying again makes sense. */
  retryAfterS?: number | undefined
  /** `retryAfterS` is the host's guess of how long a cold start takes, and may be stuck. */
  estimated?: boolean
  kind?: FaultKind | undefined
  /** The reply was what the wire promises; only the answer in it was not whole. */
  wellFormed?: boolean
  /** Whether the same call, made again soon, may well succeed. */
  transient?: boolean
  /** The HTTP status, or the one that stands inside a reply, where it is not a success. */
  status?: number | undefined
}

/** Why one attempt at a model host failed. To everybody outside `llm/` it is a ProblemError like any other. */
export class HostFault extends ProblemError {
  readonly transient: boolean
  readonly estimated: boolean
  readonly kind: FaultKind | undefined
  readonly wellFormed: boolean
  readonly status: number | undefined
  /** The wait that is asked for, exactly; the caller is told whole seconds. */
  readonly waitMs: number | undefined

  constructor(code: ProblemCode, facts: HostFaultFacts) {
    const { detail, retryAfterS } = facts
    super(code, { detail, retryAfterS: retryAfterS === undefined ? undefined : Math.ceil(retryAfterS) })
    this.waitMs = retryAfterS === undefined ? undefined : retryAfterS * 1_000
    this.transient = facts.transient ?? false
    this.estimated = facts.estimated ?? false
    this.kind = facts.kind
    this.wellFormed = facts.wellFormed ?? false
    this.status = facts.status
  }
}

/** The answer is not whole, so it is none. `transient` where another attempt may bring a whole one. */
export function incompleteAnswer(
  detail: string,
  { transient = true, wellFormed = false, kind }: Partial<HostFaultFacts> = {},
): HostFault {
  return new HostFault('answer_incomplete', { detail, transient, wellFormed, kind })
}
