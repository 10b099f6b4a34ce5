import type { Matches, Span } from './grammar/matcher.ts'

/** Why what was said is not so now; null where it is. */
export type Scope =
  | 'negated'
  | 'past'
  | 'asked'
  | 'hypothetical'
  | 'quoted'
  | 'idiom'
  | 'resolved'
  | 'family'
  | 'recorded'
  | 'chronic'
  | 'mild'

/** What the words of scope say of each clause; read once for a message. */
export interface Scopes {
  of: (span: Span) => ReadonlySet<Scope>
}

/** How many words a negation reaches ahead. */
const NEGATION_REACH = 7
const SPEAKERS = new Set('i im ive ill id he hes she shes they we yo'.split(' '))
/** Within how many words of its beginning a question says what it is. */
const QUESTION_REACH = 4

export function readScopes({ tokens, of }: Matches): Scopes {
  const { clauses, sentences, words } = tokens
  const cues = (term: string) => of(term)
  const sameClause = (one: Span, other: Span) => clauses[one.start] === clauses[other.start]
  const negations = cues('neg').filter(
    (cue) => ![...cues('notneg'), ...cues('cant')].some((other) => overlaps(cue, other)),
  )
  const resolutions = cues('resolved').filter(
    (cue) =>
      !cues('notneg').some((other) => overlaps(cue, other)) &&
      !cues('neg').some((other) => other.end <= cue.start && cue.start - other.end <= 2 && sameClause(other, cue)),
  )
  const suppositions = cues('hypo').filter((cue) => !cues('nothypo').some((other) => overlaps(cue, other)))
  const from = (cue: Span) => cue.start - startOf(clauses, cue.start)
  const questions = [
    ...cues('asked').filter((cue) => from(cue) <= QUESTION_REACH || isLate(cue)),
    ...cues('imperative').filter((cue) => from(cue) <= 1),
  ]
  const advice = cues('advice')
  const now = cues('now')
  const isAskedSomewhere = questions.length > 0

  function isLate({ start }: Span): boolean {
    // "on file", "in my chart" say that the record is asked wherever they stand.
    return ['file', 'chart', 'record', 'records', 'expediente', 'historial', 'history', 'notes', 'note'].some((word) =>
      words.slice(start, start + 4).includes(word),
    )
  }
  const sameSentence = (one: Span, other: Span) => sentences[one.start] === sentences[other.start]

  return {
    of(span) {
      const found = new Set<Scope>()
      const isNow = now.some((cue) => sameClause(cue, span) || (sameSentence(cue, span) && isShort(clauses, cue.start)))
      if (negations.some((cue) => reaches(cue, span))) {
        found.add('negated')
      }
      if (
        tokens.quoted[span.start] === true ||
        cues('quote').some((cue) => sameClause(cue, span) && cue.start <= span.start)
      ) {
        found.add('quoted')
      }
      if (cues('idiom').some((cue) => overlaps(cue, span))) found.add('idiom')
      const isPast = cues('past').some(
        (cue) => sameClause(cue, span) || (sameSentence(cue, span) && isShort(clauses, cue.start)),
      )
      if (isPast && !isNow) found.add('past')
      if (isAskedSomewhere && !isNow && cues('weakpast').some((cue) => sameClause(cue, span) && cue.start < span.end)) {
        found.add('past')
      }
      if (questions.some((cue) => asks(cue, span)) && !isNow) found.add('asked')
      if (isAskedSomewhere && !isNow && cues('ofrecord').some((cue) => sameSentence(cue, span))) found.add('recorded')
      if (suppositions.some((cue) => sameClause(cue, span) && cue.start <= span.start)) found.add('hypothetical')
      if (resolutions.some((cue) => sameSentence(cue, span) && cue.end > span.start)) found.add('resolved')
      if (!isNow && cues('family').some((cue) => sameClause(cue, span) && diseases(cue))) {
        found.add('family')
      }
      if (cues('chronic').some((cue) => sameSentence(cue, span))) found.add('chronic')
      if (cues('mild').some((cue) => sameClause(cue, span) && Math.abs(cue.start - span.start) <= 4)) found.add('mild')
      return found
    },
  }

  /** "It isn't gone, so I'm …": whoever begins to speak of themselves anew is not denied any more. */
  function reaches(cue: Span, span: Span): boolean {
    if (!sameClause(cue, span) || cue.end > span.start || span.start - cue.end > NEGATION_REACH) return false
    for (let at = cue.end; at < span.start; at++) if (SPEAKERS.has(words[at] ?? '')) return false
    return !SPEAKERS.has(words[span.start] ?? '')
  }

  /** "My father had", and not "my family would be happier if I died". */
  function diseases({ end }: Span): boolean {
    return cues('diseased').some((cue) => cue.start >= end && cue.start - end <= 3)
  }

  /** A question reaches over the list that follows it, but not over what somebody says of themselves after it. */
  function asks(cue: Span, span: Span): boolean {
    if (advice.some((other) => overlaps(other, cue))) return false
    if (sameClause(cue, span)) return true
    if (!sameSentence(cue, span) || cue.start > span.start) return false
    const from = startOf(clauses, span.start)
    return !cues('subject').some(
      ({ start }) => start >= from && start < span.end && sentences[start] === sentences[span.start],
    )
  }
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

function startOf(clauses: readonly number[], at: number): number {
  let start = at
  while (start > 0 && clauses[start - 1] === clauses[at]) start--
  return start
}

/** A clause of a time alone: "In 2019, I had …", "since breakfast, my …". */
function isShort(clauses: readonly number[], at: number): boolean {
  const clause = clauses[at]
  let length = 0
  for (let each = startOf(clauses, at); clauses[each] === clause; each++) length++
  return length <= 4
}
