import type { PatientRecord } from '../../records/facts/patient-record.ts'
import type { RawResource } from '../../records/fhir/resource.ts'
import type { TokenKind } from '../restore/placeholders.ts'

/** Something of a record that says who the patient, a relative or a carer is. */
export interface Identifier {
  kind: TokenKind
  /** As it stands in the record; where the token is restored, this is shown. */
  value: string
  /** The one behind it: names of the same person share a token. */
  owner: string
}

/**
 * Every identifier that stands in a record, and what it calls the things of medicine. Identifiers are read by the shapes of FHIR's datatypes (HumanName, Address, ContactPoint,
 * Identifier, Reference) wherever they stand, so that a resource type or an extension nobody thought of is covered.
 */
export function readIdentifiers(record: PatientRecord): { identifiers: Identifier[]; terms: string[] } {
  const found: Identifier[] = []
  const terms: string[] = []
  const add = (kind: TokenKind, value: unknown, owner: string) => {
    const text = typeof value === 'number' ? String(value) : value
    if (typeof text === 'string' && /[\p{L}\p{N}]/u.test(text) && !isPlaceholder(text)) {
      found.push({ kind, value: text.trim(), owner })
    }
  }
  add('IDENTIFIER', record.entry.mrn, `mrn:${record.entry.mrn}`)
  add('PATIENT', record.entry.name, patientOwner)
  add('IDENTIFIER', record.patient.id, `id:${record.patient.id}`)
  add('BIRTHDATE', record.patient.birthDate, 'birth')
  const context = { patientIds: new Set([record.patient.id]), add, terms }
  for (const resource of [record.patient, ...record.resources]) readResource(resource, context)
  return { identifiers: found, terms }
}

interface Reading {
  /** What the record calls things of medicine: the texts of its codes. */
  terms: string[]
  patientIds: ReadonlySet<string>
  add: (kind: TokenKind, value: unknown, owner: string) => void
}

const patientOwner = 'Patient'
const personTypes: ReadonlyMap<string, TokenKind> = new Map(
  Object.entries<TokenKind>({
    Patient: 'PATIENT',
    Practitioner: 'CLINICIAN',
    PractitionerRole: 'CLINICIAN',
    RelatedPerson: 'RELATIVE',
    FamilyMemberHistory: 'RELATIVE',
    Person: 'PERSON',
  }),
)
const placeTypes = new Set(['Organization', 'Location', 'HealthcareService', 'Endpoint'])

// Elements whose Reference or CodeableReference names somebody, where the reference itself does not say the type.
const personElements = new Set(
  'subject patient performer requester author recorder asserter individual member provider actor who sender enterer signer practitioner generalPractitioner informationSource attester authenticator verifier attendee collector interpreter resultsInterpreter policyHolder subscriber beneficiary party responsible agent orderer prescriber dispenser receiver'.split(
    ' ',
  ),
)
const placeElements = new Set(
  'location facility serviceProvider custodian managingOrganization organization onBehalfOf origin destination hospital manufacturerOrganization managingEntity assigner'.split(
    ' ',
  ),
)
const payerElements = new Set(['payor', 'insurer', 'payer', 'payee'])

function readResource(resource: RawResource, reading: Reading): void {
  const own: Owner = { type: resource.resourceType, owner: ownerOf(resource, reading) }
  const { name } = resource
  if (typeof name === 'string') {
    if (placeTypes.has(own.type)) reading.add(isPayer(resource) ? 'PAYER' : 'FACILITY', name, own.owner)
    else if (personTypes.has(own.type)) reading.add(personTypes.get(own.type) ?? 'PERSON', name, own.owner)
    else if (own.type === 'CareTeam') reading.add('FACILITY', name, `facility:${name}`)
  }
  walk(resource, '', own, reading, 0)
}

interface Owner {
  type: string
  owner: string
}

const MAX_DEPTH = 60

function walk(node: unknown, element: string, own: Owner, reading: Reading, depth: number): void {
  if (depth > MAX_DEPTH || node === null || typeof node !== 'object') return
  if (Array.isArray(node)) {
    for (const item of node) walk(item, element, own, reading, depth + 1)
    return
  }
  const object = node as Record<string, unknown>
  readShape(object, element, own, reading)
  for (const [key, value] of Object.entries(object)) {
    if (key === 'contained' && Array.isArray(value)) {
      for (const inner of value) if (isResource(inner)) readResource(inner, reading)
    } else if (typeof value === 'string') readText(key, value, object, own, reading)
    else walk(value, key, nested(key, own), reading, depth + 1)
  }
}

/** A contact of the patient is somebody else: the names inside are not the patient's. */
function nested(key: string, own: Owner): Owner {
  return own.type === 'Patient' && key === 'contact' ? { type: 'RelatedPerson', owner: 'contact' } : own
}

function readShape(object: Record<string, unknown>, element: string, own: Owner, { add, terms }: Reading): void {
  if ('coding' in object && typeof object.text === 'string') terms.push(object.text)
  if ('code' in object && typeof object.display === 'string') terms.push(object.display)
  const kind =
    own.type === 'Patient' && own.owner !== patientOwner ? 'RELATIVE' : (personTypes.get(own.type) ?? 'PERSON')
  if (element === 'name' && ('family' in object || 'given' in object || 'text' in object)) {
    const given = Array.isArray(object.given) ? object.given : [object.given]
    const parts = [...given, object.family].filter((part) => typeof part === 'string')
    const owner = kind === 'PATIENT' ? patientOwner : own.owner === 'contact' ? `contact:${parts.join(' ')}` : own.owner
    add(kind, parts.join(' '), owner)
    add(kind, object.text, owner)
  }
  if ('line' in object || 'postalCode' in object || 'city' in object) {
    for (const line of Array.isArray(object.line) ? object.line : [object.line]) add('ADDRESS', line, `line:${line}`)
    for (const key of ['city', 'district'] as const) add('PLACE', object[key], `place:${object[key]}`)
    add('POSTCODE', object.postalCode, `zip:${object.postalCode}`)
    add('ADDRESS', object.text, `line:${object.text}`)
  }
  if (Array.isArray(object.alias)) for (const alias of object.alias) add('FACILITY', alias, own.owner)
  for (const key of ['latitude', 'longitude'] as const) add('PLACE', object[key], `place:${object[key]}`)
  if ('display' in object || 'reference' in object) readReference(object, element, { add })
}

function readReference(object: Record<string, unknown>, element: string, { add }: Pick<Reading, 'add'>): void {
  const { display, reference, type } = object
  if (typeof display !== 'string' || 'code' in object) return
  const target =
    /^(?:.*\/)?([A-Z]\w+)[/?]/.exec(typeof reference === 'string' ? reference : '')?.[1] ?? String(type ?? '')
  const owner = typeof reference === 'string' && target !== '' ? reference : `display:${display}`
  if (payerElements.has(element)) add('PAYER', display, owner)
  else if (target === 'Patient') add('PATIENT', display, patientOwner)
  else if (personTypes.has(target)) add(personTypes.get(target) ?? 'PERSON', display, owner)
  else if (placeTypes.has(target) || target === 'CareTeam') add('FACILITY', display, owner)
  else if (target !== '' && target !== 'undefined') return
  else if (element === 'subject' || element === 'patient' || element === 'beneficiary')
    add('PATIENT', display, patientOwner)
  else if (personElements.has(element)) add('CLINICIAN', display, owner)
  else if (placeElements.has(element)) add('FACILITY', display, owner)
}

const codeSystems =
  /^https?:\/\/(?:hl7\.org|terminology\.hl7\.org|loinc\.org|snomed\.info|www\.nlm\.nih\.gov|unitsofmeasure\.org)/

function readText(key: string, value: string, object: Record<string, unknown>, own: Owner, { add }: Reading): void {
  switch (key) {
    case 'value':
      if ('use' in object || 'rank' in object || contactSystems.get(String(object.system)) !== undefined) {
        const kind = contactSystems.get(String(object.system)) ?? 'PHONE'
        add(kind, value, `contact:${value}`)
      } else if (!('unit' in object) && !('code' in object)) add('IDENTIFIER', value, `id:${value}`)
      return
    case 'subscriberId':
    case 'serialNumber':
    case 'deviceIdentifier':
    case 'carrierHRF':
    case 'distinctIdentifier':
    case 'lotNumber':
    case 'policyNumber':
    case 'accountNumber':
    case 'licenseNumber':
      add('IDENTIFIER', value, `id:${value}`)
      return
    case 'valueString':
      if (/name/i.test(String(object.url))) add(own.type === 'Patient' ? 'RELATIVE' : 'PERSON', value, `name:${value}`)
      return
    case 'url':
      // The url of an extension or a code system says what an element means, and nothing about the patient.
      if ('title' in object || 'contentType' in object || !codeSystems.test(value)) {
        if (!Object.keys(object).some((other) => other.startsWith('value') || other === 'extension')) {
          add('WEBADDRESS', value, `url:${value}`)
        }
      }
  }
}

const contactSystems: ReadonlyMap<string, TokenKind> = new Map(
  Object.entries<TokenKind>({
    phone: 'PHONE',
    fax: 'PHONE',
    pager: 'PHONE',
    sms: 'PHONE',
    email: 'EMAIL',
    url: 'WEBADDRESS',
  }),
)

function ownerOf(resource: RawResource, { patientIds }: Reading): string {
  if (resource.resourceType === 'Patient' && patientIds.has(resource.id)) return patientOwner
  return `${resource.resourceType}/${resource.id}`
}

function isPayer(resource: RawResource): boolean {
  return /"code":"(?:pay|ins)"/.test(JSON.stringify(resource.type ?? ''))
}

function isResource(node: unknown): node is RawResource {
  return node !== null && typeof node === 'object' && 'resourceType' in node && typeof node.resourceType === 'string'
}

/** Words that stand where a name would: nobody's. */
function isPlaceholder(text: string): boolean {
  return /^(?:unknown|none|n\/?a|nil|null|self|patient|other|anonymous|not (?:known|given|recorded|applicable)|no_insurance|medicare|medicaid|tbd|test|mother|father|sister|brother|son|daughter|wife|husband|spouse|parent|child)\.?$/i.test(
    text.trim(),
  )
}
