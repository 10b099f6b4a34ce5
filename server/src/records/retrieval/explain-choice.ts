import type { Question } from '../question/question.ts'
import { SECTION, TIME } from './rank.ts'
import type { RetrievedFact } from './retrieval.ts'

/** Says for a person why a fact was chosen: `asked: glucose; core`, `section: labs`. Empty where it only fills up. */
export function explainChoice({ fact, matched, reasons }: RetrievedFact, { terms }: Question): string {
  const said = terms.filter((_, place) => (matched & (1 << Math.min(place, 31))) !== 0).map((term) => term.said)
  return [
    said.length === 0 ? null : `asked: ${[...new Set(said)].join(', ')}`,
    (reasons & SECTION) === 0 ? null : `section: ${fact.section}`,
    (reasons & TIME) === 0 ? null : 'time',
    fact.core ? 'core' : null,
  ]
    .filter((reason) => reason !== null)
    .join('; ')
}
