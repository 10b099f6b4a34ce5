import { Refusal } from './refusal.ts'

/** Far more than any resource needs, and far less than what overflows the stack of those who walk through it. */
const MOST_LEVELS = 200

/**
 * JSON whose meaning is certain: no object in it names a key twice, since JSON.parse would silently drop the value of
 * the first. Throws Refusal `empty`, `truncated`, `not_json`, `too_deep`, `duplicate_key` or `forbidden_key`.
 */
export function parseDocument(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw toRefusal(text, error)
  }
  const { keys, levels } = scan(text)
  if (levels > MOST_LEVELS) throw new Refusal('too_deep', `It is nested more than ${MOST_LEVELS} levels deep.`)
  if (countKeys(value) !== keys) {
    throw new Refusal('duplicate_key', 'An object in it names a key twice, so what it means is not clear.')
  }
  return value
}

/** The message of JSON.parse may hold a piece of the text, so it is only looked at. */
function toRefusal(text: string, error: unknown): Refusal {
  if (text.trim() === '') return new Refusal('empty', 'There is nothing in it.')
  const message = error instanceof Error ? error.message : ''
  const place = /at position (\d+)/.exec(message)?.[1]
  if (message.startsWith('Unexpected end') || (place !== undefined && text.slice(Number(place)).trim() === '')) {
    return new Refusal('truncated', 'It ends in the middle: the file may be cut off.')
  }
  return new Refusal('not_json', 'It is not JSON.')
}

/**
 * Counts what stands in valid JSON: the keys, which each have the one colon that is outside of a string, and the
 * levels. Comparing with the keys that parsing left over finds duplicates at a fraction of a parser's cost.
 */
function scan(text: string): { keys: number; levels: number } {
  let keys = 0
  let level = 0
  let levels = 0
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(text, at)
        break
      case COLON:
        keys++
        break
      case OPEN_OBJECT:
      case OPEN_ARRAY:
        levels = Math.max(levels, ++level)
        break
      case CLOSE_OBJECT:
      case CLOSE_ARRAY:
        level--
        break
    }
  }
  return { keys, levels }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COLON = 0x3a
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d

/** The closing quote is the first one that an even number of backslashes stands before. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes++
    if (backslashes % 2 === 0) return end
  }
  return text.length
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  if (Array.isArray(value)) {
    let keys = 0
    for (const item of value) keys += countKeys(item)
    return keys
  }
  let keys = 0
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__') throw new Refusal('forbidden_key', 'An object in it has the key `__proto__`.')
    keys += 1 + countKeys(item)
  }
  return keys
}
