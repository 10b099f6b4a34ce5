import type { PatientRecord } from '../records/facts/patient-record.ts'
import { findAll } from '../shared/find-all.ts'

/**
 * Returns the web addresses in an answer that stand in the record, each once, as `URL` writes them. Only these may be
 * shown as links: any other was made up by a model, maybe out of what it was told about the patient.
 */
export function recordLinks(answer: string, record: PatientRecord): string[] {
  const written = addressesIn(answer)
  if (written.length === 0) return []
  const known = knownIn(record)
  return [...new Set(written)].filter((address) => known.has(address))
}

const known = new WeakMap<PatientRecord, ReadonlySet<string>>()

function knownIn(record: PatientRecord): ReadonlySet<string> {
  const before = known.get(record)
  if (before !== undefined) return before
  const found = new Set<string>()
  visit([record.patient, record.resources], found)
  known.set(record, found)
  return found
}

function visit(node: unknown, found: Set<string>): void {
  if (typeof node === 'string') for (const address of addressesIn(node)) found.add(address)
  else if (node !== null && typeof node === 'object') for (const child of Object.values(node)) visit(child, found)
}

function addressesIn(text: string): string[] {
  if (!text.includes('://')) return []
  return findAll(text, ADDRESS).flatMap(([written]) => {
    const address = URL.parse(written.replace(/[.,;:!?]$/, ''))
    return address === null ? [] : [address.href]
  })
}

const ADDRESS = /(?<![a-z])https?:\/\/[^\s<>"'`()[\]{}|\\]+/giu
