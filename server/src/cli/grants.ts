import { Command, InvalidArgumentError } from 'commander'
import type { Action } from '../access/caller.ts'
import { type Grant, isInForce, openGrants, type Relation, relations, usualActions } from '../access/grants.ts'
import { systemClock } from '../shared/clock.ts'
import { readConfig } from './environment.ts'
import { parseScope } from './keys.ts'
import { toTable } from './table.ts'
import { withStore } from './with-store.ts'

export function grantsCommand(): Command {
  return new Command('grants')
    .description('Who may do what about which patient. A change holds at once, also in a service that runs')
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(revokeCommand())
}

interface AddOptions {
  subject: string
  issuer?: string
  mrn?: string
  relation: Relation
  scope?: Action[]
  name?: string
  from?: string
  until?: string
  evidence?: string
  by: string
}

function addCommand(): Command {
  return new Command('add')
    .description('Lets somebody do something about a patient. Prints the id of the grant')
    .requiredOption('--subject <sub>', 'who: the subject (`sub`) that their identity provider knows them by')
    .option('--issuer <url>', 'their identity provider; unset: OIDC_ISSUER')
    .option('--mrn <mrn>', 'about whom; unset for an operator alone')
    .requiredOption('--relation <relation>', `what they are to the patient: ${relations.join(', ')}`, parseRelation)
    .option('--scope <actions>', 'what they may do: ask, read, export, delete, by commas', parseScope)
    .option('--name <name>', 'what the patient reads of who it is; unset: the subject')
    .option('--from <time>', 'an ISO date or instant; unset: now', parseTime)
    .option('--until <time>', 'an ISO date or instant; unset: without an end', parseTime)
    .option('--evidence <evidence>', '`parent`, a reference into the record (RelatedPerson/abc), or any words')
    .option('--by <who>', 'who decided it', 'operator')
    .action((options: AddOptions) => {
      const issuer = options.issuer ?? readConfig().OIDC_ISSUER
      if (issuer === undefined) throw new InvalidArgumentError('Give --issuer, or set OIDC_ISSUER.')
      return withStore(async (store) => {
        const now = systemClock.now()
        const { subject, mrn = null, relation, until = null, evidence = null, by } = options
        const grant = await openGrants(store).add(
          {
            issuer,
            subject,
            name: options.name ?? subject,
            mrn,
            relation,
            actions: options.scope ?? usualActions[relation],
            startsAt: options.from ?? new Date(now).toISOString(),
            endsAt: until,
            evidence,
            grantedBy: by,
          },
          now,
        )
        process.stdout.write(`${grant.id}\n`)
        return 0
      })
    })
}

function listCommand(): Command {
  return new Command('list')
    .description('All grants, those that are over included')
    .option('--mrn <mrn>', 'only those about this patient')
    .option('--issuer <url>', 'only those of this issuer')
    .option('--subject <sub>', 'only those of this subject')
    .option('--jsonl', 'as JSON lines')
    .action(({ jsonl = false, ...filter }: { jsonl?: boolean; mrn?: string; issuer?: string; subject?: string }) =>
      withStore(async (store) => {
        const grants = await openGrants(store).list(filter)
        const lines = jsonl
          ? grants.map((grant) => JSON.stringify(grant))
          : grants.length === 0
            ? ['There are no grants.']
            : [toTable(grants.map(toCells), process.stdout.columns)]
        for (const line of lines) process.stdout.write(`${line}\n`)
        return 0
      }),
    )
}

function revokeCommand(): Command {
  return new Command('revoke')
    .description('Ends a grant at once')
    .argument('<id>', 'as `carepath grants list` shows it')
    .option('--by <who>', 'who decided it', 'operator')
    .action((id: string, { by }: { by: string }) =>
      withStore(async (store) => {
        const isRevoked = await openGrants(store).revoke(id, by, systemClock.now())
        process.stderr.write(isRevoked ? `${id} is revoked.\n` : 'There is no such grant that is not over.\n')
        return isRevoked ? 0 : 1
      }),
    )
}

function toCells(grant: Grant): string[] {
  const { id, mrn, relation, actions, name, issuer, subject, startsAt, endsAt, revokedAt, evidence } = grant
  const state =
    revokedAt !== null ? `revoked ${revokedAt}` : isInForce(grant, systemClock.now()) ? 'in force' : `from ${startsAt}`
  return [
    id,
    mrn ?? '-',
    relation,
    actions.join(','),
    `${name} (${issuer} ${subject})`,
    endsAt === null ? state : `${state}, until ${endsAt}`,
    evidence ?? '-',
  ]
}

function parseRelation(text: string): Relation {
  const relation = relations.find((known) => known === text)
  if (relation === undefined) throw new InvalidArgumentError(`It must be one of ${relations.join(', ')}.`)
  return relation
}

/** An instant in UTC. A date is the beginning of its day. */
function parseTime(text: string): string {
  const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text)
    ? Date.parse(text)
    : Number.NaN
  if (Number.isNaN(time)) throw new InvalidArgumentError('It must be like 2026-12-31 or 2026-12-31T12:00:00Z.')
  return new Date(time).toISOString()
}
