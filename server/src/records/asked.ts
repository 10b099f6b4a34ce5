import { toAskedDays } from './anchor.ts'
import type { AskedText } from './asked-words.ts'
import { findPhrases } from './phrases.ts'
import { type Question, readQuestion } from './question.ts'
import type { PatientRecord } from './record.ts'
import type { RecordIndex } from './record-index.ts'
import { spellerOf } from './spelling.ts'
import { type AskedTerm, WEIGHTY } from './terms-asked.ts'

/** A question with what only the record can tell of it: its times, and the names that it has for things. */
export function readAsked(
  record: PatientRecord,
  index: RecordIndex,
  text: AskedText,
  earlier: readonly string[],
  now: number,
): Question {
  const asked = readQuestion(text, earlier, now, spellerOf(index))
  const days = toAskedDays(record, index, asked, now)
  const labels = findLabels(asked, index)
  const events = toEventTerms(asked, days)
  if (days === asked.days && labels.length === 0 && events.length === 0) return asked
  return { ...asked, days, terms: [...asked.terms, ...labels, ...events] }
}

/** What a time is told by is part of the question too: all of it where the record does not know when that was. */
function toEventTerms({ anchor, terms }: Question, days: Question['days']): readonly AskedTerm[] {
  if (anchor === null || anchor.terms.length === 0) return NONE
  const known = new Set(terms.map(({ term }) => term))
  const share = days === null ? 1 : KNOWN_EVENT
  return anchor.terms
    .filter(({ term }) => !known.has(term))
    .map((term) => ({ ...term, at: -1, weight: term.weight * share }))
}

const NONE: readonly AskedTerm[] = []

/** What the words for an event count whose time is known. */
const KNOWN_EVENT = 0.3

/**
 * What the record itself calls things, where the question says the whole of it: no vocabulary knows every name. A name
 * within something else that is meant, `blood pressure` in `high blood pressure`, is not said.
 */
function findLabels({ stems, terms }: Question, { labels }: RecordIndex): readonly AskedTerm[] {
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
      said: meaning.slice(1),
      at,
      length,
      weight: 1 + 0.2 * length,
      isSection: false,
    }))
}
