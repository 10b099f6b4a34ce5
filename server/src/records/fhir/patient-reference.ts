import { type Element, toElement, toElements } from './element.ts'
import { Refusal } from './refusal.ts'

/**
 * The id of the patient whom a resource is about, null where it names none. These are the elements by which R4's
 * patient compartment (hl7.org/fhir/R4/compartmentdefinition-patient.html) ties a resource to one patient; authors,
 * subscribers and links to other patients are not among them. Throws Refusal `two_patients` where it names several.
 */
export function patientOf(resource: Element): string | null {
  const named = new Set<string>()
  for (const element of OWNER_ELEMENTS) addPatients(resource[element], named)
  for (const { actor } of toElements(resource.participant))
    if (resource.resourceType === 'Appointment') addPatients(actor, named)
  if (resource.resourceType === 'Provenance') addPatients(resource.target, named)
  if (named.size > 1) throw new Refusal('two_patients', 'It is about several patients.')
  return [...named][0] ?? null
}

/** Types that no single patient owns. What names no patient and is not among them cannot be kept for anyone. */
export function isShared(type: string): boolean {
  return SHARED_TYPES.has(type)
}

/** `Patient/x` of any form of a literal reference: relative, absolute, with a version. */
export function toPatientId(reference: string): string | null {
  return /(?:^|\/)Patient\/([\w.:-]{1,128})(?:\/_history\/[^/]*)?$/.exec(reference)?.[1] ?? null
}

const OWNER_ELEMENTS = ['patient', 'subject', 'beneficiary', 'for', 'individual'] as const

function addPatients(value: unknown, named: Set<string>): void {
  for (const item of Array.isArray(value) ? value : [value]) {
    const reference = toElement(item)?.reference
    if (typeof reference !== 'string') continue
    // What is still a URN here points to nothing that came with it.
    const id = toPatientId(reference) ?? (reference.startsWith('urn:') ? reference : null)
    if (id !== null) named.add(id)
  }
}

const SHARED_TYPES: ReadonlySet<string> = new Set([
  'AuditEvent',
  'Binary',
  'BiologicallyDerivedProduct',
  'CapabilityStatement',
  'CatalogEntry',
  'ChargeItemDefinition',
  'CompartmentDefinition',
  'DeviceMetric',
  'EventDefinition',
  'Evidence',
  'EvidenceVariable',
  'ExampleScenario',
  'GraphDefinition',
  'ImplementationGuide',
  'Linkage',
  'MedicinalProduct',
  'MessageDefinition',
  'MessageHeader',
  'ObservationDefinition',
  'OperationDefinition',
  'OperationOutcome',
  'PaymentNotice',
  'PaymentReconciliation',
  'Person',
  'ResearchDefinition',
  'ResearchElementDefinition',
  'ResearchStudy',
  'Schedule',
  'Slot',
  'SpecimenDefinition',
  'StructureMap',
  'Subscription',
  'TerminologyCapabilities',
  'TestReport',
  'TestScript',
  'VerificationResult',
  'ActivityDefinition',
  'CodeSystem',
  'ConceptMap',
  'Device',
  'DeviceDefinition',
  'Endpoint',
  'Group',
  'HealthcareService',
  'InsurancePlan',
  'Library',
  'Location',
  'Measure',
  'Medication',
  'MedicationKnowledge',
  'NamingSystem',
  'Organization',
  'OrganizationAffiliation',
  'PlanDefinition',
  'Practitioner',
  'PractitionerRole',
  'Provenance',
  'Questionnaire',
  'SearchParameter',
  'StructureDefinition',
  'Substance',
  'ValueSet',
])
