/** `Metformin 500 mg: active; twice a day`. Parts that are missing or said before are left out. */
export function toFactText(label: string, parts: readonly (string | null | undefined)[]): string {
  const told = toDistinct(parts)
  return told.length === 0 ? label : `${label}: ${told.join('; ')}`
}

/** `with Dr. Lee` for `prefixed('with', 'Dr. Lee')`; null where there is nothing to say. */
export function prefixed(words: string, text: string | null | undefined): string | null {
  return text === null || text === undefined || text === '' ? null : `${words} ${text}`
}

/** Distinct texts in one phrase; null where there is none. */
export function listed(texts: readonly (string | null | undefined)[]): string | null {
  const told = toDistinct(texts)
  return told.length === 0 ? null : told.join(', ')
}

/** From so many on, looking each up in those before it takes longer than a set. */
const MANY = 16

function toDistinct(texts: readonly (string | null | undefined)[]): string[] {
  if (texts.length > MANY) return [...new Set(texts)].filter(isSaid)
  return texts.filter((text, at): text is string => isSaid(text) && texts.indexOf(text) === at)
}

function isSaid(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text !== ''
}
