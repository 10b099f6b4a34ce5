import type { ProblemCode } from '@carepath/contract/problem.ts'
import { ProblemError } from '../problem-error.ts'

export interface HostFaultFacts {
  /** A sentence of ours. It never repeats what the host wrote: hosts quote the prompt in their errors. */
  detail: string
  /** Seconds after which the host, or what we know of it, says that trying again makes sense. */
  retryAfterS?: number | undefined
  /** Whether the same call, made again soon, may well succeed. */
  transient?: boolean
  /** The HTTP status, where the host gave one that was not a success. */
  status?: number | undefined
}

/** Why one attempt at a model host failed. To everybody outside `llm/` it is a ProblemError like any other. */
export class HostFault extends ProblemError {
  readonly transient: boolean
  readonly status: number | undefined

  constructor(code: ProblemCode, { detail, retryAfterS, transient = false, status }: HostFaultFacts) {
    super(code, { detail, retryAfterS })
    this.transient = transient
    this.status = status
  }
}

/** The answer is not whole, so it is none. `transient` where another attempt may bring a whole one. */
export function incompleteAnswer(detail: string, { transient = true } = {}): HostFault {
  return new HostFault('answer_incomplete', { detail, transient })
}
