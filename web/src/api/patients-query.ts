import type { PatientEntry, PatientList } from '@carepath/contract/patients.ts'
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { getJson, type Schema, withQuery } from './call.ts'

/** The patients whose name or MRN fits. */
export function patientsQuery(search: string) {
  return infiniteQueryOptions({
    queryKey: ['patients', search],
    queryFn: ({ signal, pageParam }) =>
      getJson(patientList, withQuery('/patients', { search, after: pageParam, limit: '30' }), signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
}

/**
 * `PatientList` of the contract, read by hand: it is all that the first view reads, and loading Zod for it would be
 * most of what makes that view wait. Everything after it is read with the schemas.
 */
export const patientList: Schema<PatientList> = {
  safeParse: (body) => (isPatientList(body) ? { success: true, data: body } : { success: false }),
}

function isPatientList(body: unknown): body is PatientList {
  return hasFields(body) && isTextOrNull(body.next) && Array.isArray(body.patients) && body.patients.every(isPatient)
}

function isPatient(entry: unknown): entry is PatientEntry {
  if (!hasFields(entry) || typeof entry.mrn !== 'string' || typeof entry.name !== 'string') return false
  return isTextOrNull(entry.birth_date) && isTextOrNull(entry.gender)
}

function hasFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string'
}
