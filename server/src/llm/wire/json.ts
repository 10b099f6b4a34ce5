/** Looks into JSON that somebody else wrote: whatever is not of the wanted shape counts as absent. */
export type JsonObject = { readonly [name: string]: unknown }

/** Undefined where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The object that an event holds. What stands behind its last brace is passed over: a host was seen to send a quote. */
export function parseEvent(text: string): JsonObject | undefined {
  return toObject(parseJson(text) ?? parseJson(text.slice(0, text.lastIndexOf('}') + 1)))
}

export function toObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined
}

export function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

export function toCount(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
}

/** The element at the start of a list; undefined where there is no list or nothing in it. */
export function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined
}
