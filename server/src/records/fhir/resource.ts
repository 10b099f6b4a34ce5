/** A resource as it came in: only its type and id are certain, everything else may be missing or of the wrong shape. */
export interface RawResource {
  readonly resourceType: string
  readonly id: string
  readonly [element: string]: unknown
}
