import { findAll } from '../../shared/find-all.ts'
import { isEponym, isGivenName, isSurname } from '../lexicon.ts'
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
export function toWords(text: string): Word[] {
  const isShouted = isShouting(text)
  const words: Word[] = []
  let before = 0
  const add = (start: number, end: number) => {
    const written = text.slice(start, end)
    const isGenitive = endsInGenitive(written)
    const bare = isGenitive ? written.slice(0, -2) : written
    const gap = shortened(text.slice(before, start))
    const opens = before === 0 || (gap !== ' ' && /[.!?]["')\]]?\s+$|[\n•]\s*$/.test(gap))
    words.push(new Word(bare, start, gap, isShouted, opens, isGenitive || isBareGenitive(text, end)))
    before = end
  }
  for (const { 0: found, index } of findAll(text, wordPattern)) add(index, index + found.length)
  return words
}

const wordPattern = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’‐‑][\p{L}\p{M}\p{N}]+)*|\d[\p{L}\p{N}]*(?:[.,/:-]\d[\p{L}\p{N}]*)*/gu

/** A gap of any length as one of at most 32 units: what tells of it stands at its ends. */
function shortened(gap: string): string {
  return gap.length <= 32 ? gap : gap.slice(0, 16) + gap.slice(-16)
}

const SHOUTED = 0.7

/** Returns true where nearly all letters of the text, which are many, are capitals. */
function isShouting(text: string): boolean {
  let letters = 0
  let capitals = 0
  for (const [letter] of findAll(text, anyLetter)) {
    letters++
    if (letter !== letter.toLowerCase()) capitals++
  }
  return letters >= 16 && capitals > letters * SHOUTED
}

const anyLetter = /\p{L}/gu
const APOSTROPHE = 39

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
