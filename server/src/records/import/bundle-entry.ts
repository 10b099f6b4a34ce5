import type { IncomingResource } from '../fhir/incoming-resource.ts'

/** An entry of a bundle whose resource can be taken. */
export interface BundleEntry {
  /** `entry[3]`. */
  place: string
  fullUrl: string | null
  resource: IncomingResource & { id: string }
}
