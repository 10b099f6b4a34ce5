import { Command, InvalidArgumentError } from 'commander'
import { openApiKeys } from '../access/api-keys.ts'
import { type Action, actions, KEY_ISSUER } from '../access/caller.ts'
import { openGrants, usualActions } from '../access/grants.ts'
import { systemClock } from '../shared/clock.ts'
import { parseDuration } from './duration.ts'
import { toTable } from './table.ts'
import { withStore } from './with-store.ts'

export function keysCommand(): Command {
  return new Command('keys')
    .description('API keys: what a program, or a person without another way to sign in, asks with')
    .addCommand(createCommand())
    .addCommand(listCommand())
    .addCommand(revokeCommand())
}

interface CreateOptions {
  name: string
  mrn?: string[]
  operator?: true
  scope: Action[]
  expires: number
}

function createCommand(): Command {
  return new Command('create')
    .description('Makes a key and prints it, this one time. It is valid at once, also in a service that runs')
    .requiredOption('--name <name>', 'what it is for; patients read it in their access log')
    .option('--mrn <mrn...>', 'the patients whom it is about')
    .option('--operator', 'a key that manages grants and reads no record, instead of --mrn')
    .option('--scope <actions>', 'what it may do: ask, read, export, delete, by commas', parseScope, [
      ...usualActions.service,
    ])
    .option('--expires <age>', 'how long it is valid, such as 12h, 90d or 1y', parseDuration, parseDuration('90d'))
    .action((options: CreateOptions) =>
      withStore(async (store) => {
        const { name, mrn: mrns = [], operator = false } = options
        if (mrns.length > 0 === operator) throw new InvalidArgumentError('Give either --mrn or --operator.')
        const now = systemClock.now()
        const { key, secret } = await openApiKeys(store).create(name, now + options.expires, now)
        const grant = {
          issuer: KEY_ISSUER,
          subject: key.id,
          name,
          startsAt: key.createdAt,
          endsAt: key.expiresAt,
          evidence: null,
          grantedBy: 'operator',
        }
        const grants = openGrants(store)
        if (operator) {
          await grants.add({ ...grant, mrn: null, relation: 'operator', actions: usualActions.operator }, now)
        }
        for (const mrn of new Set(mrns)) {
          await grants.add({ ...grant, mrn, relation: 'service', actions: options.scope }, now)
        }
        process.stdout.write(`${secret}\n`)
        process.stderr.write(
          `${key.id} is valid until ${key.expiresAt}. It is shown only now: send it as "Authorization: Bearer …".\n`,
        )
        return 0
      }),
    )
}

function listCommand(): Command {
  return new Command('list').description('All keys, without their secrets').action(() =>
    withStore(async (store) => {
      const grants = await openGrants(store).list({ issuer: KEY_ISSUER })
      const rows = (await openApiKeys(store).list()).map((key) => {
        const own = grants.filter(({ subject }) => subject === key.id)
        return [
          key.id,
          key.name,
          own[0]?.actions.join(',') ?? '-',
          own.map(({ mrn, relation }) => mrn ?? relation).join(' '),
          key.revokedAt === null ? `until ${key.expiresAt}` : `revoked ${key.revokedAt}`,
          key.lastUsedAt === null ? 'never used' : `used ${key.lastUsedAt}`,
        ]
      })
      process.stdout.write(rows.length === 0 ? 'There are no keys.\n' : `${toTable(rows, process.stdout.columns)}\n`)
      return 0
    }),
  )
}

function revokeCommand(): Command {
  return new Command('revoke')
    .description('Ends a key at once, and whatever was signed in with it')
    .argument('<id>', 'as `carepath keys list` shows it')
    .action((id: string) =>
      withStore(async (store) => {
        const isRevoked = await openApiKeys(store).revoke(id, systemClock.now())
        process.stderr.write(isRevoked ? `${id} is revoked.\n` : 'There is no such key that is still valid.\n')
        return isRevoked ? 0 : 1
      }),
    )
}

const allowed = actions.filter((action) => action !== 'manage')

export function parseScope(text: string): Action[] {
  const scope = text.split(',').map((action) => action.trim())
  if (scope.every((action): action is (typeof allowed)[number] => allowed.some((known) => known === action))) {
    return [...new Set(scope)]
  }
  throw new InvalidArgumentError(`It must be one or more of ${allowed.join(', ')}, by commas.`)
}
