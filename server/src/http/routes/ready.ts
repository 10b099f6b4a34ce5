import { api } from '@carepath/contract/api.ts'
import type { Readiness } from '@carepath/contract/service.ts'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { ProblemError } from '../../shared/problem-error.ts'
import type { Store } from '../../store/store.ts'
import type { AppDeps } from '../app-deps.ts'

type Dependency = Readiness['dependencies'][number]

/** The service's own readiness: a model host that fails must not take every replica out of the load balancer. */
export function readyRoute(app: FastifyInstance, { store, records, modes, defaultMode, drain, log }: AppDeps): void {
  app.get(api.ready.path, async (_request, reply) => {
    const dependencies = [
      { name: 'process', ready: !drain.begun, reason: drain.begun ? 'It is stopping.' : 'It takes requests.' },
      ...(await Promise.all([
        stateOf('store', () => pingStore(store, log), 'Look at DATABASE_URL and at the database.'),
        stateOf('records', () => records.ping(), 'Look at FHIR_BASE_URL where it is set, else at DATABASE_URL.'),
      ])),
    ]
    const body: Readiness = {
      ready: dependencies.every((dependency) => dependency.ready),
      default_llm_mode: defaultMode,
      dependencies,
      modes: [...modes.values()].map((mode) => {
        const { state, ready } = mode.state()
        return { id: mode.id, state, ready }
      }),
    }
    return reply.code(body.ready ? 200 : 503).send(body)
  })
}

/** Throws what the store throws, and says so in the log: it may need a migration, or a newer version of this service. */
export async function pingStore(store: Pick<Store, 'ping'>, log: FastifyBaseLogger): Promise<void> {
  try {
    await store.ping()
  } catch (error) {
    if (error instanceof ProblemError) log.warn({ code: error.code, reason: error.message }, 'the store is not ready')
    throw error
  }
}

async function stateOf(name: string, ping: () => Promise<void>, advice: string): Promise<Dependency> {
  try {
    await ping()
    return { name, ready: true, reason: 'It answers.' }
  } catch (error) {
    const reason = error instanceof ProblemError ? error.message : 'It does not answer.'
    return { name, ready: false, reason: `${reason} ${advice}` }
  }
}
