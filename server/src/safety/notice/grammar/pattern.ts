/**
 * A pattern is words and `#terms` in their order, e.g. `#cant (breathe|catch #possessive breath)`:
 * - `bleed*` is any word that begins so; `word?` may be missing; `(a|b c)` is one of these;
 * - words that carry no meaning ("my", "the", "really") may stand between any two;
 * - `_` allows up to three other words, `__` up to eight, of the same sentence;
 * - `a ~ b` is both, in any order, as with `__`.
 *
 * A choice in brackets becomes a term of its own that bears its text as a name, so that a pattern of two long lists is
 * two lists and not all their pairs.
 */
export interface Item {
  kind: 'word' | 'prefix' | 'term'
  name: string
  /** How many words that carry a meaning may stand before it. */
  gap: number
}

export type Sequence = readonly Item[]

/** The sequences that a pattern stands for. Throws on a pattern that is not written so. */
export function parsePattern(pattern: string): Sequence[] {
  const groups = splitTop(pattern, '~').map((group) => expand(group.trim()))
  const [only] = groups
  if (groups.length === 1 && only !== undefined) return only
  return permute(groups).flatMap((order) => join(order))
}

/** Splits at a sign that does not stand in brackets. */
export function splitTop(text: string, sign: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')') depth--
    else if (text[at] === sign && depth === 0) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  parts.push(text.slice(start))
  if (depth !== 0) throw new Error(`Brackets do not match: ${text}`)
  return parts
}

function expand(group: string): Sequence[] {
  let sequences: Item[][] = [[]]
  let gap = 0
  for (const part of splitTop(group, ' ').filter((each) => each !== '')) {
    if (part === '_' || part === '__') {
      gap = part === '_' ? NEAR : FAR
      continue
    }
    const isOptional = part.endsWith('?')
    const core = isOptional ? part.slice(0, -1) : part
    const item = toItem(core)
    const longer = sequences.map((before) => [...before, before.length > 0 ? { ...item, gap } : item])
    sequences = isOptional ? [...sequences, ...longer] : longer
    gap = 0
  }
  if (sequences.some((sequence) => sequence.length === 0)) throw new Error(`Nothing is asked of: ${group}`)
  return sequences
}

const NEAR = 3
const FAR = 8

/** The patterns of a choice, by the name of its term. */
export function choicesOf(name: string): string[] | null {
  return name.startsWith('(') ? splitTop(name.slice(1, -1), '|').map((option) => option.trim()) : null
}

function toItem(name: string): Item {
  if (name.startsWith('(') && name.endsWith(')')) return { kind: 'term', name, gap: 0 }
  if (!/^#?[\p{L}\p{N}-]+\*?$/u.test(name)) throw new Error(`Not a word or a term: ${name}`)
  if (name.startsWith('#')) return { kind: 'term', name: name.slice(1), gap: 0 }
  return name.endsWith('*') ? { kind: 'prefix', name: name.slice(0, -1), gap: 0 } : { kind: 'word', name, gap: 0 }
}

function permute<T>(values: readonly T[]): T[][] {
  if (values.length <= 1) return [[...values]]
  return values.flatMap((value, at) =>
    permute([...values.slice(0, at), ...values.slice(at + 1)]).map((rest) => [value, ...rest]),
  )
}

function join(groups: readonly Sequence[][]): Sequence[] {
  return groups
    .reduce<Sequence[]>(
      (before, group) =>
        before.flatMap((head) =>
          group.map((tail) => [...head, ...tail.map((item, at) => (at === 0 ? { ...item, gap: FAR } : item))]),
        ),
      [[]],
    )
    .map((sequence) => sequence.map((item, at) => (at === 0 ? { ...item, gap: 0 } : item)))
}
