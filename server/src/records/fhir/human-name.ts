import { type Element, toElement, toElements, toText, toTexts } from './element.ts'

/** The name by which a person is best called: official or usual before others, never an old one while there is another. */
export function toPersonName(value: unknown): string | null {
  const names = toElements(value)
  const ranked = [...names].sort((one, other) => rank(one) - rank(other))
  for (const name of ranked) {
    const text = toNameText(name)
    if (text !== null) return text
  }
  return null
}

/** The name of a Practitioner, RelatedPerson, Patient, Organization, Location, Device or anything else that has one. */
export function toResourceName(resource: Element): string | null {
  if (typeof resource.name === 'string') return toText(resource.name)
  return toPersonName(resource.name) ?? toText(toElement(toElements(resource.deviceName)[0])?.name)
}

function toNameText(name: Element): string | null {
  const parts = [...toTexts(name.prefix), ...toTexts(name.given), ...toTexts(name.family), ...toTexts(name.suffix)]
  return parts.length === 0 ? toText(name.text) : parts.join(' ')
}

function rank({ use }: Element): number {
  const order = ['official', 'usual', undefined, 'nickname', 'anonymous', 'temp', 'maiden', 'old']
  const at = order.indexOf(typeof use === 'string' ? use : undefined)
  return at === -1 ? 2 : at
}
