import { toPlainLine } from '../fhir/plain-line.ts'

/** A part of a note that is read by itself: a heading, where the note has one, and some sentences under it. */
export interface Passage {
  heading: string | null
  /** One plain line. */
  text: string
}

/** Some sentences, so that one passage says one thing and few of them are needed. In UTF-16 units. */
const LONGEST = 480
/** Some 6 MB of text. A note that is longer is no note; it is not cut into passages to its end, and the last one says so. */
const MOST_PASSAGES = 15_000

/** Cuts a note into passages at its headings, its paragraphs, its sentences, and last at its words. */
export function toPassages(note: string, most = MOST_PASSAGES): Passage[] {
  const passages: Passage[] = []
  let heading: string | null = null
  let lines: string[] = []
  const close = () => {
    for (const text of pack(lines)) passages.push({ heading, text })
    lines = []
  }
  for (const line of note.split(/\r\n|[\n\r\f\u2028\u2029]/u)) {
    if (passages.length > most) break
    const title = toHeading(line)
    if (title !== null) {
      close()
      heading = title
    } else {
      const plain = toPlainLine(line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/u, ''))
      if (plain !== '') lines.push(plain)
    }
  }
  close()
  if (passages.length <= most) return passages
  const told = passages.slice(0, most)
  const left = note.length - told.reduce((sum, { text }) => sum + text.length, 0)
  const text = `This note goes on for some ${left} more characters, which are not shown here.`
  return [...told, { heading: null, text }]
}

/** `# Plan`, `## Plan`, `PLAN:`, `Assessment and Plan:` on a line of its own. */
function toHeading(line: string): string | null {
  const text = line.trim()
  const marked = /^#{1,6}\s+(.{1,80}?)\s*#*$/u.exec(text) ?? /^\*\*(.{1,80}?):?\*\*:?$/u.exec(text)
  const plain = marked?.[1] ?? (/^[\p{Lu}][\p{L}\s/&-]{1,60}:$/u.test(text) ? text.slice(0, -1) : null)
  if (plain === null || plain === undefined) return null
  const heading = toPlainLine(plain)
  return heading === '' ? null : heading
}

/** Lines put together up to the length of a passage; a longer one is cut. */
function pack(lines: readonly string[]): string[] {
  const packed: string[] = []
  let current = ''
  for (const piece of lines.flatMap(toPieces)) {
    if (current === '') current = piece
    else if (current.length + piece.length + 2 <= LONGEST) current += `${joint(current, piece)}${piece}`
    else {
      packed.push(current)
      current = piece
    }
  }
  return current === '' ? packed : [...packed, current]
}

/** A line that begins with a small letter goes on where the one before it broke off. */
function joint(before: string, after: string): string {
  return /[.;:,!?]$/u.test(before) || /^\p{Ll}/u.test(after) ? ' ' : '; '
}

function toPieces(line: string): string[] {
  if (line.length <= LONGEST) return [line]
  return line
    .split(/(?<=[.!?;])\s+/u)
    .flatMap((sentence) => (sentence.length <= LONGEST ? [sentence] : cutWords(sentence)))
}

/** Cuts at a blank where there is one near, never within a character. */
function cutWords(text: string, longest = LONGEST): string[] {
  const pieces: string[] = []
  let rest = text
  while (rest.length > longest) {
    const blank = rest.lastIndexOf(' ', longest)
    let at = blank > longest / 2 ? blank : longest
    if (/[\uDC00-\uDFFF]/u.test(rest.charAt(at))) at -= 1
    pieces.push(rest.slice(0, at).trim())
    rest = rest.slice(at).trim()
  }
  return rest === '' ? pieces : [...pieces, rest]
}
