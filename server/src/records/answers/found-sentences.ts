import { byNewest } from '../fhir/date.ts'
import type { RetrievedFact } from '../retrieval/retrieval.ts'
import type { AnswerRequest } from './answer-request.ts'
import { type AskedTopic, isOnlyScored, speaksOf } from './asked-topics.ts'
import { tellOldOrders } from './old-orders.ts'
import { quoteTopics } from './quote-query.ts'
import { isOfTime, tellFact } from './sentence.ts'
import { toList } from './wording.ts'

/** So many lines are told at once; who wants more asks for less at a time. */
const MOST = 8
/** The best line of each thing that is asked for stands among these, or right after them. */
const FIRST = 4
/** A line is told where it has at least this share of the best one's score. */
const CLOSE = 0.45

/** What the record says of the topics of a question, the best first, and of which of them it says nothing. */
export function tellFound(
  context: AnswerRequest,
  found: readonly RetrievedFact[],
  topics: readonly AskedTopic[],
): string {
  const { question } = context
  const close = withBestOfEach(found, topics)
  const ofTime = close.filter((one) => isOfTime(one, question))
  const told = inAskedOrder(withoutMentions(ofTime.length > 0 ? ofTime : close, question, topics), question)
  const lines = told.slice(0, MOST).map((one) => tellFact(one, question))
  const [first = '', ...rest] = lines
  const missing = topics.filter(({ isKnown, isFound }) => isKnown && !isFound)
  return [
    toLead(close, ofTime, first, topics),
    first,
    ...rest,
    ...tellOldOrders(told.slice(0, MOST), context.now),
    told.length > MOST ? `There are ${told.length - MOST} more lines about this in your record.` : null,
    missing.length === 0 ? null : `It does not say anything about ${quoteTopics(context.query, missing)}.`,
  ]
    .filter((line) => line !== null)
    .join('\n')
}

/** What is said before the lines: first of all where what was measured has no value of the time that is asked for. */
function toLead(
  close: readonly RetrievedFact[],
  ofTime: readonly RetrievedFact[],
  first: string,
  topics: readonly AskedTopic[],
): string | null {
  if (ofTime.length === 0)
    return 'Your record has nothing about this in the time you ask about. From other times it has:'
  const measured = close.filter((one) => one.fact.readings !== undefined && !isOnlyScored(one, topics))
  if (measured.length > 0 && !ofTime.some(({ fact }) => fact.readings !== undefined)) {
    const labels = toList([...new Set(measured.map(({ fact }) => fact.label))])
    return `Your record has no value of ${labels} from the time you ask about. From that time it has:`
  }
  return first.startsWith('- ') ? 'Your record says:' : null
}

/** The lines that are about as good as the best one, and the best one of each topic, which stands among the first. */
function withBestOfEach(found: readonly RetrievedFact[], topics: readonly AskedTopic[]): readonly RetrievedFact[] {
  const best = found[0]?.score ?? 0
  const close = found.filter(({ score }) => score >= best * CLOSE)
  const first = topics.flatMap((topic) => {
    const one = topic.isKnown ? found.find((line) => speaksOf(line, topic)) : undefined
    return one === undefined || close.slice(0, FIRST).some((line) => speaksOf(line, topic)) ? [] : [one]
  })
  const others = close.filter((one) => !first.includes(one))
  return [...others.slice(0, FIRST), ...new Set(first), ...others.slice(FIRST)]
}

/** Sections that speak of what stands in others. */
const MENTIONS: ReadonlySet<string> = new Set([
  'goals',
  'care-plans',
  'notes',
  'orders',
  'costs',
  'reports',
  'encounters',
])
/** What is no value is told beside values where it answers as well as they do. */
const AS_GOOD = 0.85

/** Where the best answer is what was measured, what only mentions it is no answer, nor are its older values again. */
function withoutMentions(
  told: readonly RetrievedFact[],
  { wholeSections }: AnswerRequest['question'],
  topics: readonly AskedTopic[],
): readonly RetrievedFact[] {
  const [best] = told
  if (best?.fact.readings === undefined || isOnlyScored(best, topics)) return told
  const labels = new Set(told.flatMap(({ fact }) => (fact.readings === undefined ? [] : [fact.label])))
  return told.filter(({ fact, score }) => {
    if (fact.readings !== undefined || wholeSections.has(fact.section)) return true
    return score >= best.score * AS_GOOD && !MENTIONS.has(fact.section) && !labels.has(fact.label)
  })
}

/** From this share of the best score on, what happened is told in the order of its dates where that is asked for. */
const MEANT = 0.5

/** What counts first where a question asks how often, and by date where it asks for the first or last of what happened. */
function inAskedOrder(
  told: readonly RetrievedFact[],
  { wants, end, sections }: AnswerRequest['question'],
): readonly RetrievedFact[] {
  const counts = wants === 'count' || end === 'oldest' ? told.filter(({ fact }) => fact.counts !== undefined) : []
  const others = told.filter((one) => !counts.includes(one))
  if (end === null || others[0]?.fact.readings !== undefined) return [...counts, ...others]
  const least = Math.max(...others.map(({ score }) => score)) * MEANT
  const happened = ({ fact, score }: RetrievedFact) =>
    score >= least && fact.readings === undefined && (!MENTIONS.has(fact.section) || sections.has(fact.section))
  const sign = end === 'newest' ? 1 : -1
  const meant = others.filter(happened).sort((one, other) => sign * byNewest(one.fact, other.fact))
  return [...counts, ...meant, ...others.filter((one) => !meant.includes(one))]
}
