/**
 * A patient whose every field is a word that stands nowhere else, so that whatever of it is found outside the database
 * got there from the record. Nobody of these names exists.
 */

/** They say who somebody is: they reach no hosted model. */
export const identifiers = {
  mrn: 'QZX-7741093',
  patientId: 'canary-pat-55219',
  ssn: '987-65-1029',
  given: 'Velmoquette',
  middle: 'Iskandarra',
  family: 'Trastenby-Uldoran',
  maiden: 'Quellingworth',
  phone: '(317) 555-0192',
  email: 'velmo.trast@canarymail.example',
  website: 'https://people.example/velmoquette-t',
  street: '8841 Wrenfallow Crossing',
  city: 'Oxmarrow',
  county: 'Zendelia',
  postcode: '46299-1188',
  contactGiven: 'Ottavrine',
  contactFamily: 'Marrowick',
  contactPhone: '317-555-0147',
  clinicianGiven: 'Bexlorian',
  clinicianFamily: 'Ostrovenko',
  npi: '1982736450',
  facility: 'Harrowgate Plinth Infirmary',
  ward: 'Juniperus Wing',
  payer: 'Saltmarsh Mutual of Oxmarrow',
  subscriber: 'SMO-4419-XX-02',
  device: 'HBX-2290-771-K',
  udi: '00733132999017',
  relative: 'Trudelyn',
  noteSister: 'Orvanelle Trastenby',
  noteDoctor: 'Fennimarque',
  notePlace: 'Quillhaven Clinic',
  notePhone: '463-555-0118',
  careTeam: 'Plimsworth',
} as const

/** True days; none of them reaches a hosted model, in any form. */
export const days = {
  birth: '1958-04-17',
  visit: '2023-09-26',
  lab: '2024-02-13',
  note: '2024-05-30',
  surgery: '2019-11-08',
} as const

/** They are the record's medicine, and so reach a model; they are in no log and no error. */
export const content = {
  condition: 'Brindlepox of the vesperine node',
  medication: 'Lumoxaphryl 40 MG Oral Tablet',
  allergy: 'Dorvanic resin',
  lab: 'Serum quintanase',
  note: 'complains of a zephyrous cadence at dusk',
} as const

/** The record as a FHIR R4 transaction. */
export function canaryBundle(): object {
  const { birth, visit, lab, note, surgery } = days
  const patient = {
    reference: `Patient/${identifiers.patientId}`,
    display: `${identifiers.given} ${identifiers.family}`,
  }
  const clinician = {
    reference: 'Practitioner/canary-prac',
    display: `Dr. ${identifiers.clinicianGiven} ${identifiers.clinicianFamily}`,
  }
  const text =
    `Seen on May 30, 2024 with her sister ${identifiers.noteSister}. Ms. ${identifiers.family.split('-')[0]} ${content.note}. ` +
    `Referred by Dr. ${identifiers.noteDoctor} of ${identifiers.notePlace}; call ${identifiers.notePhone}. ` +
    `MRN ${identifiers.mrn}. ${identifiers.given.toUpperCase()} ${identifiers.family.toUpperCase()}, born 04/17/1958.`
  const resources = [
    {
      ...{ resourceType: 'Patient', id: identifiers.patientId, gender: 'female', birthDate: birth },
      identifier: [
        { type: { coding: [{ code: 'MR' }] }, system: 'urn:canary:mrn', value: identifiers.mrn },
        { type: { coding: [{ code: 'SS' }] }, system: 'http://hl7.org/fhir/sid/us-ssn', value: identifiers.ssn },
      ],
      name: [
        { use: 'official', family: identifiers.family, given: [identifiers.given, identifiers.middle] },
        { use: 'maiden', family: identifiers.maiden },
      ],
      telecom: [
        { system: 'phone', value: identifiers.phone, use: 'home' },
        { system: 'email', value: identifiers.email },
        { system: 'url', value: identifiers.website },
      ],
      address: [
        {
          ...{ line: [identifiers.street], city: identifiers.city, district: identifiers.county },
          ...{ state: 'IN', postalCode: identifiers.postcode },
        },
      ],
      contact: [
        {
          relationship: [{ text: 'Emergency contact' }],
          name: { family: identifiers.contactFamily, given: [identifiers.contactGiven] },
          telecom: [{ system: 'phone', value: identifiers.contactPhone }],
        },
      ],
      generalPractitioner: [clinician],
      managingOrganization: { reference: 'Organization/canary-org', display: identifiers.facility },
    },
    {
      ...{ resourceType: 'Practitioner', id: 'canary-prac' },
      identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: identifiers.npi }],
      name: [{ family: identifiers.clinicianFamily, given: [identifiers.clinicianGiven], prefix: ['Dr.'] }],
    },
    { resourceType: 'Organization', id: 'canary-org', name: identifiers.facility },
    { resourceType: 'Location', id: 'canary-loc', name: identifiers.ward, address: { city: identifiers.city } },
    {
      ...{ resourceType: 'Condition', id: 'canary-cond', subject: patient, recorder: clinician, onsetDateTime: visit },
      clinicalStatus: { coding: [{ code: 'active' }] },
      code: { text: content.condition },
      note: [{ text: `Discussed with ${identifiers.given} by phone (${identifiers.phone}).` }],
    },
    {
      ...{ resourceType: 'MedicationRequest', id: 'canary-med', status: 'active', intent: 'order', subject: patient },
      ...{ requester: clinician, authoredOn: visit, medicationCodeableConcept: { text: content.medication } },
    },
    {
      ...{ resourceType: 'AllergyIntolerance', id: 'canary-all', patient, recorder: clinician, recordedDate: visit },
      clinicalStatus: { coding: [{ code: 'active' }] },
      code: { text: content.allergy },
    },
    {
      ...{ resourceType: 'Observation', id: 'canary-obs', status: 'final', subject: patient, performer: [clinician] },
      category: [{ coding: [{ code: 'laboratory' }] }],
      ...{
        code: { text: content.lab },
        effectiveDateTime: `${lab}T09:12:00Z`,
        valueQuantity: { value: 4.2, unit: 'U/L' },
      },
    },
    {
      ...{ resourceType: 'Encounter', id: 'canary-enc', status: 'finished', class: { code: 'AMB' }, subject: patient },
      ...{ period: { start: visit, end: visit }, participant: [{ individual: clinician }] },
      serviceProvider: { reference: 'Organization/canary-org', display: identifiers.facility },
      location: [{ location: { reference: 'Location/canary-loc', display: identifiers.ward } }],
    },
    {
      ...{
        resourceType: 'Procedure',
        id: 'canary-proc',
        status: 'completed',
        subject: patient,
        performedDateTime: surgery,
      },
      code: { text: 'Repair of the vesperine node' },
      performer: [{ actor: clinician, onBehalfOf: { display: identifiers.facility } }],
    },
    {
      ...{ resourceType: 'Coverage', id: 'canary-cov', status: 'active', beneficiary: patient },
      ...{ subscriberId: identifiers.subscriber, payor: [{ display: identifiers.payer }] },
    },
    {
      ...{ resourceType: 'Device', id: 'canary-dev', patient, serialNumber: identifiers.device },
      ...{ udiCarrier: [{ deviceIdentifier: identifiers.udi }], type: { text: 'Cardiac pacemaker' } },
    },
    {
      ...{ resourceType: 'RelatedPerson', id: 'canary-rel', patient },
      name: [{ family: identifiers.family, given: [identifiers.relative] }],
      relationship: [{ text: 'Daughter' }],
    },
    {
      ...{ resourceType: 'CareTeam', id: 'canary-team', status: 'active', subject: patient },
      participant: [{ member: { display: `${identifiers.careTeam}, Nurse` } }, { member: clinician }],
    },
    {
      ...{
        resourceType: 'DocumentReference',
        id: 'canary-doc',
        status: 'current',
        subject: patient,
        date: `${note}T10:00:00Z`,
      },
      ...{ type: { text: 'Progress note' }, author: [clinician], custodian: { display: identifiers.facility } },
      content: [{ attachment: { contentType: 'text/plain', data: Buffer.from(text).toString('base64') } }],
    },
  ]
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: resources.map((resource) => ({
      resource,
      request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
    })),
  }
}
