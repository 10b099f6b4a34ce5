import { findAll } from '../../find-all.ts'
import { isCommonWord, isEponym } from '../common-words.ts'
import { foldWords } from '../fold.ts'
import { isGivenName } from '../lexicon/given-names.ts'
import { isKnownWord } from '../lexicon/known-words.ts'
import { isSurname } from '../lexicon/surnames.ts'

/** A word or number of a text, with what tells names from other words. */
export interface Word extends WordKind {
  start: number
  end: number
  text: string
  /** What stands between the word before and this one. */
  gap: string
  /** It begins with a capital letter, and capitals mean something in this text. */
  capital: boolean
  /** The whole text is written in capitals. */
  shouted: boolean
  /** The first word of a sentence or a line. */
  opens: boolean
  genitive: boolean
}

/** What a word is wherever it stands. */
interface WordKind {
  /** Folded, without a genitive; the parts of a compound. */
  parts: readonly string[]
  /** The parts as one word. */
  folded: string
  /** Its first letter is a capital one. */
  upper: boolean
  /** One letter: an initial, or a letter of `vitamin D`. */
  initial: boolean
  isNumber: boolean
  isGiven: boolean
  isFamily: boolean
  isKnown: boolean
  isOrdinary: boolean
}

const wordPattern = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’‐‑][\p{L}\p{M}\p{N}]+)*|\d[\p{L}\p{N}]*(?:[.,/:-]\d[\p{L}\p{N}]*)*/gu

/** The words of a text, in order. Where the text is written in capitals only, no word counts as capital. */
export function toWords(text: string): Word[] {
  const shouted = isShouting(text)
  const words: Word[] = []
  let before = 0
  for (const match of findAll(text, wordPattern)) {
    const found = match[0]
    const start = match.index
    const genitive = /['’]s$/i.test(found)
    const bare = genitive ? found.slice(0, -2) : found
    const gap = text.slice(before, start)
    const end = start + found.length
    const kind = kindOf(bare)
    words.push({
      ...kind,
      start,
      end: start + bare.length,
      text: bare,
      gap,
      shouted,
      capital: !shouted && kind.upper,
      opens: before === 0 || (gap !== ' ' && /[.!?]["')\]]?\s+$|[\n•]\s*$/.test(gap)),
      genitive: genitive || (isApostrophe(text[end]) && /^['’](?!\p{L})/u.test(text.slice(end, end + 2))),
    })
    before = end
  }
  return words
}

function isApostrophe(character: string | undefined): boolean {
  return character === "'" || character === '’'
}

function kindOf(text: string): WordKind {
  const known = kinds.get(text)
  if (known !== undefined) return known
  const parts = foldWords(text)
  const folded = parts.length === 1 ? (parts[0] ?? '') : parts.join('')
  const first = text.charAt(0)
  const upper = first !== first.toLowerCase()
  const isNumber = /^\d/.test(text)
  const isGiven = parts.some(isGivenName) || isGivenName(folded)
  const isListed = parts.every((part) => isKnownWord(part) || isCommonWord(part))
  const kind = {
    parts,
    folded,
    upper,
    initial: text.length === 1 && upper,
    isNumber,
    isGiven,
    isFamily: parts.some(isSurname) || isSurname(folded),
    isKnown: isKnownKind(text, parts, folded, isNumber, isGiven),
    isOrdinary: isNumber || isListed || isDrugLike(folded),
  }
  // Only words of our own lists are kept: what else somebody typed is nobody's to remember.
  if (isListed && !isNumber && kinds.size < MOST_KINDS) kinds.set(text, kind)
  return kind
}

/** Of words as they were written; the lists hold fewer, in three ways of writing each. */
const kinds = new Map<string, WordKind>()
const MOST_KINDS = 20_000

function isKnownKind(
  text: string,
  parts: readonly string[],
  folded: string,
  isNumber: boolean,
  isGiven: boolean,
): boolean {
  // `T2DM`, `H1N1`, `B12`: letters and digits in one word are of a code or a shorthand.
  if (isNumber || /\p{N}/u.test(text)) return true
  // `Ana` is no `ANA`.
  if (isGiven && /^\p{Lu}\p{Ll}+$/u.test(text) && !monthNames.has(text)) return false
  return parts.every((part) => part.length > 1 && isKnownWord(part)) || isKnownWord(folded) || isDrugLike(folded)
}

/** Whether nearly all letters of the text are capitals. Most texts are told by their plain small letters alone. */
function isShouting(text: string): boolean {
  let small = 0
  let others = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 97 && unit <= 122) small++
    else if ((unit >= 65 && unit <= 90) || unit > 127) others++
  }
  if (others <= (small + others) * SHOUTED) return false
  const letters = text.replace(/\P{L}/gu, '')
  if (letters.length < 16) return false
  let capitals = 0
  for (const letter of letters) if (letter !== letter.toLowerCase()) capitals++
  return capitals > letters.length * SHOUTED
}

const SHOUTED = 0.7

export function lower({ folded }: Word): string {
  return folded
}

export function isGiven(word: Word): boolean {
  return word.isGiven
}

export function isFamily(word: Word): boolean {
  return word.isFamily
}

/** An ordinary or clinical word, whatever its first letter. */
export function isOrdinary(word: Word): boolean {
  return word.isOrdinary
}

/** A word that is never part of a name, a capital or not. */
export function isKnown(word: Word): boolean {
  return word.isKnown
}

const monthNames = new Set(['April', 'May', 'June', 'August'])

// Endings of the international nonproprietary names (WHO, `The use of stems in the selection of INN`).
const drugEnding =
  /(?:mab|nib|pril|prilat|sartan|olol|statin|azole|cillin|mycin|micin|floxacin|cycline|gliptin|gliflozin|glutide|natide|prazole|tidine|oxetine|triptan|setron|azepam|azolam|barbital|caine|vir|vudine|parin|xaban|gatran|grel|dipine|thiazide|semide|lukast|terol|sone|solone|onide|fibrate|glitazone|formin|dronate|tinib|ciclib|parib|limus|trexate|platin|taxel|rubicin|ximab|zumab|umab|cept|stim|poetin|oprazole|pramine|triptyline|azine|peridol|piprazole|apine|idone|gabalin|racetam|bactam|penem|oxacin|profen|coxib|codone|morphone|orphan)$/

function isDrugLike(folded: string): boolean {
  return folded.length > 6 && drugEnding.test(folded)
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
