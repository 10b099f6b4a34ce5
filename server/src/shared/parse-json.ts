import { ProblemError } from './problem-error.ts'

/**
 * JSON as we take it: valid, and no object in it names a key twice, since two readers of such an object may each see
 * another value. Throws `invalid_request`.
 */
export function parseJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ProblemError('invalid_request', {
      detail: text.trim() === '' ? 'The body is empty.' : 'The body is not JSON.',
    })
  }
  if (namesAKeyTwice(text, value)) {
    throw new ProblemError('invalid_request', { detail: 'The body names a key twice, so what it means is not clear.' })
  }
  return value
}

/** Each key has a colon outside of strings, so there are more of those than keys where one was named twice. */
function namesAKeyTwice(text: string, value: unknown): boolean {
  let colons = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE) inString = !inString
    else if (inString && unit === BACKSLASH) at++
    else if (!inString && unit === COLON) colons++
  }
  return colons !== countKeys(value)
}

const QUOTE = 34
const BACKSLASH = 92
const COLON = 58

/** One object after the other: a body may be nested as deep as it is long. */
function countKeys(value: unknown): number {
  let keys = 0
  const open = [value]
  while (open.length > 0) {
    const one = open.pop()
    if (typeof one !== 'object' || one === null) continue
    const held = Object.values(one)
    if (!Array.isArray(one)) keys += held.length
    for (const each of held) open.push(each)
  }
  return keys
}
