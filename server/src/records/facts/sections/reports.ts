import { toConcept, toConcepts } from '../../fhir/concept.ts'
import { firstDate } from '../../fhir/date.ts'
import { type Element, toElement, toElements, toNotes, toText } from '../../fhir/element.ts'
import { toActOutcome } from '../../fhir/outcome.ts'
import type { RawOf } from '../../fhir/resource.ts'
import { toStatus, toStatusText } from '../../fhir/status.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'
import { readObservation } from '../series/read-observation.ts'

export const reports: Section = {
  id: 'reports',
  title: 'Reports and imaging',
  noun: 'reports or images',
  askedBy: ['report', 'imaging', 'scan', 'radiology', 'picture', 'panel'],
  read: (record) => [
    ...record.ofType('DiagnosticReport').flatMap((report) => toReport(report, record)),
    ...record.ofType('ImagingStudy').map((study) => toStudy(study, record)),
    ...record.ofType('Media').map((media) => toMedia(media, record)),
  ],
}

/** A report that is nothing but a form to be read is told among the notes. */
function toReport(report: RawOf<'DiagnosticReport'>, record: RecordReader): SectionFact[] {
  const concept = toConcept(report.code)
  const label = concept?.text ?? 'A report that the record does not name'
  const status = toStatus(report.status)
  const outcome = toActOutcome(report.status)
  const conclusion = [
    toText(report.conclusion),
    ...toConcepts(report.conclusionCode).map(({ text }) => text),
    ...toNotes(report.note),
  ]
  const results = toElements(report.result)
  const told = listed(conclusion)
  if (results.length === 0 && told === null && toElements(report.presentedForm).length > 0) return []
  return [
    {
      label,
      text: toFactText(label, [
        outcome ?? (status === 'final' ? null : toStatusText(report.status)),
        prefixed('conclusion:', told),
        prefixed('results:', listed(results.map((result) => toResult(result, report, record)))),
        prefixed('by', listed(toElements(report.performer).map((performer) => record.nameOf(performer, report)))),
        ...toElements(report.media).map(({ comment }) => toText(comment)),
      ]),
      date: firstDate(report.effectiveDateTime, report.effectivePeriod, report.issued),
      resource: keyOf(report),
      codes: concept?.codes ?? [],
      core: false,
      outcome,
      visit: record.keyOf(report.encounter, report),
      foundBy: [label, ...conclusion].filter((part) => part !== null).join(' '),
      detail: { status: status ?? 'not stated' },
    },
  ]
}

function toResult(reference: Element, report: RawOf<'DiagnosticReport'>, record: RecordReader): string | null {
  const result = record.resolve(reference, report)
  if (result === null) return record.nameOf(reference, report)
  const { label, text } = readObservation(result, record)
  return `${label} ${text}`
}

function toStudy(study: RawOf<'ImagingStudy'>, record: RecordReader): SectionFact {
  const series = toElements(study.series)
  const modalities = listed(
    [...toConcepts(study.modality), ...series.flatMap(({ modality }) => toConcepts(modality))].map(({ text }) => text),
  )
  const sites = listed(series.flatMap(({ bodySite }) => toConcepts(bodySite)).map(({ text }) => text))
  const procedures = toConcepts(study.procedureCode)
  const kind = [modalities ?? 'Imaging', prefixed('of', sites)].filter((part) => part !== null).join(' ')
  const label = procedures[0]?.text ?? toText(study.description) ?? kind
  return {
    label,
    text: toFactText(label, [
      'imaging study',
      kind === label ? null : kind,
      toText(study.description),
      prefixed('for', listed(toConcepts(study.reasonCode).map(({ text }) => text))),
      prefixed('by', record.nameOf(study.referrer, study)),
      prefixed('at', record.nameOf(study.location, study)),
      ...toNotes(study.note),
    ]),
    date: firstDate(study.started, series[0]?.started),
    resource: keyOf(study),
    codes: procedures.flatMap(({ codes }) => codes),
    core: false,
    visit: record.keyOf(study.encounter, study),
  }
}

/** A picture or a recording: only that it is there can be told. */
function toMedia(media: RawOf<'Media'>, record: RecordReader): SectionFact {
  const content = toElement(media.content)
  const label =
    toText(content?.title) ??
    toConcept(media.view)?.text ??
    toConcept(media.modality)?.text ??
    toConcept(media.type)?.text ??
    'Picture or recording'
  return {
    label,
    text: toFactText(label, [
      `${toConcept(media.type)?.text?.toLowerCase() ?? 'file'}, not readable as text`,
      prefixed('of', toConcept(media.bodySite)?.text),
      prefixed('for', listed(toConcepts(media.reasonCode).map(({ text }) => text))),
      prefixed('by', record.nameOf(media.operator, media)),
      ...toNotes(media.note),
    ]),
    date: firstDate(media.createdDateTime, media.createdPeriod, media.issued),
    resource: keyOf(media),
    codes: toConcept(media.modality)?.codes ?? [],
    core: false,
    visit: record.keyOf(media.encounter, media),
  }
}
