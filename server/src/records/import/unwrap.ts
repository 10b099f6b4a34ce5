import { type Element, toElement, toElements } from '../fhir/element.ts'

/** So deep are bundles looked for within Parameters and within the responses of a batch. */
const DEEPEST = 4

/**
 * The resources that a Parameters carries, as operations such as `$everything` and `$summary` are answered by some
 * servers: those of its parameters, and those of the bundles within them. Any other value stands for itself.
 */
export function unwrap(value: unknown, depth = 0): unknown[] {
  const element = toElement(value)
  if (element?.resourceType !== 'Parameters' || depth > DEEPEST) return [value]
  const found = ofParameters(element, depth)
  return found.length === 0 ? [value] : found
}

function ofParameters({ parameter }: Element, depth: number): unknown[] {
  if (depth > DEEPEST) return []
  return toElements(parameter).flatMap((one) => [
    ...(one.resource === undefined ? [] : unwrap(one.resource, depth + 1)),
    ...ofParameters({ parameter: one.part }, depth + 1),
  ])
}
