import { splitTop } from './grammar/pattern.ts'
import { CRISIS } from './rules/crisis.ts'
import { EMERGENCIES } from './rules/emergencies.ts'
import { MORE_EMERGENCIES } from './rules/more-emergencies.ts'
import { URGENT } from './rules/urgent.ts'

export type Level = 'emergency' | 'crisis' | 'urgent'

/**
 * - `always`: it counts also where it is asked, supposed or said of the past few hours;
 * - `acute`: it does not count where it has been so for months;
 * - `notmild`: it does not count where it is said to be slight;
 * - `resolvedok`: it counts though it is over;
 * - `means`: a means or a method was named, so nothing of medicines is told;
 * - `poison`, `call`: whom to call.
 */
const FLAGS = ['always', 'acute', 'notmild', 'resolvedok', 'means', 'poison', 'call'] as const
type Flag = (typeof FLAGS)[number]

/** One of the things that must all be so: a pattern of the message, or a risk of the record. */
export interface Part {
  /** The term that stands for the pattern. */
  term: string
  /** Its absence is asked. */
  isAbsent: boolean
  /** The risk that the record may have in its stead: `anticoagulant`. */
  risk: string | null
}

export interface Rule {
  id: string
  level: Level
  name: { en: string; es: string }
  source: string
  flags: ReadonlySet<Flag>
  /** As they are written, for the document that is signed. */
  patterns: readonly string[]
  /** Ways in which it is fulfilled. */
  ways: readonly (readonly Part[])[]
}

/** The terms that the rules add to the lexicon: one for each pattern that stands in them. */
export const ruleTerms = new Map<string, readonly string[]>()

const namesOfPatterns = new Map<string, string>()

/**
 * `= id | level | name | Spanish name | source | flags`, then one way of saying it a line. ` & ` joins what must be
 * said anywhere in the message, `@risk` is a risk of the record or of the message, `!pattern` must not be there.
 */
export const rules: readonly Rule[] = [CRISIS, EMERGENCIES, MORE_EMERGENCIES, URGENT].flatMap(readRules)

function readRules(text: string): Rule[] {
  return text
    .split(/^= /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n').map((line) => line.trim())
      const [id = '', level = '', en = '', es = '', source = '', flags = ''] = head
        .split('|')
        .map((cell) => cell.trim())
      if (!isLevel(level)) throw new Error(`Not a level: ${head}`)
      const patterns = lines.filter((line) => line !== '')
      return { id, level, name: { en, es }, source, flags: toFlags(flags), patterns, ways: patterns.flatMap(toWays) }
    })
}

/** The ways of a line: each risk among other choices is a way of its own, since the record may have it. */
function toWays(line: string): Part[][] {
  return splitTop(line, '&')
    .map((part) => part.trim())
    .map(toChoices)
    .reduce<Part[][]>((ways, choices) => ways.flatMap((way) => choices.map((choice) => [...way, choice])), [[]])
}

function toChoices(written: string): Part[] {
  const isAbsent = written.startsWith('!')
  const pattern = isAbsent ? written.slice(1) : written
  const isGroup = pattern.startsWith('(') && pattern.endsWith(')') && splitTop(pattern, ' ').length === 1
  const options = isGroup ? splitTop(pattern.slice(1, -1), '|') : [pattern]
  const risks = options.filter((option) => option.startsWith('@')).map((option) => option.slice(1))
  const others = options.filter((option) => !option.startsWith('@'))
  return [
    ...(others.length === 0
      ? []
      : [{ term: toTerm(isGroup ? `(${others.join('|')})` : pattern), isAbsent, risk: null }]),
    ...risks.map((risk) => ({ term: `risk-${risk}`, isAbsent, risk })),
  ]
}

function toTerm(pattern: string): string {
  const known = namesOfPatterns.get(pattern)
  if (known !== undefined) return known
  const name = `p${namesOfPatterns.size}`
  namesOfPatterns.set(pattern, name)
  ruleTerms.set(name, [pattern])
  return name
}

function toFlags(cell: string): Set<Flag> {
  const names = cell === '' ? [] : cell.split(',').map((flag) => flag.trim())
  return new Set(
    names.map((name) => {
      const flag = FLAGS.find((known) => known === name)
      if (flag === undefined) throw new Error(`Not a flag: ${name}`)
      return flag
    }),
  )
}

function isLevel(text: string): text is Level {
  return text === 'emergency' || text === 'crisis' || text === 'urgent'
}
