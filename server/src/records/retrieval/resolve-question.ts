import type { PatientRecord } from '../facts/patient-record.ts'
import { findPhrases } from '../question/phrase-table.ts'
import { type QueryTerm, WEIGHTY } from '../question/query-terms.ts'
import { type Question, readQuestion } from '../question/question.ts'
import { spellerOf } from '../question/spelling.ts'
import type { TokenizedQuery } from '../question/tokenized-query.ts'
import type { FactIndex } from './fact-index.ts'
import { resolveDates } from './resolve-dates.ts'

/** A question with what only the record can tell of it: its times, and the names that it has for things. */
export function resolveQuestion(
  record: PatientRecord,
  index: FactIndex,
  text: TokenizedQuery,
  earlier: readonly string[],
  now: number,
): Question {
  const asked = readQuestion(text, earlier, now, spellerOf(index.postings))
  const days = resolveDates(record, index, asked, now)
  const labels = findLabels(asked, index)
  const events = toEventTerms(asked, days)
  if (days === asked.days && labels.length === 0 && events.length === 0) return asked
  return { ...asked, days, terms: [...asked.terms, ...labels, ...events] }
}

/** What a time is told by is part of the question too: all of it where the record does not know when that was. */
function toEventTerms({ time, terms }: Question, days: Question['days']): readonly QueryTerm[] {
  if (time === null || time.terms.length === 0) return NONE
  const known = new Set(terms.map(({ term }) => term))
  const share = days === null ? 1 : KNOWN_EVENT
  return time.terms
    .filter(({ term }) => !known.has(term))
    .map((term) => ({ ...term, at: -1, weight: term.weight * share }))
}

const NONE: readonly QueryTerm[] = []

/** What the words for an event count whose time is known. */
const KNOWN_EVENT = 0.3

/**
 * What the record itself calls things, where the question says the whole of it: no vocabulary knows every name. A name
 * within something else that is meant, `blood pressure` in `high blood pressure`, is not said.
 */
function findLabels({ stems, terms }: Question, { labels }: FactIndex): readonly QueryTerm[] {
  const found = findPhrases(stems, labels)
  if (found.length === 0) return NONE
  return found
    .filter(
      ({ at, length }) =>
        !terms.some(
          (term) =>
            term.weight >= WEIGHTY && term.length > length && term.at <= at && term.at + term.length >= at + length,
        ),
    )
    .map(({ meaning, at, length }) => ({
      term: meaning,
      said: meaning.text,
      at,
      length,
      weight: 1 + 0.2 * length,
      isSection: false,
    }))
}
