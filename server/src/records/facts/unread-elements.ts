import { describe, isPlumbing } from '../fhir/describe.ts'
import type { RawResource } from '../fhir/resource.ts'
import { toCautions } from './cautions.ts'
import type { Fact } from './fact.ts'
import { keyOf, type RecordReader } from './record-reader.ts'

/**
 * Types whose sections choose what to tell of them: people and places are told by name, documents by their text, results
 * with their series, bills by their sums.
 */
const CHOSEN: ReadonlySet<string> = new Set([
  ...['Observation', 'Patient', 'RelatedPerson', 'Practitioner', 'PractitionerRole', 'Organization', 'Location'],
  ...['HealthcareService', 'Composition', 'DocumentReference', 'QuestionnaireResponse', 'ImagingStudy', 'Media'],
  ...['Claim', 'ClaimResponse', 'ExplanationOfBenefit', 'Coverage'],
])

/** Elements that say how an entry came about or is handled, and nothing of the patient's health. */
const HANDLING: ReadonlySet<string> = new Set([
  ...['account', 'appointment', 'asserter', 'author', 'authorizingPrescription', 'classHistory', 'contact', 'created'],
  ...['derivedFrom', 'diagnosis', 'endpoint', 'episodeOfCare', 'eventHistory', 'fundingSource', 'imagingStudy'],
  ...['informationSource', 'insurance', 'instantiates', 'minutesDuration', 'performerType', 'primarySource'],
  ...['priorPrescription', 'programEligibility', 'receiver', 'recorded', 'recorder', 'requester', 'responsibleParty'],
  ...['resultsInterpreter', 'securityLabel', 'slot', 'source', 'specimen', 'statusHistory', 'supportingInfo'],
  ...['supportingInformation', 'udiCarrier', 'serialNumber', 'lotNumber', 'distinctIdentifier', 'parent', 'owner'],
  ...['intent', 'media', 'evidence', 'careTeam', 'start', 'end', 'substitution', 'courseOfTherapyType', 'location'],
])

/** Adds to the first line of each resource what no section has read of it, and what has to be known before it is believed. */
export function withUnread(facts: readonly Fact[], record: RecordReader): Fact[] {
  const seen = new Set<string>()
  return facts.map((fact) => {
    const key = fact.resource
    const tracked = record.reads.get(key)
    if (tracked === undefined || fact.isAggregate === true || seen.has(key)) return fact
    seen.add(key)
    const { resource } = tracked
    const unread = CHOSEN.has(resource.resourceType) ? [] : describe(resource, record, [...tracked.read, ...HANDLING])
    const notes = [...(fact.readings === undefined ? toCautions(resource) : []), ...unread]
    return notes.length === 0 ? fact : { ...fact, text: append(fact, notes) }
  })
}

/** The elements of a resource that no fact tells, by their names. */
export function untoldElements(resource: RawResource, { reads }: Pick<RecordReader, 'reads'>): string[] {
  const read = reads.get(keyOf(resource))?.read ?? new Set()
  const isChosen = CHOSEN.has(resource.resourceType)
  return Object.keys(resource).filter(
    (name) => !read.has(name) && !IDENTITY.has(name) && (isChosen || HANDLING.has(name) || isPlumbing(name)),
  )
}

/** What names a resource and its version, and is no content of it. */
const IDENTITY: ReadonlySet<string> = new Set(['resourceType', 'id', 'meta'])

function append({ text, label }: Fact, notes: readonly string[]): string {
  return `${text}${text === label ? ': ' : '; '}${notes.join('; ')}`
}
