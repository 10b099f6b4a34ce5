import { toElements } from '../fhir/element.ts'
import type { RawResource } from '../fhir/resource.ts'
import { isAdministrative } from './administrative-resources.ts'

/** Contained resources that only say who, on what or by which order something was: named where they are referred to. */
const NAMED_ONLY: ReadonlySet<string> = new Set([
  'Patient',
  'RelatedPerson',
  'Coverage',
  'Device',
  'ServiceRequest',
  'Specimen',
])

/** Where a resource says at which visit it was. */
type Visit = Pick<RawResource, 'encounter' | 'context'>

/**
 * The resources that are contained in a resource and say something about the patient: a result within its report is a
 * result. Each has an id of its own within the record, and the visit of its host.
 */
export function containedFacts(host: RawResource): RawResource[] {
  if (host.contained === undefined) return []
  const { encounter, context }: Visit = host
  return toElements(host.contained).flatMap((contained) => {
    const { resourceType, id } = contained
    if (typeof resourceType !== 'string' || typeof id !== 'string' || NAMED_ONLY.has(resourceType)) return []
    const own: RawResource = {
      ...(encounter === undefined ? {} : { encounter }),
      ...(context === undefined ? {} : { context }),
      ...contained,
      resourceType,
      id: `${host.id}#${id}`,
    }
    return isAdministrative(own) ? [] : [own]
  })
}
