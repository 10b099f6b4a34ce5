import type { Fact } from './fact.ts'

/** The longest line, in UTF-16 units. What is longer is told in several, each of which can be chosen by itself. */
const LONGEST = 700

/** Cuts a long line after a semicolon, comma or sentence, else at a blank; every part begins with what it is about. */
export function splitLongFact(fact: Fact): Fact[] {
  if (fact.text.length <= LONGEST) return [fact]
  const [first = fact.text, ...rest] = toParts(fact.text)
  const { readings, measures, brief, ...plain } = fact
  return [
    { ...fact, text: first },
    ...rest.map((part, at) => ({ ...plain, text: `${fact.label}, continued: ${part}`, core: false, part: at + 1 })),
  ]
}

function toParts(text: string): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > LONGEST) {
    const at = cutAt(rest)
    parts.push(rest.slice(0, at).trim())
    rest = rest.slice(at).trim()
  }
  return rest === '' ? parts : [...parts, rest]
}

function cutAt(text: string): number {
  const least = LONGEST / 2
  for (const mark of ['; ', ', ', '. ', ' ']) {
    const at = text.lastIndexOf(mark, LONGEST - mark.length)
    if (at > least) return at + mark.length
  }
  return /[\uDC00-\uDFFF]/u.test(text.charAt(LONGEST)) ? LONGEST - 1 : LONGEST
}
