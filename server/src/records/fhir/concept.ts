import { wordsOfCode } from './code-words.ts'
import { type Element, toElement, toElements, toText } from './element.ts'
import { isOfNoValue, isPlaceholder } from './placeholder.ts'

/** A CodeableConcept or Coding as words and codes. */
export interface Concept {
  /**
   * In words: the text, else a display, else what the code means, else the code itself, so that nothing is dropped. A
   * placeholder such as `Null` or `unknown` stands behind all of these.
   */
  text: string
  /** `system|code` of each coding, with a short name for the common systems: `loinc|4548-4`. */
  codes: string[]
}

/** Null where there is neither text nor code. A plain string where a concept belongs counts as its text. */
export function toConcept(value: unknown): Concept | null {
  if (typeof value === 'string') return textOnly(value)
  const concept = toElement(value)
  if (concept === null) return null
  const codings = concept.coding === undefined ? [concept] : toElements(concept.coding)
  const codes: string[] = []
  for (const coding of codings) {
    const key = toCodeKey(coding)
    if (key !== null) codes.push(key)
  }
  const given = toName(concept.text)
  if (given !== null && !isPlaceholder(given)) return { text: given, codes }
  const real = codings.filter(({ system }) => !isOfNoValue(system))
  const display = toDisplay(real)
  if (display !== null && !isPlaceholder(display)) return { text: display, codes }
  const code = toCodeText(real)
  if (code !== null) return { text: code, codes }
  const placeholder = given ?? display ?? toDisplay(codings) ?? toCodeText(codings)
  return placeholder === null ? null : { text: placeholder, codes }
}

/** The same where it names something; null for a placeholder too. */
export function toNamedConcept(value: unknown): Concept | null {
  const concept = toConcept(value)
  return concept === null || isPlaceholder(concept.text) ? null : concept
}

/** What the first code that is known means, else `code 123`. */
function toCodeText(codings: readonly Element[]): string | null {
  let first: string | null = null
  for (const coding of codings) {
    const code = toText(coding.code)
    if (code === null) continue
    const words = typeof coding.system === 'string' ? wordsOfCode(coding.system, code) : null
    if (words !== null) return words
    first ??= isPlaceholder(code) ? code : `code ${code}`
  }
  return first
}

/** The first display of more than one letter that is no placeholder, else the first of any kind. */
function toDisplay(codings: readonly Element[]): string | null {
  let other: string | null = null
  for (const { display } of codings) {
    const name = toName(display)
    if (name !== null && name.length > 1 && !isPlaceholder(name)) return name
    other ??= name
  }
  return other
}

export function toConcepts(value: unknown): Concept[] {
  if (value === undefined) return []
  const items = Array.isArray(value) ? value : [value]
  return items.map(toConcept).filter((concept) => concept !== null)
}

/** Whether any coding of the concept (or of the concepts) has one of the codes, whatever its system. */
export function hasCode(value: unknown, ...codes: string[]): boolean {
  if (value === undefined) return false
  return toElements(value).some((concept) => {
    const codings = concept.coding === undefined ? [concept] : toElements(concept.coding)
    return codings.some(({ code }) => typeof code === 'string' && codes.includes(code.trim()))
  })
}

const SHORT_SYSTEMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://loinc.org': 'loinc',
    'http://snomed.info/sct': 'snomed',
    'http://www.nlm.nih.gov/research/umls/rxnorm': 'rxnorm',
    'http://hl7.org/fhir/sid/cvx': 'cvx',
    'http://hl7.org/fhir/sid/icd-10-cm': 'icd10',
    'http://hl7.org/fhir/sid/icd-10': 'icd10',
    'http://www.ama-assn.org/go/cpt': 'cpt',
    'http://hl7.org/fhir/sid/ndc': 'ndc',
  }),
)

function toCodeKey(coding: Element): string | null {
  const code = toText(coding.code)
  if (code === null) return null
  const system = typeof coding.system === 'string' ? coding.system.trim() : ''
  return `${SHORT_SYSTEMS.get(system) ?? (system === '' ? '' : (toText(system) ?? ''))}|${code}`
}

/** SNOMED's names end in what kind of thing they name, `Hypertension (disorder)`; a patient need not read that. */
function withoutTag(text: string): string {
  const bare = text.replace(SEMANTIC_TAG, '')
  return bare === '' ? text : bare
}

const SEMANTIC_TAG =
  / \((?:disorder|finding|procedure|regime\/therapy|situation|event|observable entity|physical object|substance|product|medicinal product|clinical drug|body structure|morphologic abnormality|qualifier value|occupation|person|organism|record artifact|environment|social concept|assessment scale|cell structure|attribute|physical force|specimen)\)$/u

/** LOINC's names say what property was measured, `Glucose [Mass/volume] in Blood`; the unit tells that better. */
const LOINC_PROPERTY =
  / \[(?:#|Log #|Mass|Moles|Molar|Units|Volume|Presence|Entitic|Enzymatic|Catalytic|Arbitrary|Partial|Titer|Identifier|Score|Type|Interpretation|Susceptibility|Ratio|Pure|Relative|Percentile|Time|Osmolality)[^\]]{0,40}\]/gu

/** A record says the same names again and again, so those that were read are remembered, up to a number. */
const names = new Map<string, string | null>()
const MOST_NAMES = 20_000
const LONGEST_NAME = 200

function toName(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const known = names.get(value)
  if (known !== undefined) return known
  const text = toText(value.includes('[') ? value.replace(LOINC_PROPERTY, '') : value)
  const name = text === null ? null : withoutTag(text)
  if (value.length <= LONGEST_NAME) {
    if (names.size >= MOST_NAMES) names.clear()
    names.set(value, name)
  }
  return name
}

function textOnly(value: string): Concept | null {
  const text = toText(value)
  return text === null ? null : { text, codes: [] }
}
