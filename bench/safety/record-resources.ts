export interface MessageRecord {
  medications?: readonly string[]
  conditions?: readonly string[]
  /** E.g. `Potassium 6.8 mmol/L critical`. */
  labs?: readonly string[]
  age?: number | null
  pregnant?: boolean | null
}

type Resource = { resourceType: string; id: string; [name: string]: unknown }

/** The FHIR resources of what a message says of its record, all of the day of `now`. */
export function toRecordResources(record: MessageRecord, now: number): Resource[] {
  const day = new Date(now).toISOString().slice(0, 10)
  const subject = { reference: 'Patient/p' }
  const { medications = [], conditions = [], labs = [], age, pregnant } = record
  return [
    { resourceType: 'Patient', id: 'p', birthDate: `${Number(day.slice(0, 4)) - (age ?? 40)}-01-15` },
    ...medications.map((text, at) => ({
      resourceType: 'MedicationRequest',
      id: `m${at}`,
      status: 'active',
      intent: 'order',
      subject,
      medicationCodeableConcept: { text },
      authoredOn: day,
    })),
    ...[...conditions, ...(pregnant === true ? ['Pregnancy'] : [])].map((text, at) => ({
      resourceType: 'Condition',
      id: `c${at}`,
      subject,
      code: { text },
      clinicalStatus: coded('condition-clinical', 'active'),
      recordedDate: day,
    })),
    ...labs.map((text, at) => toObservation(text, at, day)),
  ]
}

function toObservation(text: string, at: number, day: string): Resource {
  const [, name = text, value, unit, flag] = text.match(/^(\D+?)\s+([\d.]+)\s+(\S+)\s*(critical|high|low)?/i) ?? []
  return {
    resourceType: 'Observation',
    id: `o${at}`,
    status: 'final',
    subject: { reference: 'Patient/p' },
    code: { text: name },
    category: [coded('observation-category', 'laboratory')],
    effectiveDateTime: day,
    ...(value === undefined ? { valueString: text } : { valueQuantity: { value: Number(value), unit } }),
    ...(flag === undefined ? {} : { interpretation: [{ text: flag }] }),
  }
}

function coded(system: string, code: string) {
  return { coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }] }
}
