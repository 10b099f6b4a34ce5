import type { RawResource } from '../fhir/resource.ts'

/**
 * Resources that say nothing about the patient's health by themselves. Each has its reason here; the report of
 * `carepath coverage` counts them apart from what was read and what was not understood.
 */
export function isAdministrative({ resourceType }: RawResource): boolean {
  return ADMINISTRATIVE.has(resourceType)
}

const ADMINISTRATIVE: ReadonlySet<string> = new Set([
  // Who and where: told as names in the lines that refer to them, and by themselves where more than a name is known.
  ...[
    'Practitioner',
    'PractitionerRole',
    'Organization',
    'OrganizationAffiliation',
    'Location',
    'HealthcareService',
    'Person',
    'Group',
  ],
  // What: told as the name of the medicine or substance in the lines that refer to it; the bytes of a document.
  ...['Medication', 'MedicationKnowledge', 'Substance', 'Binary'],
  // How the data came about, and who has seen it.
  ...['Provenance', 'AuditEvent', 'Linkage', 'MessageHeader', 'Parameters', 'Bundle', 'Basic', 'VerificationResult'],
  // Definitions: of forms, of codes, of rules, of profiles. They are the same for every patient.
  ...[
    'ActivityDefinition',
    'CapabilityStatement',
    'ChargeItemDefinition',
    'CodeSystem',
    'CompartmentDefinition',
    'ConceptMap',
  ],
  ...['DeviceDefinition', 'EventDefinition', 'Evidence', 'EvidenceVariable', 'ExampleScenario', 'GraphDefinition'],
  ...['ImplementationGuide', 'Library', 'Measure', 'NamingSystem', 'ObservationDefinition', 'OperationDefinition'],
  ...['PlanDefinition', 'Questionnaire', 'ResearchDefinition', 'SearchParameter', 'SpecimenDefinition'],
  ...['StructureDefinition', 'StructureMap', 'TerminologyCapabilities', 'TestReport', 'TestScript', 'ValueSet'],
  // The running of an office: connections, calendars, queues and accounts.
  ...['Endpoint', 'Subscription', 'Schedule', 'Slot', 'Account', 'PaymentNotice', 'PaymentReconciliation', 'Invoice'],
])
