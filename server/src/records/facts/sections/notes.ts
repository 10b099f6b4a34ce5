import { toConcept, toConcepts, toNamedConcept } from '../../fhir/concept.ts'
import { firstDate } from '../../fhir/date.ts'
import { type DocumentText, toDocumentText, toNarrativeText } from '../../fhir/document-text.ts'
import { type Element, toElement, toElements, toText } from '../../fhir/element.ts'
import { toOutcome } from '../../fhir/outcome.ts'
import { isPlaceholder } from '../../fhir/placeholder.ts'
import type { RawResource } from '../../fhir/resource.ts'
import { toStatusText } from '../../fhir/status.ts'
import { listed, prefixed, toFactText } from '../fact-text.ts'
import { toPassages } from '../note-passages.ts'
import { keyOf, type RecordReader } from '../record-reader.ts'
import type { Section, SectionFact } from '../section.ts'

export const notes: Section = {
  id: 'notes',
  title: 'Notes and documents',
  noun: 'notes or documents',
  askedBy: [
    'note',
    'document',
    'discharge summary',
    'letter',
    'doctor wrote',
    'doctor write',
    'doctor said',
    'doctor say',
    'wrote',
    'write',
    'written',
  ],
  read(record) {
    const documents = [
      ...record.ofType('DocumentReference').map((resource) => ofReference(resource, record)),
      ...record.ofType('DiagnosticReport').flatMap((resource) => ofReport(resource, record)),
      ...record.ofType('Composition').map((resource) => ofComposition(resource, record)),
    ]
    return mergeSame(documents).flatMap(toFacts)
  },
}

interface Document {
  title: string
  date: string | null
  resource: string
  also: string[]
  codes: string[]
  visit: string | null
  outcome: string | null
  /** Who wrote it, and anything else to know before reading it. */
  about: (string | null | undefined)[]
  contents: DocumentText[]
}

function ofReference(resource: RawResource, record: RecordReader): Document {
  const categories = toConcepts(resource.category).filter(({ text }) => !isPlaceholder(text))
  const type = toNamedConcept(resource.type) ?? categories[0] ?? toConcept(resource.type)
  const context = toElement(Array.isArray(resource.context) ? resource.context[0] : resource.context)
  const attachments = toElements(resource.content).map(({ attachment }) => toElement(attachment) ?? {})
  const status = toStatusText(resource.status)
  return {
    title: type?.text ?? toText(resource.description) ?? 'Document',
    date: firstDate(resource.date, context?.period, attachments[0]?.creation),
    resource: keyOf(resource),
    also: [],
    codes: type?.codes ?? [],
    visit: record.keyOf(toElements(context?.encounter)[0], resource),
    outcome: toOutcome(resource.docStatus),
    about: [
      status === 'current' ? null : status,
      prefixed('status of the text', known(toStatusText(resource.docStatus), 'final')),
      toText(resource.description),
      prefixed('category', listed(categories.filter((one) => one !== type).map(({ text }) => text))),
      ...attachments.map(({ title }) => prefixed('title', toText(title))),
      prefixed('by', listed(toElements(resource.author).map((author) => record.nameOf(author, resource)))),
      prefixed('kept by', record.nameOf(resource.custodian, resource)),
    ],
    contents: attachments.map((attachment) => toContent(attachment, record, resource)),
  }
}

/** The forms of a report that are there to be read; its results and conclusion are told in the section of reports. */
function ofReport(resource: RawResource, record: RecordReader): Document[] {
  const forms = toElements(resource.presentedForm)
  if (forms.length === 0) return []
  const code = toConcept(resource.code)
  return [
    {
      title: code?.text ?? 'Report',
      date: firstDate(resource.effectiveDateTime, resource.effectivePeriod, resource.issued),
      resource: keyOf(resource),
      also: [],
      codes: code?.codes ?? [],
      visit: record.keyOf(resource.encounter, resource),
      outcome: toOutcome(resource.status),
      about: [
        toOutcome(resource.status),
        prefixed('by', listed(toElements(resource.performer).map((performer) => record.nameOf(performer, resource)))),
      ],
      contents: forms.map((form) => toContent(form, record, resource)),
    },
  ]
}

function ofComposition(resource: RawResource, record: RecordReader): Document {
  const type = toConcept(resource.type)
  return {
    title: toText(resource.title) ?? type?.text ?? 'Document',
    date: firstDate(resource.date),
    resource: keyOf(resource),
    also: [],
    codes: type?.codes ?? [],
    visit: record.keyOf(resource.encounter, resource),
    outcome: toOutcome(resource.status),
    about: [
      toOutcome(resource.status),
      prefixed('by', listed(toElements(resource.author).map((author) => record.nameOf(author, resource)))),
    ],
    contents: [{ text: toSections(toElements(resource.section), 0).join('\n') }],
  }
}

/** Sections within sections, each with its title; what is nested deeper than anyone writes is not followed. */
function toSections(sections: readonly Element[], depth: number): string[] {
  if (depth > 8) return []
  return sections.flatMap((section) => [
    typeof section.title === 'string' ? `# ${section.title}` : '',
    toNarrativeText(section.text) ?? '',
    ...toSections(toElements(section.section), depth + 1),
  ])
}

function toContent(attachment: Element, record: RecordReader, host: RawResource): DocumentText {
  const binary = typeof attachment.data === 'string' ? null : record.resolve({ reference: attachment.url }, host)
  return toDocumentText(binary?.resourceType === 'Binary' ? { ...attachment, ...binary } : attachment)
}

/** The same text filed as a report and as a document, as many systems do, is read once. */
function mergeSame(documents: readonly Document[]): Document[] {
  const byText = new Map<string, Document>()
  const merged: Document[] = []
  for (const document of documents) {
    const text = document.contents.map((content) => ('text' in content ? content.text : '')).join('\n')
    const same = text.trim() === '' ? undefined : byText.get(text)
    if (same !== undefined && same.date?.slice(0, 10) === document.date?.slice(0, 10)) {
      same.also.push(document.resource)
      continue
    }
    byText.set(text, document)
    merged.push(document)
  }
  return merged
}

function toFacts(document: Document): SectionFact[] {
  const { title, date, resource, also, codes, visit, outcome, about, contents } = document
  const base = { date, resource, codes, visit, outcome, core: false, ...(also.length === 0 ? {} : { also }) }
  const passages = contents
    .flatMap((content) => ('text' in content ? toPassages(content.text) : []))
    .filter(({ text }) => !/^\d{4}-\d{2}-\d{2}$/u.test(text))
  const unreadable = contents.flatMap((content) => ('unreadable' in content ? [content.unreadable] : []))
  const facts: SectionFact[] = passages.map(({ heading, text }) => ({
    ...base,
    label: heading === null ? title : `${title}, ${heading}`,
    text: toFactText(heading === null ? title : `${title}, ${heading}`, [text]),
  }))
  if (facts.length > 0 && about.every((part) => part === null || part === undefined) && unreadable.length === 0)
    return facts
  const head = toFactText(title, [...about, ...unreadable, passages.length > 0 ? 'its text follows' : null])
  return [{ ...base, label: title, text: head }, ...facts]
}

function known(text: string | null, ...expected: string[]): string | null {
  return text === null || expected.includes(text) ? null : text
}
