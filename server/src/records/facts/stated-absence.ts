import { readWordList } from '../../shared/word-list.ts'
import type { Concept } from '../fhir/concept.ts'
import { isOfNoValue } from '../fhir/placeholder.ts'

/**
 * What an entry says that names nothing: that there is none of something, that nobody has asked, or that nothing is
 * known. These are three things, and none of them is an allergy, a medicine or a problem.
 */
export interface StatedAbsence {
  kind: 'none-known' | 'not-asked' | 'no-information'
  /** What there is none of: `food allergies`; null where it is all of the section. */
  of: string | null
}

/**
 * Returns what a concept states; null where it names something. `noun` finds the words of its section. Of its words and
 * its codes the narrower counts.
 */
export function toStatedAbsence(concept: Concept | null, noun: RegExp): StatedAbsence | null {
  if (concept === null) return null
  const all = [byWords(concept.text, noun), ...concept.codes.map(byCode)].filter((one) => one !== null)
  return all.find(({ of }) => of !== null) ?? all[0] ?? null
}

/** Returns the same for the `emptyReason` of a List or of a section of a Composition; null where there is none. */
export function toEmptyReason(concept: Concept | null): StatedAbsence | null {
  if (concept === null) return null
  const kinds = concept.codes.map((key) => EMPTY_REASONS.get(key.split('|').at(-1) ?? ''))
  const kind = kinds.find((one) => one !== undefined)
  if (kind !== undefined) return { kind, of: null }
  return byWords(concept.text, /(?:)/u) ?? { kind: 'no-information', of: null }
}

/** hl7.org/fhir/R4/valueset-list-empty-reason.html; a list that was closed or is withheld may have had anything in it. */
const EMPTY_REASONS: ReadonlyMap<string, StatedAbsence['kind']> = new Map([
  ['nilknown', 'none-known'],
  ['notasked', 'not-asked'],
  ['notstarted', 'not-asked'],
  ['withheld', 'no-information'],
  ['unavailable', 'no-information'],
  ['closed', 'no-information'],
])

function byCode(key: string): StatedAbsence | null {
  const at = key.lastIndexOf('|')
  const [system, code] = [key.slice(0, at), key.slice(at + 1)]
  const stated = stateds.get(`${system.slice(system.lastIndexOf('/') + 1)}|${code}`)
  if (stated !== undefined) return stated
  if (!isOfNoValue(system)) return null
  return { kind: code === 'not-asked' || code === 'NASK' ? 'not-asked' : 'no-information', of: null }
}

const stateds: ReadonlyMap<string, StatedAbsence> = new Map(
  readWordList(new URL('absence-codes.tsv', import.meta.url)).map((row) => {
    const [key = '', kind = '', of = ''] = row.split('\t')
    return [key, { kind: toKind(kind), of: of === '' ? null : of }] as const
  }),
)

function toKind(text: string): StatedAbsence['kind'] {
  if (text === 'none-known' || text === 'not-asked' || text === 'no-information') return text
  throw new Error(`absence-codes.tsv has no kind ${text}`)
}

const NOT_ASKED =
  /\b(?:not|never) (?:yet )?(?:been )?(?:asked|assessed|reviewed|collected|sought|screened)\b|\byet to be (?:asked|assessed|reviewed|collected)\b/iu
const NO_INFORMATION =
  /\bno (?:\S+ ){0,2}(?:information|info|data|details?|documentation|records?)\b|\bno (?:\S+ ){0,2}(?:history|hx) (?:obtained|taken|collected|available|recorded)\b|\b(?:not|un) ?(?:yet )?(?:available|known|recorded|documented|obtained|taken|stated|specified|disclosed|obtainable)\b|\bunable to (?:obtain|assess|determine|collect)\b|\bcannot be (?:obtained|assessed|determined)\b/iu
const NONE =
  /^[\s(]*(?:patient )?(?:has |reports |is on |takes |states )?(?:no|nil|none|denies(?: any)?|without(?: any)?|absence of|negative for)\s+(?:(?:known|current(?:ly)?|active|significant|relevant|regular|reported|recorded|documented|prescribed|other|further|previous|prior|past|medical|history of|hx of|h\/o)\s+)*(.*?)[\s.)]*$/iu
/** `None known`, `Nil reported`, `None`. */
const NONE_ALONE =
  /^[\s(]*(?:none|nil)(?: (?:known|reported|recorded|current|stated|listed|documented|taken))?[\s.)]*$/iu
/** What says so and nothing else is of the section that it stands in: `Not asked`, `Unknown`. */
const ALONE =
  /^[\s(]*(?:(?:not|never) (?:yet )?(?:been )?(?:asked|assessed|reviewed|collected|known|recorded|available|documented|obtained|stated)|unknown|no information(?: available)?|information not available|unable to obtain|not available)[\s.)]*$/iu
/** `No past history of asthma`, `H/O: no diabetes`, `Infarction excluded`: SNOMED CT's situations in their words. */
const NO_HISTORY =
  /^[\s(]*(?:no|negative for|denies(?: any)?) (?:known )?(?:(?:past|prior|previous|personal|family|medical|relevant|significant) )*(?:history|h\/o|hx) of (.+?)[\s.)]*$|^(?:h\/o|history of|fh|pmh)\s*[:-]?\s*(?:no|negative for) (.+?)[\s.)]*$|^(.+?) (?:was |is )?(?:ruled out|excluded)[\s.)]*$/iu

function byWords(text: string, noun: RegExp): StatedAbsence | null {
  if (text.length > LONGEST) return null
  if (NONE_ALONE.test(text)) return { kind: 'none-known', of: null }
  const isOfSection = noun.test(text) || ALONE.test(text)
  if (isOfSection && NOT_ASKED.test(text)) return { kind: 'not-asked', of: null }
  if (isOfSection && NO_INFORMATION.test(text)) return { kind: 'no-information', of: null }
  const [, ...whats] = NO_HISTORY.exec(text) ?? []
  const what = whats.find((one) => one !== undefined)
  if (what !== undefined && !noun.test(what)) return { kind: 'none-known', of: what.toLowerCase() }
  const rest = isOfSection ? NONE.exec(text)?.[1] : undefined
  if (rest === undefined) return null
  return { kind: 'none-known', of: isAll(rest, noun) ? null : rest.toLowerCase() }
}

/** Returns true for words that name the whole of a section and not a part of it: `medications`, not `heart medications`. */
function isAll(words: string, noun: RegExp): boolean {
  const others = words.split(/[\s,/()-]+/u).filter((word) => word !== '' && !noun.test(word))
  return others.every((word) => OF_ALL.has(word.toLowerCase()))
}

const OF_ALL: ReadonlySet<string> = new Set(
  'and or in at this time of any the present taken performed reported recorded known history use treatment therapy current on file'.split(
    ' ',
  ),
)

/** What is longer tells something of its own. In UTF-16 units. */
const LONGEST = 120
