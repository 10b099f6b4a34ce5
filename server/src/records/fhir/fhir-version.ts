import { type Element, elementNamed } from './element.ts'

/**
 * Which FHIR version a resource is of, where it cannot be R4: by its type, or by an element that R4 does not have or
 * has in another form. Null where nothing speaks against R4. The rules are read off the "R2/R3/R5 differences" of
 * hl7.org/fhir/R4 and hl7.org/fhir/R5. A resource of another version that was read as R4 would lose what its elements
 * say without a trace: the drug of an R5 prescription, for one.
 */
export function otherFhirVersion(resource: Element): string | null {
  const type = String(resource.resourceType)
  for (const [version, types] of typesElsewhere) if (types.has(type)) return version
  return signs.find(({ types, has }) => types.has(type) && has(resource))?.version ?? versionOfProfile(resource)
}

const typesElsewhere: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    DSTU2: new Set([
      'Conformance',
      'DeviceUseRequest',
      'DiagnosticOrder',
      'ImagingObjectSelection',
      'MedicationOrder',
      'Order',
    ]),
    'DSTU2 or STU3': new Set([
      'BodySite',
      'DeviceComponent',
      'EligibilityRequest',
      'EligibilityResponse',
      'ImagingManifest',
      'ProcedureRequest',
      'ReferralRequest',
      'Sequence',
    ]),
    R5: new Set([
      'BiologicallyDerivedProductDispense',
      'DeviceAssociation',
      'DeviceDispense',
      'DeviceUsage',
      'EncounterHistory',
      'GenomicStudy',
      'ImagingSelection',
      'InventoryItem',
      'MedicationUsage',
      'NutritionIntake',
      'Transport',
    ]),
  }),
)

interface Sign {
  version: string
  types: ReadonlySet<string>
  has(resource: Element): boolean
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown) => typeof value === 'string'
const isPresent = (value: unknown) => value !== undefined

function sign(version: string, types: string, element: string, test: (value: unknown) => boolean = isPresent): Sign {
  return { version, types: new Set(types.split(' ')), has: (resource) => test(elementNamed(resource, element)) }
}

const signs: readonly Sign[] = [
  sign('DSTU2', 'AllergyIntolerance', 'substance'),
  sign('DSTU2', 'Condition', 'dateRecorded'),
  sign('DSTU2', 'Encounter', 'class', isText),
  sign('DSTU2', 'Immunization', 'wasNotGiven'),
  sign('DSTU2', 'MedicationStatement', 'wasNotTaken'),
  sign('DSTU2', 'Patient', 'careProvider'),
  sign('DSTU2', 'Procedure', 'notPerformed'),
  sign('STU3', 'Immunization', 'notGiven'),
  sign('STU3', 'MedicationStatement', 'taken'),
  sign('STU3', 'Procedure', 'notDone'),
  sign('STU3', 'DiagnosticReport MedicationRequest Observation Procedure', 'context'),
  sign('DSTU2 or STU3', 'AllergyIntolerance Condition', 'clinicalStatus', isText),
  sign('DSTU2 or STU3', 'Immunization', 'date', isText),
  sign('R5', 'Encounter', 'actualPeriod'),
  sign('R5', 'Encounter', 'class', Array.isArray),
  sign(
    'R5',
    'MedicationAdministration MedicationDispense MedicationRequest MedicationStatement',
    'medication',
    isObject,
  ),
  sign('R5', 'Procedure', 'occurrenceDateTime'),
  sign('R5', 'Procedure', 'occurrencePeriod'),
  sign('R5', 'DocumentReference', 'context', Array.isArray),
]

/** As in `http://hl7.org/fhir/5.0/StructureDefinition/Patient`. */
function versionOfProfile({ meta }: Element): string | null {
  const profiles = isObject(meta) ? (meta as Element).profile : undefined
  for (const profile of Array.isArray(profiles) ? profiles : []) {
    const number =
      typeof profile === 'string' ? /^https?:\/\/hl7\.org\/fhir\/([135]\.0)\//.exec(profile)?.[1] : undefined
    if (number !== undefined) return { '1.0': 'DSTU2', '3.0': 'STU3', '5.0': 'R5' }[number] ?? null
  }
  return null
}
