import type { Entity, KnownFact } from './entity.ts'
import { fold } from './reading/fold.ts'
import { toCount } from './reading/number-words.ts'
import { toQuantities } from './reading/quantities.ts'

/** How often, as times a day. */
export interface Frequency {
  perDay: number
  at: number
  length: number
}

const COUNT = '(\\d{1,2}|once|twice|one|two|three|four|five|six|una|dos|tres|cuatro|cinco|seis)'
const FORMS: readonly { pattern: RegExp; perDay(count: number): number }[] = [
  {
    pattern: /\b(?:every other day|on alternate days|cada dos dias|un dia si y (?:otro|uno) no)\b/g,
    perDay: () => 0.5,
  },
  { pattern: new RegExp(`\\b(?:every|cada) ${COUNT} (?:hours?|horas?)\\b`, 'g'), perDay: (count) => 24 / count },
  { pattern: new RegExp(`\\b(?:every|cada) ${COUNT} (?:days?|dias?)\\b`, 'g'), perDay: (count) => 1 / count },
  { pattern: new RegExp(`\\b(?:every|cada) ${COUNT} (?:weeks?|semanas?)\\b`, 'g'), perDay: (count) => 1 / (7 * count) },
  {
    pattern: new RegExp(`\\b(?:every|cada) ${COUNT} (?:months?|mes(?:es)?)\\b`, 'g'),
    perDay: (count) => 1 / (30 * count),
  },
  {
    pattern: new RegExp(
      `\\b${COUNT}(?: times?)? (?:a|per|each|every) week\\b|\\b${COUNT} (?:vez|veces) (?:a la|por) semana\\b`,
      'g',
    ),
    perDay: (count) => count / 7,
  },
  { pattern: new RegExp(`\\b${COUNT}(?: times?)? (?:a|per|each|every) month\\b`, 'g'), perDay: (count) => count / 30 },
  {
    pattern: new RegExp(
      `\\b${COUNT}(?: times?)? (?:a|per|each|every) (?:day|24 hours)\\b|\\b${COUNT}(?: times?)? daily\\b|\\b${COUNT} (?:vez|veces) (?:al|por|cada) dia\\b`,
      'g',
    ),
    perDay: (count) => count,
  },
  { pattern: /\b(?:weekly|every week|each week|semanal(?:mente)?|cada semana)\b/g, perDay: () => 1 / 7 },
  { pattern: /\b(?:monthly|every month|each month|mensual(?:mente)?|cada mes)\b/g, perDay: () => 1 / 30 },
  {
    pattern:
      /\b(?:at|with|con) (?:breakfast|el desayuno) and (?:at|with|one at|two at|one with)? ?(?:dinner|supper|la cena)\b|\bmorning and (?:evening|night)\b|\bbid\b/g,
    perDay: () => 2,
  },
  { pattern: /\btid\b/g, perDay: () => 3 },
  { pattern: /\bqid\b/g, perDay: () => 4 },
  {
    pattern:
      /\b(?:daily|every day|each day|(?:every|each) (?:morning|evening|night|afternoon)|at bedtime|nightly|in the (?:morning|evening)|a day|per day|cada dia|a diario|cada (?:manana|noche|tarde)|al acostarse|diari[oa]|al dia)\b/g,
    perDay: () => 1,
  },
]

/** How often a folded text says that something is taken, in the order of the forms; what one form took no other takes. */
export function toFrequencies(text: string): Frequency[] {
  if (
    !/day|dail|dia|week|seman|month|mes|hour|hora|morning|evening|night|noche|manana|tarde|bedtime|acostar|breakfast|desayuno|id\b/.test(
      text,
    )
  )
    return []
  const found: Frequency[] = []
  for (const { pattern, perDay } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const [whole, ...groups] = match
      const at = match.index
      if (found.some((other) => at < other.at + other.length && other.at < at + whole.length)) continue
      found.push({ perDay: perDay(toTimes(groups.find((group) => group !== undefined))), at, length: whole.length })
    }
  }
  return found
}

function toTimes(word: string | undefined): number {
  if (word === undefined) return 1
  if (word === 'once') return 1
  return word === 'twice' ? 2 : (toCount(word) ?? 1)
}

/** What an entry of a medicine says of amounts: strengths, pieces a time, times a day. */
export interface Dosage {
  known: KnownFact
  strengths: readonly { value: number; unit: string }[]
  /** Tablets, drops, puffs at one time. */
  pieces: readonly number[]
  /** Empty where the record does not say how often. */
  perDay: readonly number[]
}

const PIECES =
  /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|half|una?|dos|tres|cuatro|cinco|seis|media) (?:[\d.,]+ ?(?:mg|mcg|g|ml|units?) )?(?:tablets?|capsules?|pills?|softgels?|puffs?|drops?|sprays?|tabletas?|capsulas?|pastillas?|comprimidos?|gotas?)\b/g

export function toDosages(entities: readonly Entity[], isWanted: (known: KnownFact) => boolean): Dosage[] {
  return entities.flatMap(({ facts }) => facts.filter(isWanted).map(toDosage))
}

const dosages = new WeakMap<KnownFact, Dosage>()

function toDosage(known: KnownFact): Dosage {
  const before = dosages.get(known)
  if (before !== undefined) return before
  const read = readDosage(known)
  dosages.set(known, read)
  return read
}

function readDosage(known: KnownFact): Dosage {
  const text = fold(known.fact.text)
  return {
    known,
    strengths: toQuantities(text, []).flatMap(({ value, unit }) => (unit === null ? [] : [{ value, unit }])),
    pieces: toPieces(text).map(({ count }) => count),
    perDay: toFrequencies(text).map(({ perDay }) => perDay),
  }
}

/** The pieces that a folded text counts, with their places. */
export function toPieces(text: string): { count: number; at: number; length: number }[] {
  return [...text.matchAll(PIECES)].map((match) => ({
    count: /^(?:half|media)$/.test(match[1] ?? '') ? 0.5 : (toCount(match[1] ?? '') ?? 1),
    at: match.index,
    length: match[0].length,
  }))
}
