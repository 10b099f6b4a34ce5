import { api } from '@carepath/contract/api.ts'
import type { Readiness } from '@carepath/contract/service.ts'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../app.ts'

export function readyRoute(app: FastifyInstance, deps: AppDeps): void {
  app.get(api.ready.path, async (_request, reply) => {
    const dependencies = [...(await Promise.all([storeState(deps), recordsState(deps)])), defaultModeState(deps)]
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

async function recordsState({ records }: AppDeps): Promise<Readiness['dependencies'][number]> {
  try {
    await records.ping()
    return { name: 'records', ready: true, reason: 'They can be read.' }
  } catch {
    const reason = 'Their source does not answer. Look at FHIR_BASE_URL where it is set, else at DATABASE_URL.'
    return { name: 'records', ready: false, reason }
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
