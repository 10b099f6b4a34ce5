import type { RawResource } from '../fhir/resource.ts'

/** A resource, a view of it to read, and which of its elements have been read so far. */
export interface TrackedResource {
  resource: RawResource
  view: RawResource
  read: ReadonlySet<string>
}

/**
 * Returns a view of a resource that notes which of its elements are read. What no section has read of it can then be told
 * by its name, so that an element that nobody thought of is not dropped.
 */
export function trackReads(resource: RawResource): TrackedResource {
  const read = new Set<string>()
  const view = new Proxy(resource, {
    get(target, name) {
      if (typeof name === 'string') read.add(name)
      return Reflect.get(target, name)
    },
  })
  return { resource, view, read }
}
