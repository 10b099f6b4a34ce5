import { api } from '@carepath/contract/api.ts'
import type { Readiness } from '@carepath/contract/service.ts'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../app.ts'

export function readyRoute(app: FastifyInstance, deps: AppDeps): void {
  app.get(api.ready.path, async (_request, reply) => {
    const dependencies = [await storeState(deps), defaultModeState(deps)]
    const ready = dependencies.every((dependency) => dependency.ready)
    const body: Readiness = { ready, default_llm_mode: deps.defaultMode, dependencies }
    return reply.code(ready ? 200 : 503).send(body)
  })
}

async function storeState({ store }: AppDeps): Promise<Readiness['dependencies'][number]> {
  try {
    await store.ping()
    return { name: 'store', ready: true, reason: 'It answers.' }
  } catch {
    return { name: 'store', ready: false, reason: 'It does not answer. Look at DATABASE_URL and at the database.' }
  }
}

function defaultModeState({ modes, defaultMode }: AppDeps): Readiness['dependencies'][number] {
  const state = modes.get(defaultMode)?.state()
  return {
    name: `mode ${defaultMode}`,
    ready: state?.ready ?? false,
    reason: state?.reason ?? 'There is no such mode.',
  }
}
