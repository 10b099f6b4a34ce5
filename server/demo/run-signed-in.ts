import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { openGrants, type Relation, usualActions } from '../src/access/grants.ts'
import { readConfig } from '../src/cli/environment.ts'
import { openStore } from '../src/store/open.ts'
import { DEMO_CLIENT_ID, type DemoPerson, startDemoProvider } from './provider.ts'

/** `make run-signed-in`: the service with AUTH=on, and a provider on loopback with three people to sign in as. */
const people: readonly (DemoPerson & { rights: readonly [Relation, string | null][] })[] = [
  { sub: 'maria', name: 'Maria (patient)', about: 'sees her own record', rights: [['self', 'P000123']] },
  {
    sub: 'ana',
    name: 'Ana (her carer)',
    about: 'sees the records of Maria and of a child',
    rights: [
      ['proxy', 'P000123'],
      ['proxy', 'P000201'],
    ],
  },
  { sub: 'olga', name: 'Olga (operator)', about: 'manages grants, and sees no record', rights: [['operator', null]] },
]

const config = readConfig()
const publicUrl = `http://127.0.0.1:${config.PORT}`
const provider = await startDemoProvider({ people, publicUrl, port: 8010 })
const store = await openStore(config.DATABASE_URL)
await giveRights()
await store.close()

process.stderr.write(
  [
    '',
    `  Open ${publicUrl} and sign in as one of:`,
    ...people.map(({ name, about }) => `    ${name.padEnd(18)} ${about}`),
    `  The demo provider is at ${provider.issuer}. It asks for no password, and is for this machine alone.`,
    '',
    '',
  ].join('\n'),
)
const bin = fileURLToPath(new URL('../bin/carepath.mjs', import.meta.url))
const service = spawn(process.execPath, [bin, 'serve', '--demo'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    AUTH: 'on',
    PUBLIC_URL: publicUrl,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: DEMO_CLIENT_ID,
    OIDC_SCOPE: 'openid profile',
    SESSION_KEY: randomBytes(32).toString('base64url'),
  },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => service.kill(signal))
service.on('exit', (code) => {
  void provider.close().then(() => process.exit(code ?? 0))
})

/** Those that are there stay as they are. */
async function giveRights(): Promise<void> {
  const grants = openGrants(store)
  const now = Date.now()
  const known = (await grants.list({ issuer: provider.issuer })).filter(({ revokedAt }) => revokedAt === null)
  for (const { sub, name, rights } of people) {
    for (const [relation, mrn] of rights) {
      if (known.some((grant) => grant.subject === sub && grant.mrn === mrn)) continue
      await grants.add(
        {
          ...{ issuer: provider.issuer, subject: sub, name, mrn, relation, actions: usualActions[relation] },
          ...{ startsAt: new Date(now).toISOString(), endsAt: null, evidence: 'the demo', grantedBy: 'operator' },
        },
        now,
      )
    }
  }
}
