import type { Mode } from '../llm/mode.ts'
import { ProblemError } from '../problem-error.ts'

/** A request that says `local_only` is answered on this machine or not at all. Throws `forbidden`. */
export function refuseHosted({ kind, id }: Pick<Mode, 'kind' | 'id'>, localOnly: boolean | undefined): void {
  if (localOnly !== true || kind !== 'hosted') return
  throw new ProblemError('forbidden', {
    detail: `The request says local_only, and ${id} is answered by a model on somebody else’s machine: nothing was sent. Name a local mode, or extract.`,
  })
}
