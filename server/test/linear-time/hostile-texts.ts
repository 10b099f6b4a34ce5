import { type AST, RegExpParser } from '@eslint-community/regexpp'

/**
 * Texts that a pattern may take long to say no to: `before + unit.repeat(n) + after`. The units are what each part of the
 * pattern that may repeat itself can match, the beginning is what stands before that part.
 */
export interface HostileText {
  before: string
  unit: string
  after: string
}

export function hostileTexts(pattern: RegExp): HostileText[] {
  const parsed = new RegExpParser().parsePattern(pattern.source, 0, pattern.source.length, {
    unicode: pattern.unicode,
    unicodeSets: pattern.unicodeSets,
  })
  const texts: HostileText[] = []
  const units = new Set<string>()
  const whole = pattern.source.length > MOST_SOURCE ? '' : sampleOf(parsed, 1)
  if (whole !== '') units.add(whole)
  visit(parsed, '', (before, unit) => {
    if (unit === '' || units.size >= MOST_UNITS) return
    units.add(unit)
    texts.push({ before, unit, after: '\0' })
  })
  // Neighbours may eat from each other: each two units, one after the other, and each between blanks and letters.
  for (const unit of units) {
    texts.push({ before: '', unit, after: '\0' }, { before: '', unit: `${unit} `, after: '\0' })
    texts.push({ before: '', unit: `${unit}\n`, after: '\0' }, { before: '', unit: `${unit}a`, after: '\0' })
    texts.push({ before: whole, unit, after: '\0' }, { before: '', unit: `${unit}1`, after: 'a' })
  }
  return texts
}

const MOST_UNITS = 24
/** The lists of thousands of words that some patterns are made of are no pattern. */
const MOST_SOURCE = 20_000

type Node = AST.Pattern | AST.Alternative | AST.Element | AST.QuantifiableElement

/** Calls `found` for each part that may repeat itself, and for what is repeated in it. */
function visit(node: Node, before: string, found: (before: string, unit: string) => void): void {
  switch (node.type) {
    case 'Quantifier':
      if (node.max > 1) {
        found(before, sampleOf(node.element, 1))
        found(before, sampleOf(node.element, 2))
      }
      visit(node.element, before, found)
      break
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      for (const one of node.alternatives) visit(one, before, found)
      break
    case 'Assertion':
      if (node.kind === 'lookahead' || node.kind === 'lookbehind')
        for (const one of node.alternatives) visit(one, before, found)
      break
    case 'Alternative': {
      let read = before
      for (const element of node.elements) {
        visit(element, read, found)
        read += sampleOf(element, 1)
      }
    }
  }
}

/** A text that the part matches; `times` says how often what may repeat itself does. */
function sampleOf(node: Node, times: number): string {
  switch (node.type) {
    case 'Character':
      return String.fromCodePoint(node.value)
    case 'CharacterSet':
      return sampleOfSet(node)
    case 'CharacterClass':
      return sampleOfClass(node)
    case 'Quantifier':
      return sampleOf(node.element, times).repeat(Math.min(Math.max(node.min, times), node.max, 4))
    case 'Alternative':
      return node.elements.map((one) => sampleOf(one, times)).join('')
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.map((one) => sampleOf(one, times))[(times - 1) % node.alternatives.length] ?? ''
    default:
      return ''
  }
}

function sampleOfSet(set: AST.CharacterSet): string {
  const samples: Record<string, string> = { digit: '1', space: ' ', word: 'a', any: 'a' }
  if (set.kind !== 'property') return set.kind !== 'any' && set.negate ? '!' : (samples[set.kind] ?? 'a')
  const byValue: Record<string, string> = { Lu: 'A', N: '1', Nd: '1', M: '\u0301', L: 'a', Ll: 'a', Cc: '\u0007' }
  const sample = byValue[set.value ?? set.key] ?? 'a'
  return set.negate ? '!' : sample
}

function sampleOfClass(node: AST.CharacterClass): string {
  const [first] = node.elements
  if (node.negate)
    return ['a', ' ', '!', '1', '王'].find((one) => !new RegExp(node.raw.replace('[^', '['), 'u').test(one)) ?? 'a'
  if (first === undefined) return ''
  if (first.type === 'CharacterClassRange') return String.fromCodePoint(first.min.value)
  if (first.type === 'Character') return String.fromCodePoint(first.value)
  return first.type === 'CharacterSet' ? sampleOfSet(first) : 'a'
}
