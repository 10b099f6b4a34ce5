import type { HostedMode, LocalMode, RecordMode } from '../llm/mode.ts'
import { ProblemError } from '../shared/problem-error.ts'

/** A request that says `local_only` is answered on this machine or not at all. Throws `forbidden`. */
export function refuseHosted(
  mode: Pick<RecordMode | LocalMode, 'kind' | 'id'> | Pick<HostedMode, 'kind' | 'id' | 'place'>,
  localOnly: boolean | undefined,
): void {
  if (localOnly !== true || mode.kind !== 'hosted') return
  const where = mode.place === 'network' ? 'on another machine of this network' : 'on somebody else’s machine'
  throw new ProblemError('forbidden', {
    detail: `The request says local_only, and ${mode.id} is answered by a model ${where}: nothing was sent. Name a mode that runs on this machine, or extract.`,
  })
}
