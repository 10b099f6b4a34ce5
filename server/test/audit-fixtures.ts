import type { AuditEntry } from '../src/audit/audit-event.ts'
import { auditKeys } from '../src/audit/audit-keys.ts'
import { readAudit } from '../src/audit/read-audit.ts'
import { type VerifyOptions, verifyAudit } from '../src/audit/verify.ts'
import type { Store } from '../src/store/store.ts'

export async function entriesOf(store: Store): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = []
  for await (const entry of readAudit(store)) entries.push(entry)
  return entries
}

/** `chain:seq code` of each fault, in the order in which they are told. */
export async function faultsIn(store: Store, options: Partial<Omit<VerifyOptions, 'onFault'>> = {}): Promise<string[]> {
  const faults: string[] = []
  const onFault: VerifyOptions['onFault'] = ({ chain, seq, code }) => faults.push(`${chain}:${seq} ${code}`)
  await verifyAudit(store, { keys: auditKeys(), ...options, onFault })
  return faults
}
