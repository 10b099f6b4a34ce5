import { once } from 'node:events'
import { Command, InvalidArgumentError } from 'commander'
import type { Anchor } from '../audit/audit-event.ts'
import { toAuditEventResource } from '../audit/audit-event-resource.ts'
import { auditKeys, NO_KEY } from '../audit/audit-keys.ts'
import { readAudit, readAuditOf } from '../audit/read-audit.ts'
import { type Verdict, verifyAudit } from '../audit/verify.ts'
import type { Store } from '../store/store.ts'
import { readConfig } from './environment.ts'
import { withStore } from './with-store.ts'

export function auditCommand(): Command {
  return new Command('audit')
    .description('The log of who used which record: append-only, hash-chained, without any content')
    .addCommand(
      new Command('verify')
        .description(
          'Finds entries that were changed, removed, moved or cut off, and chains that are missing. The exit code is 1 ' +
            'where there are any',
        )
        .option('--expect <heads>', 'the `heads` that an earlier run printed: the log must still hold them', parseHeads)
        .option(
          '--unkeyed-until <places>',
          'up to where entries without a key are known to be ours, made before AUDIT_KEY was set: `1:120`, by commas',
          parsePlaces,
        )
        .action(async ({ expect, unkeyedUntil }: { expect?: Anchor[]; unkeyedUntil?: Map<number, number> }) => {
          await withStore((store) => verifyLog(store, expect, unkeyedUntil))
        }),
    )
    .addCommand(
      new Command('export')
        .description('Writes the log as JSON lines')
        .option('--fhir', 'as FHIR R4 AuditEvent resources')
        .option('--patient <mrn>', 'only what concerns this patient')
        .action(async ({ fhir = false, patient }: { fhir?: boolean; patient?: string }) => {
          await withStore((store) => exportLog(store, fhir, patient))
        }),
    )
}

/** Prints what is wrong with the log, and what can't be told. Gives the exit code: 1 where something is wrong. */
export async function verifyLog(
  store: Store,
  expect: readonly Anchor[] = [],
  knownUnkeyed: ReadonlyMap<number, number> = new Map(),
): Promise<number> {
  let faults = 0
  const say = (line: string) => {
    faults++
    process.stdout.write(`${line}\n`)
  }
  const keys = auditKeys(readConfig().AUDIT_KEY)
  const unaudited = await store.countUnaudited()
  const verdict = await verifyAudit(store, {
    keys,
    expect,
    knownUnkeyed,
    onFault: ({ chain, seq, code, reason }) =>
      say(`${seq === null ? `end of chain ${chain}` : `entry ${chain}:${seq}`}: ${code}: ${reason}`),
  })
  if (unaudited > 0) say(`conversations: without_entry: ${unaudited} answers are stored that no entry tells of.`)
  if (faults === 0) {
    const { entries, chains } = verdict
    process.stdout.write(`${entries} entries in ${chains} chains: none was changed, removed, moved or cut off.\n`)
  }
  for (const line of limitsOf(verdict, keys.current.id !== NO_KEY, expect.length > 0)) {
    process.stdout.write(`${line}\n`)
  }
  process.stdout.write(`${toHeadsLine(verdict.heads)}\n`)
  return faults === 0 ? 0 : 1
}

/** What `--expect` takes. */
export function toHeadsLine(heads: readonly Anchor[]): string {
  return `heads ${heads.map((head) => head.join(':')).join(',')}`
}

/** What this run could not prove, so that nobody takes it for more than it is. */
function* limitsOf({ unkeyed }: Verdict, hasKey: boolean, hasExpected: boolean): Generator<string> {
  const places = [...unkeyed].map((place) => place.join(':')).join(',')
  if (!hasKey && unkeyed.size > 0) {
    yield 'Not proved: that nobody who can write to the database wrote entries anew. Set AUDIT_KEY, or note the heads.'
  }
  if (hasKey && unkeyed.size > 0) {
    yield `There are entries without a key. Where they are all ours, from before AUDIT_KEY was set: --unkeyed-until ${places}`
    yield 'Not proved: that they were not written anew before the first entry with a key followed; since then they are safe.'
  }
  if (!hasExpected) {
    yield 'Not proved: that the whole database was not set back to an earlier copy. Note the heads elsewhere, and --expect them.'
  }
}

async function exportLog(store: Store, fhir: boolean, patientMrn: string | undefined): Promise<number> {
  for await (const entry of patientMrn === undefined ? readAudit(store) : readAuditOf(store, patientMrn)) {
    const line = `${JSON.stringify(fhir ? toAuditEventResource(entry) : entry)}\n`
    if (!process.stdout.write(line)) await once(process.stdout, 'drain')
  }
  return 0
}

/** `chain:seq:hash` by commas; of heads that an earlier version printed, `seq:hash` of its one chain. */
function parseHeads(text: string): Anchor[] {
  const heads = text.trim().replace(/^heads? /, '')
  return heads.split(',').map((head): Anchor => {
    const [, chain = '0', seq = '', hash = ''] = /^(?:(\d{1,9}):)?(\d{1,15}):([\w-]*)$/.exec(head) ?? []
    if (seq === '') throw new InvalidArgumentError('--expect takes the heads as `carepath audit verify` prints them.')
    return [Number(chain), Number(seq), hash]
  })
}

function parsePlaces(text: string): Map<number, number> {
  return new Map(
    text.split(',').map((place): [number, number] => {
      const [, chain = '', seq = ''] = /^(\d{1,9}):(\d{1,15})$/.exec(place.trim()) ?? []
      if (seq === '') throw new InvalidArgumentError('It must be like 1:120, or 0:80,1:120: chain and last number.')
      return [Number(chain), Number(seq)]
    }),
  )
}
