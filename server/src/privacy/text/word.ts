import { findAll } from '../../shared/find-all.ts'
import { isEponym, isGivenName, isSurname } from '../lexicon.ts'
import { isDigit } from './digits.ts'
import { readSigns, type TextSigns } from './text-features.ts'
import { kindOf, type WordKind } from './word-classes.ts'

/** A word or number of a text, with what tells names from other words. */
export class Word {
  readonly kind: WordKind
  readonly start: number
  readonly end: number
  readonly text: string
  /** What stands between the word before and this one. */
  readonly gap: string
  /** The whole text is written in capitals. */
  readonly shouted: boolean
  /** It begins with a capital letter, and capitals mean something in this text. */
  readonly capital: boolean
  /** The first word of a sentence or a line. */
  readonly opens: boolean
  readonly genitive: boolean

  constructor(text: string, start: number, gap: string, shouted: boolean, opens: boolean, genitive: boolean) {
    this.kind = kindOf(text)
    this.start = start
    this.end = start + text.length
    this.text = text
    this.gap = gap
    this.shouted = shouted
    this.capital = !shouted && this.kind.upper
    this.opens = opens
    this.genitive = genitive
  }

  /** Folded, without a genitive; the parts of a compound. */
  get parts(): readonly string[] {
    return this.kind.parts
  }

  /** One letter: an initial, or a letter of `vitamin D`. */
  get initial(): boolean {
    return this.kind.initial
  }

  get isNumber(): boolean {
    return this.kind.isNumber
  }
}

/** The words of a text, in order. Where the text is written in capitals only, no word counts as capital. */
export function toWords(text: string, { isAscii, isShouted }: TextSigns = readSigns(text)): Word[] {
  const words: Word[] = []
  let before = 0
  const add = (start: number, end: number) => {
    const written = text.slice(start, end)
    const isGenitive = endsInGenitive(written)
    const bare = isGenitive ? written.slice(0, -2) : written
    const gap = text.slice(before, start)
    const opens = before === 0 || (gap !== ' ' && /[.!?]["')\]]?\s+$|[\n•]\s*$/.test(gap))
    words.push(new Word(bare, start, gap, isShouted, opens, isGenitive || isBareGenitive(text, end)))
    before = end
  }
  if (!isAscii) for (const { 0: found, index } of findAll(text, wordPattern)) add(index, index + found.length)
  else
    for (let at = 0; at < text.length; at++) {
      const end = endOfAsciiWord(text, at)
      if (end === at) continue
      add(at, end)
      at = end - 1
    }
  return words
}

const wordPattern = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’‐‑][\p{L}\p{M}\p{N}]+)*|\d[\p{L}\p{N}]*(?:[.,/:-]\d[\p{L}\p{N}]*)*/gu

/** Where the word that begins at `at` ends, as `wordPattern` has it, in a text of ASCII alone; `at` where none begins. */
function endOfAsciiWord(text: string, at: number): number {
  const first = text.charCodeAt(at)
  const isNumber = isDigit(first)
  if (!isNumber && !isLetter(first)) return at
  let end = at + 1
  for (;;) {
    let unit = text.charCodeAt(end)
    while (isLetter(unit) || isDigit(unit)) unit = text.charCodeAt(++end)
    const next = text.charCodeAt(end + 1)
    const goesOn = isNumber
      ? isDigit(next) && (unit === HYPHEN || unit === DOT || unit === SLASH || unit === COMMA || unit === COLON)
      : (isDigit(next) || isLetter(next)) && (unit === HYPHEN || unit === APOSTROPHE)
    if (!goesOn) return end
    end++
  }
}

const APOSTROPHE = 39
const COMMA = 44
const HYPHEN = 45
const DOT = 46
const SLASH = 47
const COLON = 58

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
}

function isApostrophe(unit: number): boolean {
  return unit === APOSTROPHE || unit === 0x2019
}

/** `Jo's`: without a second letter after the apostrophe, it is one. */
function endsInGenitive(word: string): boolean {
  return (word.charCodeAt(word.length - 1) | 32) === 115 && isApostrophe(word.charCodeAt(word.length - 2))
}

/** `James'` */
function isBareGenitive(text: string, end: number): boolean {
  return isApostrophe(text.charCodeAt(end)) && !/^\p{L}/u.test(text.slice(end + 1, end + 2))
}

export function lower(word: Word): string {
  return word.kind.folded
}

export function isGiven(word: Word): boolean {
  return word.kind.isGiven
}

export function isFamily(word: Word): boolean {
  return word.kind.isFamily
}

/** Whether a word has one of the roles of `roles.ts`. */
export function hasRole(word: Word | undefined, roles: number): boolean {
  return word !== undefined && (word.kind.roles & roles) !== 0
}

/** An ordinary or clinical word, whatever its first letter. */
export function isOrdinary(word: Word): boolean {
  return word.kind.isOrdinary
}

/** A word that is never part of a name, a capital or not. */
export function isKnown(word: Word): boolean {
  return word.kind.isKnown
}

// Endings of Greek and Latin words of medicine; a family name with one of them is listed or stands after a title.
const medicalEnding =
  /(?:itis|osis|oses|emia|aemia|uria|pathy|pathic|oma|omas|algia|ectomy|plasty|plegia|trophy|sclerosis|ism|oid|genic|lysis|lytic|megaly|penia|philia|rrhea|rrhage|scopy|stomy|tomy|graphy|gram|cyte|cytic|emic|etic|ical|itic|otic|ular|ation|ition|ction|ency|ance|ment|ness|ity|ous|oea|phagia|pnea|cardia|tension|asthenia|gravis|vulgaris|mellitus|nervosa|simplex|tremens|multiforme|vera|fida|cele|iasis|ase|in|ine|ide|ate|ium|ol)$/

/** A word of medicine, by the lists or by its ending. */
export function isMedicalWord(word: Word): boolean {
  return (
    isKnown(word) ||
    (!isGiven(word) && !isFamily(word) && word.parts.some((part) => part.length > 4 && medicalEnding.test(part)))
  )
}

const medicalNoun =
  'disease|diseases|syndrome|syndromes|palsy|signs?|scores?|tests?|scale|criteria|criterion|phenomenon|lymphomas?|sarcomas?|tumou?rs?|thyroiditis|ophthalmopathy|orbitopathy|fever|cysts?|contracture|reflex|man(?:eu|oeu)ver|catheter|index|indices|classification|stag(?:e|ing)|grade|grading|ulcers?|o?esophagus|an(?:a)?emia|dementia|bod(?:y|ies)|cells?|chorea|deformity|fracture|hernia|nodes?|disorders?|risk|monitor|monitoring|procedure|operation|repair|method|exercises?|dystrophy|encephalopathy|cirrhosis|gangrene|purpura|arteritis|angina|triad|spots?|lesions?|virus|viruses|flu|diet|vaccines?|study|trial|trials|guidelines?|questionnaire|inventory|formula|equation|calculator|regimen|protocol|nomogram|pattern|stain|agar|bacterium|chromosome|mutation|gene|antibod(?:y|ies)|antigen|spotted|blot|tube|stent|pump|valve|shunt|drain|flap|graft|coma|association class|heart association|model|rule|rules|technique|approach|consensus|statement|insulin|tablets?|capsules?|inhaler|injections?|therapy|encephalitis|pneumonia|neuropathy|myopathy|nephropathy|hepatitis|colitis|carcinoma|leuk(?:a)?emia|melanoma|adenoma|granuloma|glands?|muscle|ligament|tendon|artery|vein|canal|duct|fascia|foramen|plexus|ganglion|lobe|sulcus|gyrus|murmur|levels?|circulation|gait|lace|breathing|respiration|space|pouch|crystals?|patches|islets|waves?|block|angle|method|forceps|stockings|collar|palsies|paralysis|ataxia|dysplasia|dystonia|tics|aphasia|battery|developmental|screening|staging|visual|classification|phenotype|carrier|type|pupils?|nodules?|pearls|facies|granules'
// Two names that are one: by themselves each is somebody's.
const medicalPairs = new Set(
  'ramsay hunt|charles bonnet|mary joseph|sister mary joseph|queen anne|marcus gunn|austin flint|todd paralysis|tai chi|fitz hugh curtis|graham steell|miller fisher|brown sequard|guillain barre|henoch schonlein|tay sachs|gower sign|wilson disease|rocky mountain|treacher collins|lou gehrig|jacob creutzfeldt|burton line|parry romberg|alice wonderland|louis bar|von willebrand|von recklinghausen|de quervain|rosai dorfman|long covid|swan ganz|billroth ii|denver ii'.split(
    '|',
  ),
)
const medicineAfter = new RegExp(
  `^(?:['’]s?|s['’])?(?:[\\s-]+(?:[a-z]+[\\s-]+){0,1}|[\\s-]+(?:[A-Z][a-z]+[\\s-]+){1,3})(?:${medicalNoun})\\b`,
)
const medicineAtOnce = new RegExp(`^(?:['’]s?|s['’])?[\\s-]+(?:${medicalNoun})\\b`, 'i')

/** Whether what ends at `end` names something of medicine: `Hodgkin` before `lymphoma`, `Glasgow` before `Coma Scale`. */
export function isMedicine(text: string, end: number, words: readonly Word[]): boolean {
  const after = text.slice(end, end + 60)
  const last = words.at(-1)
  if (last === undefined) return false
  const eponym = words.some(({ parts }) => parts.some((part) => isEponym(part) || isEponym(part.replace(/s$/, ''))))
  // `Gareth's hernia` is his, and `Morgagni's hernia` nobody's.
  if (medicineAtOnce.test(after))
    return eponym || !/^['’]s/.test(after) || !words.some((word) => isGiven(word) || isFamily(word))
  if (eponym && words.length === 1 && isCompound(last)) return true
  if (
    medicalPairs.has(
      `${words.map(lower).join(' ')}${/^(?:['’]s)?\s([a-z]+)/.exec(after)?.[0].replace(/^['’]s/, '') ?? ''}`,
    )
  )
    return true
  if (medicalPairs.has(words.map(lower).join(' '))) return true
  const meant = words.length === 1 || !isFamily(last)
  return eponym && (medicineAfter.test(after) || (meant && (last.genitive || /^s?['’]/.test(after))))
}

/** `Child-Pugh`, `Li-Fraumeni`: hyphened, and not a family's two names. */
function isCompound({ text, parts }: Word): boolean {
  return /[-‐‑]/.test(text) && !parts.every((part) => isSurname(part) || isGivenName(part))
}
