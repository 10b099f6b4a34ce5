import type { ProblemCode } from '@carepath/contract/problem.ts'
import { ProblemError } from '../../shared/problem-error.ts'

export interface HostFaultFacts {
  /** A sentence of ours. It never repeats what the host wrote: hosts quote the prompt in their errors. */
  detail: string
  /** Seconds after which the host, or what we know of it, says that trying again makes sense. */
  retryAfterS?: number | undefined
  /** `retryAfterS` is the host's guess of how long a cold start takes, and may be stuck. */
  estimated?: boolean
  /** The host is up and still loads the model. */
  loading?: boolean
  /** The reply was what the wire promises; only the answer in it was not whole. */
  wellFormed?: boolean
  /** Whether the same call, made again soon, may well succeed. */
  transient?: boolean
  /** The HTTP status, where the host gave one that was not a success. */
  status?: number | undefined
}

/** Why one attempt at a model host failed. To everybody outside `llm/` it is a ProblemError like any other. */
export class HostFault extends ProblemError {
  readonly transient: boolean
  readonly estimated: boolean
  readonly loading: boolean
  readonly wellFormed: boolean
  readonly status: number | undefined

  constructor(code: ProblemCode, facts: HostFaultFacts) {
    super(code, { detail: facts.detail, retryAfterS: facts.retryAfterS })
    this.transient = facts.transient ?? false
    this.estimated = facts.estimated ?? false
    this.loading = facts.loading ?? false
    this.wellFormed = facts.wellFormed ?? false
    this.status = facts.status
  }
}

/** The answer is not whole, so it is none. `transient` where another attempt may bring a whole one. */
export function incompleteAnswer(detail: string, { transient = true, wellFormed = false } = {}): HostFault {
  return new HostFault('answer_incomplete', { detail, transient, wellFormed })
}
