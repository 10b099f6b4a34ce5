import type { Section } from '../section.ts'
import { toSeriesFacts } from '../series/series.ts'

export const vitals: Section = {
  id: 'vitals',
  title: 'Vital signs and measurements',
  noun: 'vital signs',
  askedBy: ['vital', 'vital sign', 'measurement'],
  read: (record) => toSeriesFacts(record.observations('vitals'), record),
}
