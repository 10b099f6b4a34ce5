/** Looks into JSON that somebody else wrote: whatever is not of the wanted shape counts as absent. */
export type JsonObject = { readonly [name: string]: unknown }

/** Undefined where the text is not JSON, not even as Python and some proxies write it: `NaN`, or a byte-order mark. */
export function parseJson(text: string): unknown {
  return tryParse(text) ?? (/^\uFEFF|NaN|Infinity/.test(text) ? tryParse(withoutOddities(text)) : undefined)
}

/** The object that an event holds. What stands behind its last brace is passed over: a host was seen to send a quote. */
export function parseEvent(text: string): JsonObject | undefined {
  return toObject(unwrapped(parseJson(text) ?? parseJson(text.slice(0, text.lastIndexOf('}') + 1))))
}

/** The first element, of a list in a list too: a batch of one comes so. */
export function unwrapped(value: unknown): unknown {
  let inner = value
  for (let depth = 0; Array.isArray(inner) && depth < 4; depth += 1) inner = inner[0]
  return inner
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

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Numbers that JSON does not have become null; texts, which are passed over first, stay as they are. */
function withoutOddities(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/"(?:[^"\\]|\\.)*"|-?(?:NaN|Infinity)/g, (found) => (found.startsWith('"') ? found : 'null'))
}
