import { toStatus } from './status.ts'

/** What is done to a patient, as `NOT done` says it. */
type Deed = 'done' | 'given' | 'taken'

/**
 * Codes of hl7.org/fhir/R4 (event-status, request-status and those of single types) by which something did not happen, not
 * yet, or not certainly, in the words of a patient where the code's own are none.
 */
const NOT_HAPPENED: ReadonlyMap<string, string> = new Map([
  ...asTheyAre(
    'abandoned',
    'booked',
    'cancelled',
    'declined',
    'draft',
    'intended',
    'pending',
    'planned',
    'preliminary',
  ),
  ...asTheyAre('proposed', 'registered', 'rejected', 'revoked', 'waitlist'),
  ['noshow', 'the patient did not come'],
  ['not-started', 'not started'],
  ['not-taken', 'NOT taken'],
  ['preparation', 'in preparation'],
  ['unknown', 'status unknown'],
])

/** By which something began and did not come to its end. */
const CUT_SHORT: ReadonlyMap<string, string> = new Map([
  ...asTheyAre('aborted', 'partial', 'stopped', 'suspended'),
  ['on-hold', 'on hold'],
])

/** In a few words, that something did not happen or is not certain: `NOT given`, `cancelled`; null where it did. */
export function toOutcome(status: unknown, deed: Deed = 'done'): string | null {
  const code = toStatus(status)
  if (code === null) return null
  return code === 'not-done' ? `NOT ${deed}` : (NOT_HAPPENED.get(code) ?? null)
}

/** The same of what is done at one time, which was not done where it was not brought to its end. */
export function toActOutcome(status: unknown, deed: Deed = 'done'): string | null {
  return toOutcome(status, deed) ?? CUT_SHORT.get(toStatus(status) ?? '') ?? null
}

function asTheyAre(...codes: readonly string[]): [string, string][] {
  return codes.map((code) => [code, code])
}
