import { foldAt, foldWords, IGNORABLE, SEPARATOR, standsAlone } from '../text/fold.ts'
import { CODE_KEY } from './code-index.ts'
import type { Entity } from './entity.ts'
import type { RecordIndex } from './identifier-index.ts'
import { isAmbiguous } from './match-name.ts'

interface Match {
  end: number
  entity: Entity
}

/** Returns what of the record begins at the word at `start` in a form in which no word of it stands whole. */
export function disguisedAt(text: string, start: number, end: number, index: RecordIndex): Match | null {
  return spacedOutAt(text, start, end, index) ?? brokenAt(text, start, end, index) ?? partedAt(text, start, index)
}

const SHORTEST_NAME = 3
const LONGEST_NAME = 24
/** Blanks or marks between two letters. */
const MOST_BETWEEN = 3

/** `Q u a r r i n g t o n`, `Q.u.a.r.r.i.n.g.t.o.n`: single letters that together are a name. */
function spacedOutAt(text: string, start: number, end: number, { words }: RecordIndex): Match | null {
  if (foldWords(text, start, end)[0]?.length !== 1) return null
  let spelled = ''
  const ends: number[] = []
  for (let at = start; at < text.length && spelled.length < LONGEST_NAME; ) {
    const folded = foldAt(text, at)
    const next = afterIgnorable(text, at + 1)
    if (folded <= IGNORABLE || (next < text.length && foldAt(text, next) !== SEPARATOR)) break
    spelled += String.fromCharCode(folded)
    ends.push(at + 1)
    at = afterSeparators(text, next)
    if (at - next > MOST_BETWEEN) break
  }
  for (let length = spelled.length; length >= SHORTEST_NAME; length--) {
    const word = spelled.slice(0, length)
    const [entity] = words.get(word)?.people ?? []
    if (entity !== undefined && !isAmbiguous(word)) return { end: ends[length - 1] ?? start, entity }
  }
  return null
}

const HYPHENS = /^[-\u00ad\u2010-\u2012\u00ac]\s{1,8}(?=\p{Ll})/u

/** `Quar- rington`: a name that was broken at the end of a line. */
function brokenAt(text: string, start: number, end: number, { words }: RecordIndex): Match | null {
  const gap = HYPHENS.exec(text.slice(end, end + 12))?.[0].length
  if (gap === undefined) return null
  let last = end + gap
  while (last < text.length && foldAt(text, last) !== SEPARATOR) last++
  const word = foldWords(text, start, end)
    .concat(foldWords(text, end + gap, last))
    .join('')
  const [entity] = words.get(word)?.people ?? []
  return entity === undefined || isAmbiguous(word) ? null : { end: last, entity }
}

/** `KX 44 02 13`, `K X - 4 4 0 2 1 3`: a number of the record in other groups. */
function partedAt(text: string, start: number, { codes }: RecordIndex): Match | null {
  if (codes.size === 0) return null
  const key = charactersFrom(text, start, CODE_KEY)
  if (key === null) return null
  for (const { code, entity } of codes.get(key.found) ?? []) {
    const match = charactersFrom(text, start, code.length)
    if (match?.found !== code) continue
    const after = afterIgnorable(text, match.end)
    if (after >= text.length || foldAt(text, after) === SEPARATOR) return { end: match.end, entity }
  }
  return null
}

/** So many folded characters from `start` on, whatever few marks part them; null where there are not so many. */
function charactersFrom(text: string, start: number, count: number): { found: string; end: number } | null {
  let found = ''
  for (let at = start, between = 0; at < text.length && between <= MOST_BETWEEN; at++) {
    const folded = foldAt(text, at)
    if (folded === IGNORABLE) continue
    if (folded === SEPARATOR) {
      between++
      continue
    }
    if (standsAlone(folded)) return null
    between = 0
    found += String.fromCharCode(folded)
    if (found.length === count) return { found, end: at + 1 }
  }
  return null
}

function afterIgnorable(text: string, from: number): number {
  let at = from
  while (at < text.length && at - from < LONGEST_NAME && foldAt(text, at) === IGNORABLE) at++
  return at
}

function afterSeparators(text: string, from: number): number {
  let at = from
  while (at < text.length && at - from <= MOST_BETWEEN && foldAt(text, at) <= IGNORABLE) at++
  return at
}
