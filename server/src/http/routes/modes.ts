import { api } from '@carepath/contract/api.ts'
import type { ModeInfo } from '@carepath/contract/service.ts'
import type { FastifyInstance } from 'fastify'
import type { Mode } from '../../llm/mode.ts'
import { createRecheck } from '../../llm/recheck.ts'
import type { AppDeps } from '../app-deps.ts'

export function modesRoute(app: FastifyInstance, deps: AppDeps): void {
  const recheck = createRecheck(deps.clock)
  const closing = new AbortController()
  app.addHook('preClose', async () => closing.abort())

  app.get(api.modes.path, () => {
    recheck(deps.modes.values(), closing.signal)
    return { modes: [...deps.modes.values()].map((mode) => toModeInfo(mode, mode.id === deps.defaultMode)) }
  })
}

const runs = { record: 'no_model', local: 'here', hosted: 'hosted' } as const

function toModeInfo(mode: Mode, isDefault: boolean): ModeInfo {
  const { state, ready, reason } = mode.state()
  return {
    id: mode.id,
    label: mode.label,
    runs: mode.kind === 'hosted' && mode.place === 'network' ? 'network' : runs[mode.kind],
    egress: mode.kind === 'hosted' ? mode.egress : 'none',
    model: mode.model,
    host: mode.kind === 'hosted' ? mode.host : null,
    agreement: mode.kind === 'hosted' ? mode.agreement : null,
    context_tokens: mode.contextTokens,
    state,
    ready,
    reason,
    default: isDefault,
  }
}
