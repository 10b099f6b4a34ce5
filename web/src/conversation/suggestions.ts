import type { PatientSummary, RecordEntry } from '@carepath/contract/record-summary.ts'
import type { Strings } from '../i18n/en.ts'
import { findEntry } from '../record/find-entry.ts'
import type { Turn } from './turn.ts'

type Words = Strings['suggest']

/** Longer labels make no question that a person would ask. */
const LONGEST_LABEL = 48

/** Questions that this record can answer, the most useful first. */
export function suggestQuestions(summary: PatientSummary, words: Words): string[] {
  const entries = (id: string): readonly RecordEntry[] => summary.sections.find((each) => each.id === id)?.entries ?? []
  const labs = newestFirst(entries('labs')).filter(hasShortLabel)
  const newestLab = labs.find(hasTrend) ?? labs[0]
  const problem = newestFirst(entries('problems')).find((entry) => hasShortLabel(entry) && isActive(entry))
  const questions = [
    entries('medications').length > 0 ? words.medicines : null,
    newestLab === undefined ? null : aboutMeasure(newestLab, words),
    entries('encounters').length > 0 ? words.visit : null,
    problem === undefined ? null : words.problem(problem.label),
    words.allergies,
    entries('care-plans').length > 0 ? words.plan : null,
    entries('immunizations').length > 0 ? words.vaccines : null,
    entries('problems').length > 0 ? words.problems : null,
  ]
  return questions.filter((question) => question !== null)
}

/** What goes on from the last answer: first about what it cited, then what was not asked yet. */
export function suggestFollowUps(summary: PatientSummary, turns: readonly Turn[], words: Words): string[] {
  const last = turns.at(-1)
  if (last === undefined || last.state.phase !== 'done') return []
  const cited = last.state.answer.citations.flatMap(({ resource, section }) => {
    const entry = findEntry(summary, resource)?.entry
    if (entry === undefined || !hasShortLabel(entry)) return []
    if (section === 'labs' || section === 'vitals') return hasTrend(entry) ? [words.trend(entry.label)] : []
    if (section === 'medications') return [words.medicine(entry.label)]
    if (section === 'problems') return [words.problem(entry.label)]
    return []
  })
  const asked = new Set(turns.map(({ query }) => query))
  const questions = [...new Set(cited)].slice(0, 2).concat(suggestQuestions(summary, words))
  return [...new Set(questions)].filter((question) => !asked.has(question))
}

function aboutMeasure(entry: RecordEntry, words: Words): string {
  return hasTrend(entry) ? words.trend(entry.label) : words.lab(entry.label)
}

function newestFirst(entries: readonly RecordEntry[]): RecordEntry[] {
  return [...entries].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
}

function hasTrend({ series }: RecordEntry): boolean {
  return (series?.[0]?.points.length ?? 0) > 1
}

function hasShortLabel({ label }: RecordEntry): boolean {
  return label !== '' && label.length <= LONGEST_LABEL
}

function isActive({ detail }: RecordEntry): boolean {
  return detail?.status === undefined || /^(active|recurrence|relapse)$/i.test(detail.status)
}
