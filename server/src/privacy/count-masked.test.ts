import { expect, test } from 'vitest'
import { countMasked } from './count-masked.ts'

test('what is masked is counted by kind, each thing once', () => {
  const messages = [
    { role: 'system', content: '[F1] Seen by CLINICIAN_1 and CLINICIAN_2 at FACILITY_1 on 2243-05-06.' },
    { role: 'user', content: 'Did CLINICIAN_1 see PATIENT_1 on 2243-05-06 or in 2244-01?' },
  ] as const
  expect(countMasked(messages)).toEqual([
    { kind: 'clinician', count: 2 },
    { kind: 'date', count: 2 },
    { kind: 'facility', count: 1 },
    { kind: 'patient', count: 1 },
  ])
})

test('a prompt with nothing masked has no counts', () => {
  expect(countMasked([{ role: 'user', content: 'Is 128/78 high? My glucose was 98.' }])).toEqual([])
})
