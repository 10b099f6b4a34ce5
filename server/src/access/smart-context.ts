import type { RecordSource } from '../records/sources/record-source.ts'
import type { TokenGrant } from './caller.ts'

/**
 * What the `patient` context of SMART App Launch (hl7.org/fhir/smart-app-launch/scopes-and-launch-context.html) grants
 * for the life of a token. Only a scope that reads everything of the patient (`patient/*.read`, `patient/*.rs`) is a
 * right here, since an answer may draw on any part of the record.
 */
export async function toSmartGrants(
  claims: { patient?: unknown; scope?: unknown; fhirUser?: unknown },
  until: number,
  records: Pick<RecordSource, 'mrnOf'>,
): Promise<TokenGrant[]> {
  const { patient, scope, fhirUser } = claims
  if (typeof patient !== 'string' || !readsAll(scope)) return []
  const mrn = await records.mrnOf(patient, new AbortController().signal)
  if (mrn === null) return []
  const user =
    typeof fhirUser === 'string' ? (/([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})$/.exec(fhirUser)?.[1] ?? null) : null
  const relation = relationOf(user, patient)
  return [{ mrn, relation, actions: ['ask', 'read', 'export', 'delete'], evidence: user, until }]
}

/** Whose user the token does not tell is taken for a proxy: then a Consent may deny it. */
function relationOf(user: string | null, patient: string): TokenGrant['relation'] {
  if (user === `Patient/${patient}`) return 'self'
  return user !== null && /^(Practitioner|PractitionerRole|Organization)\//.test(user) ? 'care' : 'proxy'
}

function readsAll(scope: unknown): boolean {
  const scopes = typeof scope === 'string' ? scope.split(' ') : Array.isArray(scope) ? scope : []
  return scopes.some((each) => {
    const permissions = /^patient\/\*\.([a-z*]+)$/.exec(String(each))?.[1]
    if (permissions === undefined) return false
    return (
      permissions === 'read' ||
      permissions === '*' ||
      (permissions.includes('r') && permissions.includes('s') && /^c?r?u?d?s?$/.test(permissions))
    )
  })
}
