import type { Topic } from './topic.ts'

export const labTopics: readonly Topic[] = [
  {
    names: [
      'hemoglobin a1c',
      'haemoglobin a1c',
      'hba1c',
      'a1c',
      'glycated hemoglobin',
      'glycohemoglobin',
      'glycosylated hemoglobin',
    ],
    asks: ['blood sugar', 'sugar', 'diabetes test', 'three month sugar', 'average sugar', 'diabetes control'],
    codes: ['loinc|4548-4', 'loinc|17856-6', 'loinc|4549-2'],
  },
  {
    names: ['glucose'],
    asks: ['blood sugar', 'sugar', 'sugar level', 'diabetes test', 'fasting sugar'],
    codes: ['loinc|2339-0', 'loinc|2345-7', 'loinc|1558-6', 'loinc|41653-7', 'loinc|14749-6'],
  },
]
