import type { Section } from '../section.ts'
import { toSeriesFacts } from '../series/series.ts'

export const findings: Section = {
  id: 'findings',
  title: 'Other findings',
  noun: 'other findings',
  askedBy: ['other finding', 'observation', 'exam', 'examination'],
  read: (record) => toSeriesFacts(record.observations('findings'), record),
}
