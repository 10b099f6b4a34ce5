import type { PatientEntry } from '@carepath/contract/patients.ts'
import { ProblemError } from '../../../shared/problem-error.ts'
import type { FhirClient } from './client.ts'
import { recordsUnavailable } from './faults.ts'
import { toFoundPatient } from './find-patient.ts'
import { readPage } from './pages.ts'

export interface PatientListing {
  search?: string | undefined
  limit: number
  after?: string | undefined
  mrnSystem: string | null
  signal: AbortSignal
}

/**
 * One page of the server's own list, by name where something is searched; whoever has it as an MRN comes first. The
 * order is the server's where it cannot sort.
 */
export async function listPatients(
  client: FhirClient,
  { search, limit, after, mrnSystem, signal }: PatientListing,
): Promise<{ patients: PatientEntry[]; next: string | null }> {
  const wanted = search?.trim() ?? ''
  const target =
    after === undefined
      ? `Patient?_count=${limit}&_sort=family${wanted === '' ? '' : `&name=${encodeURIComponent(wanted)}`}`
      : fromCursor(after, client.baseUrl)
  const page = await readPage(client, target, signal)
  if (page === null) throw recordsUnavailable('does not know how to list patients')
  const byMrn =
    after === undefined && wanted !== ''
      ? await readPage(client, `Patient?identifier=${encodeURIComponent(wanted)}&_count=${limit}`, signal)
      : null
  const entries = new Map<string, PatientEntry>()
  for (const resource of [...(byMrn?.resources ?? []), ...page.resources]) {
    const patient = toFoundPatient(resource, mrnSystem)
    if (patient !== null && !entries.has(patient.id)) entries.set(patient.id, patient.entry)
  }
  return { patients: [...entries.values()], next: page.next === null ? null : toCursor(page.next) }
}

function toCursor(link: string): string {
  return Buffer.from(link).toString('base64url')
}

/** A caller can put anything here; it is followed only to where pages of patients can be. */
function fromCursor(after: string, baseUrl: string): string {
  const base = new URL(baseUrl)
  const link = URL.parse(Buffer.from(after, 'base64url').toString(), `${baseUrl}/`)
  const folder = base.pathname.replace(/\/$/, '')
  const places = ['', '/', '/Patient', '/Patient/_search'].map((place) => `${folder}${place}`)
  const isThere = link?.origin === base.origin && places.includes(link.pathname)
  if (isThere && link.search !== '') return link.href
  throw new ProblemError('invalid_request', {
    detail: 'The list cannot go on from there: `after` must be the `next` of an earlier page.',
    errors: [{ path: 'after', message: 'must be the `next` of an earlier page' }],
  })
}
