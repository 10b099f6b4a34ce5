import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEMO_CLIENT_ID, type DemoPerson, type DemoProvider, startDemoProvider } from '../demo/provider.ts'
import { openGrants, type Relation, usualActions } from '../src/access/grants.ts'
import { loadDemo } from '../src/cli/demo.ts'
import { parseConfig } from '../src/config.ts'
import { startService } from '../src/main.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { buildLog } from '../src/telemetry/log.ts'

const people: readonly DemoPerson[] = [
  { sub: 'maria', name: 'Maria Alvarez', about: 'a patient' },
  { sub: 'ana', name: 'Ana Alvarez', about: 'her carer' },
  { sub: 'olga', name: 'Olga Ortiz', about: 'an operator' },
  { sub: 'stranger', name: 'Sam Stranger', about: 'nobody' },
]

export interface SignedInService {
  url: string
  provider: DemoProvider
  /** The same database, beside the service. */
  store: Store
  grant(
    sub: string,
    relation: Relation,
    mrn: string | null,
    rest?: { endsAt?: string; evidence?: string },
  ): Promise<string>
  stop(): Promise<void>
}

/** The whole service with AUTH=on and a demo provider to sign in at, on loopback. */
export async function startSignedInService(
  settings: Record<string, string> = {},
  provide: { accessTokenTtl?: number } = {},
): Promise<SignedInService> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const provider = await startDemoProvider({ people, publicUrl: url, ...provide })
  const folder = await mkdtemp(join(tmpdir(), 'carepath-signed-in-'))
  const config = parseConfig({
    AUTH: 'on',
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_URL: `sqlite:${join(folder, 'carepath.db')}`,
    DEFAULT_LLM_MODE: 'extract',
    LOG_LEVEL: 'silent',
    WARMUP: 'off',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: DEMO_CLIENT_ID,
    SESSION_KEY: 'only for tests only for tests only for tests',
    ...settings,
  })
  const service = await startService({ config, log: buildLog(config), prepare: loadDemo })
  const store = await openStore(config.DATABASE_URL)
  return {
    url,
    provider,
    store,
    grant: async (sub, relation, mrn, { endsAt, evidence } = {}) => {
      const now = Date.now()
      const grant = {
        issuer: provider.issuer,
        subject: sub,
        name: people.find((person) => person.sub === sub)?.name ?? sub,
        mrn,
        relation,
        actions: usualActions[relation],
        startsAt: new Date(now - 60_000).toISOString(),
        endsAt: endsAt ?? null,
        evidence: evidence ?? null,
        grantedBy: 'operator',
      }
      return (await openGrants(store).add(grant, now)).id
    },
    stop: async () => {
      await service.stop()
      await store.close()
      await provider.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
