import { toConcept } from '../../fhir/concept.ts'
import { firstDate } from '../../fhir/date.ts'
import { describe } from '../../fhir/describe.ts'
import { toElements, toText } from '../../fhir/element.ts'
import type { RawResource } from '../../fhir/resource.ts'
import { toStatusText } from '../../fhir/status.ts'
import { isAdministrative } from '../administrative-resources.ts'
import { listed, toFactText } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'

/** What no section before it reads, told by the names of its elements. It stands last in the registry. */
export const other: Section = {
  id: 'other',
  title: 'Other entries',
  noun: 'other entries',
  askedBy: ['risk', 'alert', 'flag', 'consent', 'specimen', 'sample', 'adverse event', 'impression'],
  read: (record) =>
    record
      .rest()
      .filter((resource) => !isAdministrative(resource))
      .flatMap((resource) => toEntry(resource, record)),
}

/** What the server that made the record warns of: that some of it was held back, say. It is sent with every question. */
function toNotice(outcome: RawResource): SectionFact[] {
  const issues = toElements(outcome.issue).filter(({ severity }) => severity !== 'information')
  const told = issues.map((issue) =>
    listed([
      toStatusText(issue.severity),
      toStatusText(issue.code),
      toConcept(issue.details)?.text,
      toText(issue.diagnostics),
    ]),
  )
  const label = 'Notice of the source of this record'
  return told.length === 0
    ? []
    : [
        {
          label,
          text: toFactText(label, ['the record may not be whole', ...told]),
          date: null,
          resource: keyOf(outcome),
          codes: [],
          core: true,
        },
      ]
}

function toEntry(resource: RawResource, record: RecordReader): SectionFact[] {
  if (resource.resourceType === 'OperationOutcome') return toNotice(resource)
  const concept = toConcept(resource.code) ?? toConcept(resource.type) ?? toConcept(resource.category)
  const kind = resource.resourceType.replace(/([a-z])([A-Z])/gu, '$1 $2')
  const name = concept?.text ?? toText(resource.title) ?? toText(resource.name)
  const told = describe(resource, record, ['code'])
  if (name === null && told.length === 0) return []
  const label = name === null ? kind : `${kind}: ${name}`
  return [
    {
      label,
      text: toFactText(label, told),
      date: firstDate(
        ...[
          resource.effectiveDateTime,
          resource.effectivePeriod,
          resource.occurrenceDateTime,
          resource.occurrencePeriod,
        ],
        ...[resource.date, resource.period, resource.dateTime, resource.sent, resource.authoredOn, resource.created],
        ...[resource.recordedDate, resource.issued, resource.receivedTime],
      ),
      resource: keyOf(resource),
      codes: concept?.codes ?? [],
      core: false,
      visit: record.keyOf(resource.encounter ?? resource.context, resource),
    },
  ]
}
