import { careTeam } from '../facts/sections/care-team.ts'
import type { QueryTerm } from './query-terms.ts'
import { isTopic } from './term.ts'
import { toStems } from './tokenize.ts'

/** Whether a term asks for a kind of visit, `emergency room`, and so for those of the visits alone that it stands in. */
export function isVisitKind({ term, said, isSection }: QueryTerm): boolean {
  return isSection && isTopic(term) && !people.has(toStems(said).join(' '))
}

/** Whoever is seen: a visit to the doctor is of any kind. */
const people: ReadonlySet<string> = new Set(careTeam.askedBy.map((phrase) => toStems(phrase).join(' ')))
