import { definePatterns, PRIORITY, type Range } from './recognizer.ts'

/** Numbers and codes without a label, told by their form alone. */
export const bareCode = definePatterns(
  { type: 'UNIQUE_IDENTIFIER', priority: PRIORITY.code, cues: /\d/ },
  [
    /#\s?(?=[A-Z0-9-]{0,64}\d{3})[A-Z0-9]{1,64}(?:-[A-Z0-9]{1,64}){0,8}/gi,
    /(?<![\w-])(?=[A-Z]{1,6}[-_]?\d{2,}|[A-Z]{2,6}(?:-[A-Z0-9]{1,16}){0,6}-\d{3,})[A-Z]{1,6}(?:[-_]?[A-Z0-9]){0,64}(?<=\d{4}-?[A-Z]{0,3}|\d{3}-\d{1,16}|\d{2}-\d{2,16})(?![\w-])/g,
    /(?<![\w.,$€£-])\d{3,24}-\d{2,24}(?:-\d{2,24}){0,6}(?:-[A-Z]{1,4})?(?![\w-])/g,
    /(?<![\w.,$€£/-])\d{7,}(?!\d|[\w.,]{0,24}\d|\s?(?:%|mg|ml|cells|copies|iu|units?|\/))/gi,
    // Spelled out: `4 8 2 9 1 3 7 7 0`.
    /(?<![\w.,])\d(?:[\s.-]\d){8,24}(?![\w.,]?\d)/g,
  ],
  isSomebodys,
)

function isSomebodys(text: string, { start, end }: Range): boolean {
  const code = text.slice(start, end)
  return (
    !isPublic(text.slice(Math.max(0, start - 16), start)) &&
    !isPublic(leadOf(code)) &&
    !isRange(code) &&
    !isDateLike(code)
  )
}

/** Returns true for a date in figures. */
export function isDateLike(number: string): boolean {
  return /^(?:(?:19|20)\d\d([-/.])\d{1,2}(?:\1\d{1,2})?|\d{1,2}([-/.])\d{1,2}\2(?:19|20)?\d\d)$/.test(number)
}

/** Codes of vocabularies, registries and articles, and the working names of medicines: they stand for no person. */
function isPublic(lead: string): boolean {
  return publicCode.test(lead)
}

const publicCode =
  /(?:\b(?:icd(?:-?(?:9|10|11))?(?:-cm|-pcs)?|cpt|hcpcs|loinc|snomed(?:\s?ct)?|rxnorm|rxcui|ndc|pmid|pmc|pmcid|doi|atc|cas|omim|drg|cvx|mesh|umls|version|code)[\s:#]*|\b(?:nct|pmc|pmid|isrctn|cvx|rs|ly|bms|gsk|azd|mk|pf|ro|abbv|jnj|tak|amg|bay|bnt|mrna|sars|covid|iso|astm)-?)$/i

function leadOf(code: string): string {
  return /^[A-Za-z]{0,16}-?/.exec(code)?.[0] ?? ''
}

/** `140-180` and `1500-2000` are ranges of values. */
function isRange(number: string): boolean {
  const ends = /^(\d{2,4})-(\d{2,4})$/.exec(number)
  return ends !== null && Number(ends[1]) < Number(ends[2])
}
