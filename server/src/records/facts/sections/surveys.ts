import { toConcept } from '../../fhir/concept.ts'
import { firstDate } from '../../fhir/date.ts'
import { type Element, findExtension, toElement, toElements, toText } from '../../fhir/element.ts'
import { toActOutcome } from '../../fhir/outcome.ts'
import type { RawOf } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { toValue } from '../../fhir/value.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'
import { toSeriesFacts } from '../series/series.ts'

export const surveys: Section = {
  id: 'surveys',
  title: 'Questionnaires and scores',
  noun: 'questionnaires or scores',
  askedBy: ['questionnaire', 'survey', 'score', 'screening', 'assessment', 'screen', 'form'],
  read: (record) => [
    ...toSeriesFacts(record.observations('surveys'), record),
    ...record.ofType('QuestionnaireResponse').map((response) => toResponse(response, record)),
  ],
}

function toResponse(response: RawOf<'QuestionnaireResponse'>, record: RecordReader): SectionFact {
  const [title, ...answers] = [toTitle(response, record), ...toAnswers(response, 0)]
  const label = title ?? 'Questionnaire'
  const status = toStatus(response.status)
  const outcome = toActOutcome(response.status)
  return {
    label,
    text: toFactText(label, [
      'answers',
      outcome ?? (status === 'completed' ? null : toStatusText(response.status)),
      ...answers,
      prefixed('filled in by', record.nameOf(response.author ?? response.source, response)),
    ]),
    date: firstDate(response.authored),
    resource: keyOf(response),
    codes: [],
    core: false,
    outcome,
    visit: record.keyOf(response.encounter, response),
    detail: { status: status ?? 'not stated' },
  }
}

/** The name of the form: the display of its reference, the definition in the record, or the heading over all items. */
function toTitle(response: RawOf<'QuestionnaireResponse'>, record: RecordReader): string | null {
  const extension = findExtension(toElement(response._questionnaire) ?? {}, 'display')
  const display = extension === null ? undefined : toValue(extension)?.text
  const form = record.ofType('Questionnaire').find(({ url }) => url === response.questionnaire)
  const [only, ...others] = toElements(response.item)
  const heading = others.length === 0 && toElements(only?.answer).length === 0 ? toText(only?.text) : null
  return display ?? toText(form?.title) ?? heading
}

/** `question: answer` of every answered item, in their order; a group lends nothing but its items. */
function toAnswers(parent: Element, depth: number): string[] {
  if (depth > 12) return []
  return toElements(parent.item).flatMap((item) => {
    const answers = toElements(item.answer)
    const said = listed(answers.map((answer) => toValue(answer)?.text))
    const question = toText(item.text) ?? toConcept(item.code)?.text ?? toText(item.linkId) ?? 'question'
    const own = said === null ? [] : [`${question.replace(/[:?]$/u, '')}: ${said}`]
    return [...own, ...toAnswers(item, depth + 1), ...answers.flatMap((answer) => toAnswers(answer, depth + 1))]
  })
}
