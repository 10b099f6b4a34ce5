export interface Span {
  start: number
  end: number
}

/** The sentences of an answer, in order. Lines, and items of a list, are sentences of their own. */
export function toSentences(text: string): Span[] {
  const sentences: Span[] = []
  let start = 0
  for (const match of text.matchAll(BOUNDARY)) {
    const at = match.index
    const end = at + match[0].length
    if (match[0].startsWith('.') && isAbbreviation(text, at)) continue
    if (match[0].startsWith('?') && /^\s+\p{Ll}/u.test(text.slice(end, end + 3))) continue
    push(sentences, text, start, match[0].startsWith('\n') ? at : end)
    start = end
  }
  push(sentences, text, start, text.length)
  return sentences
}

/** What is longer than any sentence is read in pieces: each claim is compared with the others of its sentence. */
const LONGEST = 600

/** An end of a sentence with the citations that stand behind it, or an end of a line. */
const BOUNDARY = /(?<![.!?])[.!?]+["')\]]*(?: {0,2}\[F\d{1,6}\][.,;]?){0,6}(?=\s|$)|\n+/g

/** `Dr.`, `St.`, an initial, `e.g.`: a full stop that ends no sentence. */
export function isAbbreviation(text: string, at: number): boolean {
  const word = /[\p{L}.]{1,12}$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? ''
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word)
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'dr dra mr mrs ms sr sra prof st jr vs no approx e.g i.e a.m p.m ud uds núm'.split(' '),
)

function push(sentences: Span[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  while (end - start > LONGEST) {
    const cut = text.lastIndexOf(' ', start + LONGEST)
    const at = cut > start ? cut : start + LONGEST
    sentences.push({ start, end: at })
    start = at
  }
  if (end > start) sentences.push({ start, end })
}
