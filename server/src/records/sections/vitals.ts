import { isKeyValue } from '../key-values.ts'
import { toAllMeasured } from '../measured.ts'
import { toObservationKind } from '../observation-kind.ts'
import type { Section } from '../section.ts'
import { toSeriesFacts } from '../series.ts'

export const vitals: Section = {
  id: 'vitals',
  title: 'Vital signs and measurements',
  noun: 'vital signs',
  askedBy: ['vital', 'vital sign', 'measurement'],
  read: (record) =>
    toSeriesFacts(
      record
        .ofType('Observation')
        .filter((observation) => toObservationKind(observation) === 'vitals')
        .flatMap((observation) => toAllMeasured(observation, record)),
      isKeyValue,
    ),
}
