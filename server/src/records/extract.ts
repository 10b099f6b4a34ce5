import { findMatter, type Matter, readMatters } from './extract/matters.ts'
import { toSectionSentences } from './extract/section-sentences.ts'
import { isOfTime, tellFact } from './extract/sentence.ts'
import { toVisitSentences } from './extract/visit-sentences.ts'
import { quote, toList } from './extract/words.ts'
import type { ChosenFact, RecordContext } from './select.ts'

/** So many lines are told at once; who wants more asks for less at a time. */
const MOST = 8
const MOST_OF_A_TIME = 16
/** A line is told where it has at least this share of the best one's score. */
const CLOSE = 0.5

/**
 * The answer to a question out of the record's own lines, in sentences with refs, and nothing that no line says. Where
 * the record has no answer, a sentence that says so.
 */
export function extractAnswer(context: RecordContext): string {
  const { question, chosen } = context
  const matters = readMatters(question)
  if (question.wants === 'overview' && question.sections.size === 0 && matters.length === 0)
    return tellOverview(context)
  const found = findMatter(chosen, matters)
  if (question.wholeSections.size > 0 || question.sections.has('allergies'))
    return answerSections(context, matters, found)
  if (found.length > 0) return tell(context, found, matters)
  if (matters.length === 0 && question.days !== null) return tellTime(context)
  return tellNothing(context, matters)
}

/** A section was named: what of it has to do with the matter, else all of it, else what other sections say. */
function answerSections(context: RecordContext, matters: readonly Matter[], found: readonly ChosenFact[]): string {
  const sections = new Set(context.question.sections)
  // `The cost of my last visit` is about the cost: the visit only says which.
  if (sections.size > 1) sections.delete('encounters')
  if (found.length === 0 && matters.some(({ isKnown }) => isKnown) && !sections.has('allergies')) {
    return tellNothing(context, matters)
  }
  const within = found.filter(({ fact }) => sections.has(fact.section))
  if (within.length > 0) return tell(context, within, matters)
  const visit = sections.has('encounters') && sections.size === 1 ? toVisitSentences(context) : null
  if (visit !== null) return visit
  // Whether somebody is allergic is answered by their allergies, even where another line speaks of the same thing.
  if (found.length > 0 && !sections.has('allergies')) return tell(context, found, matters)
  return toSectionSentences(context, sections, matters)
}

function tell(context: RecordContext, found: readonly ChosenFact[], matters: readonly Matter[]): string {
  const { question } = context
  const best = found[0]?.score ?? 0
  const close = found.filter(({ score }) => score >= best * CLOSE)
  const ofTime = close.filter((one) => isOfTime(one, question))
  const told = withoutMentions(ofTime.length > 0 ? ofTime : close, question)
  const lines = told.slice(0, MOST).map((one) => tellFact(one, question))
  const [first = '', ...rest] = lines
  const missing = matters.filter(({ isKnown, isFound }) => isKnown && !isFound).map(({ said }) => said)
  return [
    ofTime.length > 0 ? null : 'Your record has nothing about this in the time you ask about. From other times it has:',
    first.startsWith('- ') && ofTime.length > 0 ? 'Your record says:' : null,
    first,
    ...rest,
    told.length > MOST ? `There are ${told.length - MOST} more lines about this in your record.` : null,
    missing.length === 0 ? null : `It does not say anything about ${toList(missing.map(quote))}.`,
  ]
    .filter((line) => line !== null)
    .join('\n')
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
  told: readonly ChosenFact[],
  { wholeSections }: RecordContext['question'],
): readonly ChosenFact[] {
  const [best] = told
  if (best?.fact.readings === undefined) return told
  const labels = new Set(told.flatMap(({ fact }) => (fact.readings === undefined ? [] : [fact.label])))
  return told.filter(({ fact, score }) => {
    if (fact.readings !== undefined || wholeSections.has(fact.section)) return true
    return score >= best.score * AS_GOOD && !MENTIONS.has(fact.section) && !labels.has(fact.label)
  })
}

/** Only a time was named: what the record has of it, the visits first. */
function tellTime(context: RecordContext): string {
  const { chosen, question } = context
  const told = chosen
    .filter((one) => one.fact.date !== null && isOfTime(one, question))
    .sort((one, other) => other.score - one.score)
  if (told.length === 0) return 'Your record has nothing from the time you ask about.'
  const shown = told.slice(0, MOST_OF_A_TIME).map((one) => tellFact(one, question))
  const more = told.length > shown.length ? [`There are ${told.length - shown.length} more lines from that time.`] : []
  return ['From the time you ask about, your record has:', ...shown, ...more].join('\n')
}

/** What is sent with every question, section by section: problems, medicines, allergies, the latest key values. */
function tellOverview({ chosen, manifest }: RecordContext): string {
  const core = chosen.filter(({ fact }) => fact.core)
  if (core.length === 0) return `Your record holds little so far. ${tellInventory(manifest)}`
  const lines = manifest.flatMap(({ section, title }) => {
    const own = core.filter(({ fact }) => fact.section === section)
    return own.length === 0
      ? []
      : [`${title}:`, ...own.map(({ fact, ref, text }) => `- ${fact.brief ?? text} [${ref}]`)]
  })
  return ['The main points of your record:', ...lines, tellInventory(manifest)].join('\n')
}

function tellNothing({ manifest, question }: RecordContext, matters: readonly Matter[]): string {
  const words = matters.filter(({ isOwn }) => isOwn).map(({ said }) => said)
  const about = words.length === 0 ? 'what you ask' : toList([...new Set(words)].map(quote))
  const time = question.days === null ? '' : ' from the time you ask about'
  return `Your record does not say anything about ${about}${time}. ${tellInventory(manifest)}`
}

function tellInventory(manifest: RecordContext['manifest']): string {
  const has = manifest.filter(({ facts, section }) => facts > 0 && section !== 'patient')
  if (has.length === 0) return 'It has no entries yet.'
  return `It has entries on: ${has.map(({ title }) => title.toLowerCase()).join(', ')}.`
}
