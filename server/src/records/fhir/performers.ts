import { toElement, toElements } from './element.ts'
import type { References } from './reference.ts'
import type { RawResource } from './resource.ts'

/**
 * Where a resource says who did or wrote down what it tells, the most telling first: R4 has another element for it in
 * each type. A part is a reference, or an element with the reference in `actor`, `individual` or `member`.
 */
const elements = [
  'performer',
  'asserter',
  'recorder',
  'requester',
  'prescriber',
  'author',
  'participant',
  'operator',
] as const

/** The names of who did, ordered or noted it; null where the resource names nobody. */
export function performersOf(resource: RawResource, { nameOf }: Pick<References, 'nameOf'>): string | null {
  for (const element of elements) {
    const value = resource[element]
    const parts = Array.isArray(value) ? toElements(value) : [toElement(value)].filter((part) => part !== null)
    const names = parts.map((part) => nameOf(part['actor'] ?? part['individual'] ?? part['member'] ?? part, resource))
    const known = [...new Set(names.filter((name) => name !== null && name !== undefined && name !== ''))]
    if (known.length > 0) return known.join(', ')
  }
  return null
}
