import type { PatientSummary } from '@carepath/contract/record-summary.ts'
import { expect, test } from 'vitest'
import { en } from '../i18n/en.ts'
import { suggestFollowUps, suggestQuestions } from './suggestions.ts'
import type { Turn } from './turn.ts'

const point = (date: string) => ({
  date,
  value: 1,
  text: '1',
  low: null,
  high: null,
  interpretation: null,
  resource: `Observation/${date}`,
})
const summary: PatientSummary = {
  patient: { mrn: 'P1', name: 'Pat Example', birth_date: null, gender: null },
  sections: [
    { id: 'allergies', title: 'Allergies', entries: [] },
    {
      id: 'problems',
      title: 'Problems',
      entries: [
        { text: 'Sprain', label: 'Sprain', date: '2024-05', resource: 'Condition/2', detail: { status: 'resolved' } },
        { text: 'Asthma', label: 'Asthma', date: '2010', resource: 'Condition/1', detail: { status: 'active' } },
      ],
    },
    {
      id: 'labs',
      title: 'Labs',
      entries: [
        {
          text: 'Iron',
          label: 'Iron',
          date: '2024-01-02',
          resource: 'Observation/2024-01-02',
          series: [{ label: 'Iron', unit: null, points: [point('2023-01-02'), point('2024-01-02')] }],
        },
      ],
    },
  ],
}

test('questions come from what the record holds', () => {
  const questions = suggestQuestions(summary, en.suggest)
  expect(questions).toContain(en.suggest.trend('Iron'))
  expect(questions).toContain(en.suggest.problem('Asthma'))
  expect(questions).not.toContain(en.suggest.medicines)
  expect(questions.join(' ')).not.toContain('Sprain')
})

test('an empty record still has a question that it can answer', () => {
  expect(suggestQuestions({ ...summary, sections: [] }, en.suggest)).toEqual([en.suggest.allergies])
})

test('what comes next is about what was cited, and was not asked before', () => {
  const turn: Turn = {
    key: 'k',
    query: en.suggest.allergies,
    text: 'Yes [F1].',
    thoughts: '',
    notice: null,
    startedAt: 1,
    state: {
      phase: 'done',
      answer: {
        citations: [
          { ref: 'F1', section: 'labs', label: 'Iron', date: '2023-01-02', resource: 'Observation/2023-01-02' },
        ],
        llmMode: 'extract',
        model: null,
        provider: null,
        traceId: 't',
        totalMs: 1,
        manifest: null,
        checks: null,
      },
    },
  }
  const questions = suggestFollowUps(summary, [turn], en.suggest)
  expect(questions[0]).toBe(en.suggest.trend('Iron'))
  expect(questions).not.toContain(en.suggest.allergies)
  expect(new Set(questions).size).toBe(questions.length)
})
