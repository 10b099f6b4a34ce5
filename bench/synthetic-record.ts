/**
 * Bundles of invented patients, of about a given size, for benches: encounters, observations, conditions,
 * prescriptions and notes in the proportions in which records have them. The same number gives the same bundle.
 */
export function syntheticBundle(number: number, bytes: number): string {
  const random = generator(number)
  const patientId = `patient-${number}`
  const entries: string[] = [entry(patient(number, patientId))]
  let size = entries[0]?.length ?? 0
  for (let visit = 0; size < bytes; visit++) {
    for (const resource of visitOf(patientId, visit, random)) {
      const text = entry(resource)
      entries.push(text)
      size += text.length + 1
    }
  }
  return `{"resourceType":"Bundle","type":"transaction","entry":[${entries.join(',')}]}`
}

type Random = () => number

/** Lehmer's generator: the same numbers on every machine. */
function generator(seed: number): Random {
  let state = (seed * 48_271 + 11) % 2_147_483_647
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function entry(resource: { resourceType: string; id: string }): string {
  return JSON.stringify({
    fullUrl: `urn:uuid:${resource.id}`,
    resource,
    request: { method: 'POST', url: resource.resourceType },
  })
}

function patient(number: number, id: string) {
  return {
    resourceType: 'Patient',
    id,
    identifier: [{ type: { coding: [{ code: 'MR' }] }, system: 'urn:example:bench', value: `B${100_000 + number}` }],
    name: [{ use: 'official', family: `Bench${number % 977}`, given: [`Number${number}`] }],
    gender: number % 2 === 0 ? 'female' : 'male',
    birthDate: `${1_930 + (number % 80)}-0${1 + (number % 9)}-1${number % 10}`,
  }
}

const LABS = ['Glucose', 'Hemoglobin A1c', 'Creatinine', 'Potassium', 'Sodium', 'Cholesterol', 'Hemoglobin', 'Ferritin']
const WORDS =
  'the patient reports no new pain and takes all medicines as told with good effect since the last visit'.split(' ')

function* visitOf(patientId: string, visit: number, random: Random) {
  const day = new Date(Date.UTC(2005, 0, 1 + visit * 19)).toISOString()
  const subject = { reference: `urn:uuid:${patientId}` }
  const id = (kind: string, at: number) => `${patientId}-${kind}-${visit}-${at}`
  const encounter = { reference: `urn:uuid:${id('visit', 0)}` }
  yield {
    resourceType: 'Encounter',
    id: id('visit', 0),
    status: 'finished',
    class: { code: 'AMB' },
    subject,
    period: { start: day, end: day },
  }
  for (const [at, name] of LABS.entries()) {
    const value = Math.round(random() * 2_000) / 10
    yield {
      resourceType: 'Observation',
      id: id('lab', at),
      meta: { profile: ['urn:example:bench-observation'] },
      status: 'final',
      category: [
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] },
      ],
      code: { coding: [{ system: 'urn:example:bench-codes', code: `lab-${at}`, display: name }], text: name },
      subject,
      encounter,
      effectiveDateTime: day,
      issued: day,
      valueQuantity: { value, unit: 'mg/dL', system: 'http://unitsofmeasure.org', code: 'mg/dL' },
    }
  }
  yield {
    resourceType: 'MedicationRequest',
    id: id('medicine', 0),
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: { text: `Invented medicine ${visit % 40}` },
    subject,
    encounter,
    authoredOn: day,
    dosageInstruction: [{ text: 'One tablet twice a day' }],
  }
  const words = Array.from({ length: 150 }, () => WORDS[Math.floor(random() * WORDS.length)])
  yield {
    resourceType: 'DocumentReference',
    id: id('note', 0),
    status: 'current',
    subject,
    date: day,
    content: [{ attachment: { contentType: 'text/plain', data: Buffer.from(words.join(' ')).toString('base64') } }],
  }
}
