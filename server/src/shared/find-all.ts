/**
 * What `text.matchAll(pattern)` gives, without its copy of the pattern for each call: the detectors try dozens of them
 * on each question, and most find nothing. `pattern` is global and is not in use by somebody else.
 */
export function findAll(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return NONE
  const found: RegExpExecArray[] = []
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex = after(text, pattern)
  }
  return found
}

const NONE: readonly RegExpExecArray[] = []

/** Past the character that an empty match stands before. */
function after(text: string, { lastIndex, unicode }: RegExp): number {
  const isPair = unicode && (text.codePointAt(lastIndex) ?? 0) > 0xffff
  return lastIndex + (isPair ? 2 : 1)
}
