import type { PatientEntry } from '@carepath/contract/patients.ts'
import { ProblemError } from '../../../shared/problem-error.ts'
import { toSearchKey, toSearchWords } from '../../../store/search-key.ts'

/**
 * One page of these patients alone, in the order of their names: a server can't search for a list of MRNs, so each is
 * asked for, and who is not there is left out.
 */
export async function listOnly(
  {
    only,
    search = '',
    limit,
    after,
  }: { only: readonly string[]; search?: string | undefined; limit: number; after?: string | undefined },
  find: (mrn: string) => Promise<PatientEntry | null>,
): Promise<{ patients: PatientEntry[]; next: string | null }> {
  const start = after === undefined ? 0 : parseCursor(after)
  const words = toSearchWords(search)
  const found = (await Promise.all(only.map(find)))
    .filter((entry) => entry !== null)
    .filter(({ name, mrn }) => words.every((word) => toSearchKey(`${name} ${mrn}`).includes(word)))
    .sort((a, b) => (toSearchKey(a.name) < toSearchKey(b.name) ? -1 : 1))
  return {
    patients: found.slice(start, start + limit),
    next: found.length > start + limit ? `only${start + limit}` : null,
  }
}

function parseCursor(after: string): number {
  const start = /^only(\d{1,9})$/.exec(after)?.[1]
  if (start !== undefined) return Number(start)
  throw new ProblemError('invalid_request', {
    detail: 'The list cannot go on from there: `after` must be the `next` of an earlier page.',
    errors: [{ path: 'after', message: 'must be the `next` of an earlier page' }],
  })
}
