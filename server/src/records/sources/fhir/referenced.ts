import { ProblemError } from '../../../shared/problem-error.ts'
import type { StoredResource } from '../../../store/store.ts'
import type { Element } from '../../fhir/element.ts'
import { searchAll } from './pages.ts'
import type { RecordRequest } from './record-request.ts'

/** Medications name the drug of a prescription; the others only the who and where of what is known without them. */
const NEEDED = new Set(['Medication'])
const NAMES = new Set(['Location', 'Organization', 'Practitioner', 'PractitionerRole'])

/** More names than this no answer needs; it bounds what a record can make us ask for. */
const MOST_NAMES = 200
const IDS_AT_ONCE = 50

/** What the record refers to and the server did not send along: medications, and names that no reference displays. */
export async function readReferenced(
  { client, types, signal }: RecordRequest,
  resources: readonly StoredResource[],
): Promise<Element[]> {
  const found: Element[] = []
  for (const [type, ids] of missingOf(resources)) {
    if (types !== null && !types.has(type)) continue
    for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
      const target = `${type}?_id=${ids.slice(at, at + IDS_AT_ONCE).join(',')}&_count=${IDS_AT_ONCE}`
      try {
        found.push(...((await searchAll(client, target, signal)) ?? []))
      } catch (error) {
        if (NEEDED.has(type) || signal.aborted || !(error instanceof ProblemError)) throw error
      }
    }
  }
  return found
}

function missingOf(resources: readonly StoredResource[]): Map<string, string[]> {
  const seen = new Set(resources.map(({ type, id }) => `${type}/${id}`))
  const missing = new Map<string, string[]>()
  let names = 0
  for (const { json } of resources) {
    for (const [object, type = '', id = ''] of json.matchAll(REFERENCE)) {
      const needed = NEEDED.has(type)
      if (!needed && (!NAMES.has(type) || object.includes('"display"') || names >= MOST_NAMES)) continue
      if (seen.has(`${type}/${id}`)) continue
      seen.add(`${type}/${id}`)
      if (!needed) names++
      missing.set(type, [...(missing.get(type) ?? []), id])
    }
  }
  return missing
}

/** A Reference as JSON.stringify writes it: up to its end, to see whether it displays a name. */
const REFERENCE = /"reference":"(?:[^"]*\/)?([A-Z][A-Za-z]+)\/([\w.:-]{1,128})(?:\/_history\/[^"]*)?"[^{}]*/g
