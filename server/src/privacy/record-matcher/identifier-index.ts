import type { PatientRecord } from '../../records/facts/patient-record.ts'
import { type Calendar, calendarOf } from '../date-shift/shifted-calendar.ts'
import { isCommonWord } from '../lexicon.ts'
import { type TokenKind, toToken } from '../restore/placeholders.ts'
import { foldWords } from '../text/fold.ts'
import { toCodes } from './code-index.ts'
import type { Entity } from './entity.ts'
import { nameCharacters, nameWords, wholeNames, withoutTitle } from './name-words.ts'
import { type Identifier, readIdentifiers } from './record-identifiers.ts'

/** Folded words that, in this order, are an identifier. */
export interface Phrase {
  words: readonly string[]
  entity: Entity
  /** Short or ordinary: taken only where the text around says that it is one. */
  weak: boolean
  /** Of words that are ordinary one by one: taken only where each has a capital. */
  capital?: boolean
  /** An address: `at` and `dot` may stand between its words. */
  isAddress?: boolean
}

interface WordEntry {
  people: readonly Entity[]
  /** Those that start with this word, the longest first. */
  phrases: readonly Phrase[]
}

/** A record's identifiers, ready to be looked for. Belongs to one immutable record and is made once for it. */
export interface RecordIndex {
  words: ReadonlyMap<string, WordEntry>
  /** One bit for each hash of a word in `words`: most words of a prompt are told apart by it alone. */
  filter: Uint8Array
  /** Digits of numbers that may be written with other groups than in the record. */
  digits: ReadonlyMap<string, Entity>
  /** How many entities there are of each kind: further ones of a request are numbered after them. */
  counts: ReadonlyMap<TokenKind, number>
  /** Numbers with letters and digits in other groups than in the record, by their first characters. */
  codes: ReadonlyMap<string, readonly { code: string; entity: Entity }[]>
  /** By kind and value, a space between them. */
  entities: ReadonlyMap<string, Entity>
  /** Folded words of the record's codes: clinical, whatever else they may be. */
  vocabulary: ReadonlySet<string>
  /** `YYYY-MM-DD` of the patient's birth, where it is known that exactly. */
  birthDate: string | null
  birthEntity: Entity | null
  calendar: Calendar
}

export const FILTER_BITS = 1 << 15

const indexes = new WeakMap<PatientRecord, RecordIndex>()

/** The index of a record, made at the first call for it. */
export function indexOf(record: PatientRecord): RecordIndex {
  const known = indexes.get(record)
  if (known !== undefined) return known
  const built = buildIndex(readIdentifiers(record), calendarOf(record.patient.id))
  indexes.set(record, built)
  return built
}

/** The index of nobody, for text that belongs to no record. */
export const noRecord: RecordIndex = {
  words: new Map(),
  filter: new Uint8Array(FILTER_BITS >> 3),
  digits: new Map(),
  counts: new Map(),
  codes: new Map(),
  entities: new Map(),
  vocabulary: new Set(),
  birthDate: null,
  birthEntity: null,
  calendar: calendarOf(''),
}

/** The step of the word hash; `hashWord` and the scanner take the same. */
export function hashStep(hash: number, folded: number): number {
  return (Math.imul(hash, 31) + folded) | 0
}

function hashWord(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at))
  return hash
}

const personKinds = new Set<TokenKind>(['PATIENT', 'RELATIVE', 'CLINICIAN', 'PERSON'])

function buildIndex({ identifiers, terms }: ReturnType<typeof readIdentifiers>, calendar: Calendar): RecordIndex {
  const entities = toEntities(identifiers)
  const words = new Map<string, { people: Set<Entity>; phrases: Phrase[] }>()
  const entry = (word: string) => {
    const known = words.get(word) ?? { people: new Set<Entity>(), phrases: [] }
    words.set(word, known)
    return known
  }
  const digits = new Map<string, Entity>()
  for (const { kind, value, entity } of entities) {
    if (personKinds.has(kind)) for (const word of nameWords(value, entity.words)) entry(word).people.add(entity)
    for (const phrase of toPhrases(kind, value)) {
      const [first] = phrase
      if (first === undefined) continue
      const isAddress = kind === 'EMAIL' || kind === 'WEBADDRESS'
      entry(first).phrases.push({ words: phrase, entity, weak: isWeak(kind, phrase), isAddress })
    }
    if (personKinds.has(kind)) {
      for (const name of wholeNames(value)) {
        entry(name[0] ?? '').phrases.push({ words: name, entity, weak: false, capital: true })
      }
    }
    const number = value.replace(/\D/g, '')
    if (number.length >= 7 && !/\p{L}/u.test(value)) digits.set(number, entity)
    if (kind === 'PHONE' && number.length >= 10) digits.set(number.slice(-7), entity)
  }
  const filter = new Uint8Array(FILTER_BITS >> 3)
  for (const [word, { phrases }] of words) {
    phrases.sort((one, other) => other.words.length - one.words.length)
    const bit = hashWord(word) & (FILTER_BITS - 1)
    filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7))
  }
  const birth = entities.find(({ kind }) => kind === 'BIRTHDATE')
  return {
    words: new Map([...words].map(([word, { people, phrases }]) => [word, { people: [...people], phrases }])),
    filter,
    digits,
    counts: countKinds(entities.map(({ entity }) => entity)),
    codes: toCodes(entities),
    entities: new Map(entities.map(({ entity }) => [`${entity.kind} ${entity.value}`, entity])),
    vocabulary: new Set(terms.flatMap((term) => foldWords(term))),
    birthDate: birth !== undefined && birth.value.length === 10 ? birth.value : null,
    birthEntity: birth?.entity ?? null,
    calendar,
  }
}

function countKinds(entities: readonly Entity[]): Map<TokenKind, number> {
  const counts = new Map<TokenKind, number>()
  for (const { kind } of new Set(entities)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

function toEntities(identifiers: readonly Identifier[]): { kind: TokenKind; value: string; entity: Entity }[] {
  const byOwner = new Map<string, Entity>()
  const counts = new Map<TokenKind, number>()
  return identifiers.map(({ kind, value, owner }) => {
    const key = `${kind} ${foldWords(value).join(' ')}`
    const known = byOwner.get(`owner ${owner}`) ?? byOwner.get(key)
    if (known !== undefined) {
      if (withoutTitle(value).length > known.value.length) known.value = withoutTitle(value)
      byOwner.set(key, known)
      return { kind, value, entity: known }
    }
    const number = (counts.get(kind) ?? 0) + 1
    counts.set(kind, number)
    const entity: Entity = {
      kind,
      token: toToken(kind, number),
      value: personKinds.has(kind) ? withoutTitle(value) : value,
      words: new Set(),
    }
    byOwner.set(`owner ${owner}`, entity)
    byOwner.set(key, entity)
    return { kind, value, entity }
  })
}

const facilityWords = new Set(
  `hospital hospitals clinic clinics medical health healthcare care center centre centers group associates services service
  practice office physicians family primary pc pllc llc inc ltd corp co system systems the of and for at department dept
  general community regional memorial university county city state outpatient inpatient urgent emergency laboratory lab labs
  pharmacy home nursing rehabilitation rehab hospice wellness internal medicine dental pediatrics insurance plan team`.split(
    /\s+/,
  ),
)

const streetTypes: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ...{
      avenue: 'ave',
      street: 'st',
      road: 'rd',
      drive: 'dr',
      lane: 'ln',
      boulevard: 'blvd',
      court: 'ct',
      place: 'pl',
    },
    ...{ highway: 'hwy', parkway: 'pkwy', terrace: 'ter', circle: 'cir', square: 'sq', trail: 'trl', suite: 'ste' },
    ...{ apartment: 'apt', north: 'n', south: 's', east: 'e', west: 'w' },
  }),
)

/** The forms in which an identifier other than a person's name is looked for. */
function toPhrases(kind: TokenKind, value: string): string[][] {
  const words = foldWords(value)
  if (words.length === 0) return []
  if (personKinds.has(kind)) return nameCharacters(value)
  switch (kind) {
    case 'FACILITY':
    case 'PAYER': {
      const core = words.filter((word, at) => !(facilityWords.has(word) && isOuter(words, at)))
      return core.length > 0 && core.length < words.length ? [words, core] : [words]
    }
    case 'ADDRESS': {
      const short = words.map((word) => streetTypes.get(word) ?? word)
      const forms = [words, short]
      for (const form of [words, short]) {
        if (/^\d/.test(form[0] ?? '') && form.length >= 3) forms.push(form.slice(1), form.slice(0, -1))
      }
      return forms
    }
    case 'IDENTIFIER':
    case 'PHONE':
    case 'POSTCODE': {
      const forms = words.length > 1 ? [words, [words.join('')]] : [words]
      if (kind === 'POSTCODE' && words.length === 2) forms.push(words.slice(0, 1))
      if (kind === 'PHONE' && words.length > 3) forms.push(words.slice(-3))
      // Without its area code.
      if (kind === 'PHONE' && words.length > 2 && words.slice(-2).join('').length === 7) forms.push(words.slice(-2))
      return forms
    }
    default:
      return kind === 'BIRTHDATE' || kind === 'DATE' ? [] : [words]
  }
}

/** True where everything before or everything after is of the words that any facility's name may hold. */
function isOuter(words: readonly string[], at: number): boolean {
  return (
    words.slice(0, at).every((word) => facilityWords.has(word)) ||
    words.slice(at).every((word) => facilityWords.has(word))
  )
}

function isWeak(kind: TokenKind, words: readonly string[]): boolean {
  const joined = words.join('')
  if (kind === 'IDENTIFIER' || kind === 'POSTCODE') {
    return (
      joined.length < 4 || (/^\d+$/.test(joined) && joined.length < 6) || (words.length === 1 && isCommonWord(joined))
    )
  }
  return words.length === 1 && (isCommonWord(joined) || joined.length < 3 || facilityWords.has(joined))
}
