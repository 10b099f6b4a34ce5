import { isKeyValue } from '../key-values.ts'
import { toMeasured } from '../measured.ts'
import { toObservationKind } from '../observation-kind.ts'
import type { Section } from '../section.ts'
import { toSeriesFacts } from '../series.ts'

export const surveys: Section = {
  id: 'surveys',
  title: 'Questionnaires and scores',
  noun: 'questionnaires or scores',
  askedBy: ['questionnaire', 'survey', 'score', 'screening', 'assessment', 'screen'],
  read: (record) =>
    toSeriesFacts(
      record
        .ofType('Observation')
        .filter((observation) => toObservationKind(observation) === 'surveys')
        .map((observation) => toMeasured(observation, record)),
      isKeyValue,
    ),
}
