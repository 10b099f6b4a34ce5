import { isKeyValue } from '../key-values.ts'
import { toAllMeasured } from '../measured.ts'
import { toObservationKind } from '../observation-kind.ts'
import type { Section } from '../section.ts'
import { toSeriesFacts } from '../series.ts'

export const social: Section = {
  id: 'social',
  title: 'Social history',
  noun: 'social history',
  askedBy: ['social history', 'lifestyle', 'habit', 'social'],
  read: (record) =>
    toSeriesFacts(
      record
        .ofType('Observation')
        .filter((observation) => toObservationKind(observation) === 'social')
        .flatMap((observation) => toAllMeasured(observation, record)),
      isKeyValue,
    ),
}
