import { type QueryTerm, WEIGHTY } from '../question/query-terms.ts'
import type { Question } from '../question/question.ts'

/** So many facts of each thing that is asked for come before the rest, so that one of them does not crowd out another. */
const FIRST_OF_EACH = 3

/** Where a question asks for several things, the best of each come first. The order is otherwise kept, without the weak. */
export function diversify(
  ranked: readonly number[],
  { terms }: Question,
  matched: Uint32Array,
  isWeak: (at: number) => boolean,
): readonly number[] {
  const quotas = toTopicQuotas(terms)
  const first: number[] = []
  const rest: number[] = []
  for (const at of ranked) {
    if (takeFirst(quotas, matched[at] ?? 0)) first.push(at)
    else if (!isWeak(at)) rest.push(at)
  }
  for (const at of rest) first.push(at)
  return first
}

/** A thing that is asked for: the bits of its terms, and how many of its facts may still come before the rest. */
interface TopicQuota {
  mask: number
  left: number
}

/** None where only one is asked for. */
function toTopicQuotas(terms: readonly QueryTerm[]): TopicQuota[] {
  const byPlace = new Map<number, TopicQuota>()
  for (let place = 0; place < terms.length; place += 1) {
    const { at = -1, weight = 0 } = terms[place] ?? {}
    if (at < 0 || weight < WEIGHTY) continue
    const bit = 1 << Math.min(place, 31)
    const quota = byPlace.get(at)
    if (quota === undefined) byPlace.set(at, { mask: bit, left: FIRST_OF_EACH })
    else quota.mask |= bit
  }
  return byPlace.size < 2 ? [] : [...byPlace.values()]
}

/** Whether a fact is among the first of something. */
function takeFirst(quotas: readonly TopicQuota[], bits: number): boolean {
  let isFirst = false
  for (const quota of quotas) {
    if (quota.left === 0 || (quota.mask & bits) === 0) continue
    quota.left -= 1
    isFirst = true
  }
  return isFirst
}
