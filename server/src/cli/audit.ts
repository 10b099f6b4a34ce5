import { once } from 'node:events'
import { Command, InvalidArgumentError } from 'commander'
import type { AuditHead } from '../audit/audit-event.ts'
import { toAuditEventResource } from '../audit/audit-event-resource.ts'
import { auditKeys } from '../audit/chain.ts'
import { readAudit } from '../audit/read-audit.ts'
import { verifyAudit } from '../audit/verify.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { readConfig } from './environment.ts'

export function auditCommand(): Command {
  return new Command('audit')
    .description('The log of who used which record: append-only, hash-chained, without any content')
    .addCommand(
      new Command('verify')
        .description(
          'Finds entries that were changed, removed, moved or cut off. The exit code is 1 where there are any',
        )
        .option('--expect <head>', 'the `head` that an earlier run printed: the log must still hold it', parseHead)
        .action(async ({ expect }: { expect?: Head }) => {
          process.exitCode = await withStore((store) => verify(store, expect))
        }),
    )
    .addCommand(
      new Command('export')
        .description('Writes the log as JSON lines')
        .option('--fhir', 'as FHIR R4 AuditEvent resources')
        .option('--patient <mrn>', 'only what concerns this patient')
        .action(async ({ fhir = false, patient }: { fhir?: boolean; patient?: string }) => {
          process.exitCode = await withStore((store) => exportLog(store, fhir, patient))
        }),
    )
}

type Head = Pick<AuditHead, 'seq' | 'hash'>

async function withStore(work: (store: Store) => Promise<number>): Promise<number> {
  const config = readConfig()
  const store = await openStore(config.DATABASE_URL, { auditKey: config.AUDIT_KEY })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

async function verify(store: Store, expected: Head | undefined): Promise<number> {
  let faults = 0
  const say = (line: string) => {
    faults++
    process.stdout.write(`${line}\n`)
  }
  const unaudited = await store.countUnaudited()
  const { entries, unkeyed, head } = await verifyAudit(store, {
    keys: auditKeys(readConfig().AUDIT_KEY),
    expect: expected ?? null,
    onFault: ({ seq, code, reason }) => say(`${seq === null ? 'end of the log' : `entry ${seq}`}: ${code}: ${reason}`),
  })
  if (unaudited > 0) say(`conversations: without_entry: ${unaudited} answers are stored that no entry tells of.`)
  if (faults === 0) process.stdout.write(`${entries} entries: none was changed, removed, moved or cut off.\n`)
  if (unkeyed > 0) {
    process.stdout.write(
      `${unkeyed} entries have no key: set AUDIT_KEY, or whoever can write to the database can write them anew.\n`,
    )
  }
  process.stdout.write(`head ${head}\n`)
  return faults === 0 ? 0 : 1
}

async function exportLog(store: Store, fhir: boolean, patientMrn: string | undefined): Promise<number> {
  for await (const entry of readAudit(store, patientMrn)) {
    const line = `${JSON.stringify(fhir ? toAuditEventResource(entry) : entry)}\n`
    if (!process.stdout.write(line)) await once(process.stdout, 'drain')
  }
  return 0
}

function parseHead(text: string): Head {
  const [, seq = '', hash = ''] = /^(?:head )?(\d+):([\w-]*)$/.exec(text.trim()) ?? []
  if (seq === '') throw new InvalidArgumentError('--expect takes a head as `carepath audit verify` prints it.')
  return { seq: Number(seq), hash }
}
