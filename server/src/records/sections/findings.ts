import { isKeyValue } from '../key-values.ts'
import { toAllMeasured } from '../measured.ts'
import { toObservationKind } from '../observation-kind.ts'
import type { Section } from '../section.ts'
import { toSeriesFacts } from '../series.ts'

export const findings: Section = {
  id: 'findings',
  title: 'Other findings',
  noun: 'other findings',
  askedBy: ['finding', 'observation', 'exam', 'examination'],
  read: (record) =>
    toSeriesFacts(
      record
        .ofType('Observation')
        .filter((observation) => toObservationKind(observation) === 'findings')
        .flatMap((observation) => toAllMeasured(observation, record)),
      isKeyValue,
    ),
}
