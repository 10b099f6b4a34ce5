import type { Section } from '../section.ts'
import { toSeriesFacts } from '../series/series.ts'

export const social: Section = {
  id: 'social',
  title: 'Social history',
  noun: 'social history',
  askedBy: ['social history', 'lifestyle', 'habit', 'social'],
  read: (record) => toSeriesFacts(record.observations('social'), record),
}
