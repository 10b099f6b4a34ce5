import type { Section } from '../section.ts'
import { toSeriesFacts } from '../series/series.ts'

export const labs: Section = {
  id: 'labs',
  title: 'Lab results',
  noun: 'lab results',
  askedBy: [
    'lab',
    'laboratory',
    'test result',
    'blood test',
    'blood work',
    'bloodwork',
    'blood drawn',
    'blood draw',
    'urine test',
    'result',
  ],
  read: (record) => toSeriesFacts(record.observations('labs'), record),
}
