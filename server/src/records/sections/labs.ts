import { isKeyValue } from '../key-values.ts'
import { toAllMeasured } from '../measured.ts'
import { toObservationKind } from '../observation-kind.ts'
import type { Section } from '../section.ts'
import { toSeriesFacts } from '../series.ts'

export const labs: Section = {
  id: 'labs',
  title: 'Lab results',
  noun: 'lab results',
  askedBy: ['lab', 'laboratory', 'test result', 'blood test', 'blood work', 'bloodwork', 'urine test', 'result'],
  read: (record) =>
    toSeriesFacts(
      record
        .ofType('Observation')
        .filter((observation) => toObservationKind(observation) === 'labs')
        .flatMap((observation) => toAllMeasured(observation, record)),
      isKeyValue,
    ),
}
