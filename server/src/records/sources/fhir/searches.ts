/**
 * The searches that together give a patient's record: the types of US Core (hl7.org/fhir/us/core) and those that
 * tell of medicines given, of relatives and of costs. First all of a type is asked for; a server that wants more than
 * the patient gets the parameters with which US Core requires it to answer.
 */
export const searches: readonly { type: string; narrower: readonly string[] }[] = [
  { type: 'AllergyIntolerance', narrower: [] },
  { type: 'CarePlan', narrower: ['category=assess-plan'] },
  { type: 'CareTeam', narrower: ['status=active', 'status=proposed', 'status=inactive'] },
  { type: 'Claim', narrower: [] },
  {
    type: 'Condition',
    narrower: ['category=problem-list-item', 'category=encounter-diagnosis', 'category=health-concern'],
  },
  { type: 'Coverage', narrower: [] },
  { type: 'Consent', narrower: [] },
  { type: 'Device', narrower: [] },
  {
    type: 'DiagnosticReport',
    narrower: ['category=LAB', 'category=LP29684-5', 'category=LP29708-2', 'category=LP7839-6'],
  },
  { type: 'DocumentReference', narrower: ['category=clinical-note', 'status=current'] },
  { type: 'Encounter', narrower: ['date=ge1900-01-01'] },
  { type: 'ExplanationOfBenefit', narrower: [] },
  { type: 'FamilyMemberHistory', narrower: [] },
  { type: 'Goal', narrower: ['lifecycle-status=proposed,planned,accepted,active,on-hold,completed,cancelled'] },
  { type: 'Immunization', narrower: [] },
  { type: 'MedicationAdministration', narrower: [] },
  { type: 'MedicationDispense', narrower: ['status=completed'] },
  { type: 'MedicationRequest', narrower: ['intent=proposal,plan,order,original-order,reflex-order,filler-order'] },
  { type: 'MedicationStatement', narrower: [] },
  {
    type: 'Observation',
    narrower: [
      'category=laboratory',
      'category=vital-signs',
      'category=social-history',
      'category=survey',
      'category=exam',
      'category=imaging',
      'category=procedure',
      'category=therapy',
      'category=activity',
      'category=sdoh',
    ],
  },
  { type: 'Procedure', narrower: ['date=ge1900-01-01'] },
  { type: 'QuestionnaireResponse', narrower: ['status=completed,amended'] },
  { type: 'RelatedPerson', narrower: [] },
  { type: 'ServiceRequest', narrower: ['status=active,on-hold,completed'] },
  { type: 'Specimen', narrower: [] },
]
