import { findAll } from '../../shared/find-all.ts'
import type { ReadText } from '../text/analyzed-text.ts'
import type { TextSigns } from '../text/text-features.ts'
import type { Word } from '../text/word.ts'
import { MIXED } from '../text/word-roles.ts'
import type { Detection, DetectionType } from './detection.ts'

/**
 * Labels after which a number is somebody's. The strict ones name nothing else; after the loose ones (`record`, `plan`)
 * the number must look like one, for `record 2 readings` and `plan 1800 kcal` are none. `first` holds the words that the
 * labels begin with.
 */
const labels: readonly { type: DetectionType; strict: string; loose: string; first: string }[] = [
  {
    type: 'MEDICAL_RECORD_NUMBER',
    strict:
      'm\\.?r\\.?n\\.?|mr\\s?#|med(?:ical)?\\.?\\s+rec(?:ord)?s?|emr|ehr|medical\\s+chart|hospital\\s+(?:number|no|id)|patient\\s+number|nhs',
    loose: 'records?|chart|file|rec',
    first: 'm mr mrn med medical emr ehr hospital patient nhs record records chart file rec',
  },
  {
    type: 'SOCIAL_SECURITY_NUMBER',
    strict:
      'ssn|ss\\s?#|s\\.s\\.n\\.?|social(?:\\s+security)?|social\\s+insurance|last\\s+(?:four|4)(?:\\s+(?:digits|of\\s+(?:my|her|his)\\s+(?:ssn|social)))?',
    loose: 'soc\\s?sec',
    first: 'ssn ss s social last soc socsec',
  },
  {
    type: 'HEALTH_PLAN_BENEFICIARY_NUMBER',
    strict:
      'policy|member(?:ship)?|subscriber|beneficiary|health\\s+plan|hmo|ppo|mbi|hicn|insurance\\s+(?:id|policy|number|no|card|member)|medicare\\s+(?:id|number|no)|medicaid\\s+(?:id|number|no)',
    loose:
      'insurance|insur|ins|plan|medicare|medicaid|group|coverage|payer|aetna|cigna|humana|kaiser|bcbs|blue\\s+cross|tricare',
    first:
      'policy member membership subscriber beneficiary health hmo ppo mbi hicn insurance insur ins plan medicare medicaid group coverage payer aetna cigna humana kaiser bcbs blue tricare',
  },
  {
    type: 'ACCOUNT_NUMBER',
    strict: 'acct|account|billing|invoice',
    loose: 'claim|credit\\s+card|card|bank',
    first: 'acct account billing invoice claim credit card bank',
  },
  {
    type: 'CERTIFICATE_LICENSE_NUMBER',
    strict: "licen[sc]e|driver['’]?s\\s+licen[sc]e|npi|dea|passport|certificate|permit",
    loose: 'cert|registration',
    first: 'license licence driver drivers npi dea passport certificate permit cert registration',
  },
  {
    type: 'VEHICLE_IDENTIFIER',
    strict: 'vin|licen[sc]e\\s+plate|plate|tag\\s+number',
    loose: 'vehicle|tag',
    first: 'vin license licence plate tag vehicle',
  },
  {
    type: 'DEVICE_IDENTIFIER',
    strict: 'serial|s/n|imei|udi|device\\s+(?:id|number|no|serial)',
    loose: 'device|pacemaker|pump|model|lot',
    first: 'serial s imei udi device pacemaker pump model lot',
  },
  {
    type: 'UNIQUE_IDENTIFIER',
    strict:
      '(?:patient|pt|study|subject|participant|client|employee|student|user|badge|encounter|visit|accession|specimen)\\s+(?:id|number|no|identifier|code)|user\\s?name|login',
    loose:
      'id|identifier|identification|reference|ref|accession|case|order|ticket|confirmation|enrollment|study|sample|specimen|barcode|rx',
    first:
      'patient pt study subject participant client employee student user badge encounter visit accession specimen username login id identifier identification reference ref case order ticket confirmation enrollment sample barcode rx',
  },
]

const joint =
  '\\.?\\s*(?:\\b(?:numbers?|num|no|nr|id|ids|code|card)\\b\\.?)?\\s*(?:\\b(?:is|was|are|of|as|listed|reads|last\\s+(?:four|4)|digits|starts\\s+with|end(?:s|ing)(?:\\s+(?:in|with))?)\\b|[:=(#-]|\\s)*'
const value =
  '(#?\\s?(?:[A-Z]{1,4}\\s(?=\\d))?(?=[A-Z0-9*._/-]*\\d)[A-Z0-9*]+(?:[-./_][A-Z0-9]+)*(?:\\s\\d[\\d-]*(?!\\s?(?:mg|mcg|ml|kg|g|units?|years?|days?|weeks?|%)))*)'
const amount =
  /^\s?(?:%|(?:mg|mcg|ml|kg|g|kcal|cal|calories|units?|days?|weeks?|months?|years?|hours?|times|episodes?|tablets?|pills?|doses?|readings?|steps)\b)/i

const labelled = labels.flatMap(({ type, strict, loose }, at) => [
  { type, bit: 1 << at, isStrict: true, pattern: new RegExp(`\\b(?:${strict})(?![\\p{L}])${joint}${value}`, 'giud') },
  { type, bit: 1 << at, isStrict: false, pattern: new RegExp(`\\b(?:${loose})(?![\\p{L}])(${joint})${value}`, 'giud') },
])

// Codes of vocabularies, registries and articles, and the working names of medicines: they stand for no person.
const publicCode =
  /(?:\b(?:icd(?:-?(?:9|10|11))?(?:-cm|-pcs)?|cpt|hcpcs|loinc|snomed(?:\s?ct)?|rxnorm|rxcui|ndc|pmid|pmc|pmcid|doi|atc|cas|omim|drg|cvx|mesh|umls|version|code)[\s:#]*|\b(?:nct|pmc|pmid|isrctn|cvx|rs|ly|bms|gsk|azd|mk|pf|ro|abbv|jnj|tak|amg|bay|bnt|mrna|sars|covid|iso|astm)-?)$/i
const loneCodes: readonly { type: DetectionType; pattern: RegExp; mayStandIn: (signs: TextSigns) => boolean }[] = [
  {
    type: 'UNIQUE_IDENTIFIER',
    pattern: /#\s?(?=[A-Z0-9-]*\d{3})[A-Z0-9]+(?:-[A-Z0-9]+)*/gi,
    mayStandIn: ({ hasHash, digits }) => hasHash && digits >= 3,
  },
  {
    type: 'UNIQUE_IDENTIFIER',
    pattern:
      /(?<![\w-])(?=[A-Z]{1,6}[-_]?\d{2,}|[A-Z]{2,6}(?:-[A-Z0-9]+)*-\d{3,})[A-Z]{1,6}(?:[-_]?[A-Z0-9])*(?<=\d{4}-?[A-Z]{0,3}|\d{3}-\d{1,}|\d{2}-\d{2,})(?![\w-])/g,
    mayStandIn: ({ hasCodeDigit, digits }) => hasCodeDigit && digits >= 4,
  },
  {
    type: 'UNIQUE_IDENTIFIER',
    pattern: /(?<![\w.,$€£-])\d{3,}-\d{2,}(?:-\d{2,})*(?:-[A-Z]{1,4})?(?![\w-])/g,
    mayStandIn: ({ hasCodeDigit, digits }) => hasCodeDigit && digits >= 5,
  },
  {
    type: 'UNIQUE_IDENTIFIER',
    pattern: /(?<![\w.,$€£/-])\d{7,}(?![\w.,]*\d|\s?(?:%|mg|ml|cells|copies|iu|units?|\/))/gi,
    mayStandIn: ({ digits }) => digits >= 7,
  },
  {
    type: 'VEHICLE_IDENTIFIER',
    pattern: /(?<![\w-])(?=[A-HJ-NPR-Z0-9]*\d)(?=[A-HJ-NPR-Z0-9]*[A-Z])[A-HJ-NPR-Z0-9]{17}(?![\w-])/g,
    mayStandIn: ({ longestCode }) => longestCode >= 17,
  },
]

/** Numbers and codes that belong to somebody, told by their label or by their form. */
export function findNumbers(read: ReadText): { labelled: Detection[]; lone: Detection[] } {
  if (read.signs.digits === 0) return { labelled: [], lone: [] }
  return { labelled: findLabelled(read), lone: findLone(read) }
}

function findLabelled({ text, words, signs }: ReadText): Detection[] {
  const types = signs.isPlain ? typesNamed(words) : ALL
  const found: Detection[] = []
  for (const { type, bit, isStrict, pattern } of labelled) {
    if ((types & bit) === 0) continue
    for (const match of findAll(text, pattern)) {
      const [numberStart, end] = match.indices?.at(-1) ?? [0, 0]
      const number = text.slice(numberStart, end)
      const start = isStrict && type === 'UNIQUE_IDENTIFIER' ? match.index : numberStart
      if (amount.test(text.slice(end, end + 12))) continue
      if (isStrict ? isNumberOf(number) : isClearNumber(number, match[1] ?? '')) found.push({ start, end, type })
    }
  }
  return found
}

/** Bit n is set where a label of the nth type may begin with one of the words. */
function typesNamed(words: readonly Word[]): number {
  let types = 0
  for (const { kind, genitive } of words) {
    // What the words leave out of `device's/n 12` is its `s`.
    if (genitive) types |= typesOf.get('s') ?? 0
    const isMixed = (kind.partRoles & MIXED) !== 0
    for (const part of kind.parts) types |= typesOf.get(isMixed ? lettersOf(part) : part) ?? 0
  }
  return types
}

const ALL = -1
const typesOf = new Map<string, number>()
for (const [at, { first }] of labels.entries())
  for (const word of first.split(' ')) typesOf.set(word, (typesOf.get(word) ?? 0) | (1 << at))

/** `mrn` of `mrn12345`. */
function lettersOf(part: string): string {
  return /^[a-z]+/.exec(part)?.[0] ?? ''
}

function findLone({ text, signs }: ReadText): Detection[] {
  const found: Detection[] = []
  for (const { type, pattern, mayStandIn } of loneCodes) {
    if (!mayStandIn(signs)) continue
    for (const match of findAll(text, pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (publicCode.test(text.slice(Math.max(0, start - 16), start)) || publicCode.test(leadOf(match[0]))) continue
      if (isRange(match[0]) || isDateLike(match[0])) continue
      found.push({ start, end, type })
    }
  }
  return found
}

/** A number after a strict label: anything but an amount or a date. */
function isNumberOf(number: string): boolean {
  return !/^\d+\.\d$/.test(number) && !hasYear(number)
}

/** A number after a loose label: the label is followed by a colon, `#` or `number`, or the number is long. */
function isClearNumber(number: string, joined: string): boolean {
  const digits = number.replace(/\D/g, '').length
  if (isDateLike(number) || /^\d+[.,]\d+$/.test(number)) return false
  const announced = /[:#=]|\b(?:number|num|no|id|code)\b/i.test(joined) || number.startsWith('#')
  return announced
    ? digits >= 2 && number.length >= 3
    : digits >= 5 ||
        (digits >= 3 && /[A-Z]/i.test(number) && number.length >= 5) ||
        /^(?=.*\d[A-Z])[A-Z0-9]{6,}$/.test(number)
}

/** `140-180` and `1500-2000` are ranges of values. */
function isRange(number: string): boolean {
  const ends = /^(\d{2,4})-(\d{2,4})$/.exec(number)
  return ends !== null && Number(ends[1]) < Number(ends[2])
}

/** With a whole year it is a date even after a label; `12-34-56` is none there. */
function hasYear(number: string): boolean {
  return isDateLike(number) && /\d{4}/.test(number)
}

function isDateLike(number: string): boolean {
  return /^(?:(?:19|20)\d\d([-/.])\d{1,2}(?:\1\d{1,2})?|\d{1,2}([-/.])\d{1,2}\2(?:19|20)?\d\d)$/.test(number)
}

function leadOf(code: string): string {
  return /^[A-Za-z]*-?/.exec(code)?.[0] ?? ''
}
