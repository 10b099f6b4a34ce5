const before =
  /(?:\b(?:in|since|from|until|till|to|before|after|during|year|by|of|around|about|circa|between|and|through|early|mid|late|spring|summer|fall|autumn|winter|ago|dated?|diagnosed|onset|began|started|born|died|approximately)|[(:;,~|\]–-]|^|\n)[\s,(]*$/i
const notAfter =
  /^(?:['’]?s\b|[.,]?\d|\s?(?:%|[a-zµμ]{1,6}\/[a-zµ\d]|mg|mcg|µg|ml|cc|g|kg|iu|units?|mmol|mm|cm|kcal|cal|calories|steps|cells?|copies|k|k?pa)(?![a-z]))/i
/** `(delivery 2018)`, `2025-2026`: what follows makes it a year. */
const closes = /^(?:\s?[)|]|\s?[-–]\s?(?:19|20)\d\d\b)/
const publication =
  /\b(?:guidelines?|guidance|criteria|recommendations?|standards?|edition|version|statement|consensus|classification|update[ds]?|trial|study|studies|publication|published|evidence|protocols?|acc|aha|ada|nice|who|gold|gina|kdigo|esc|asco|nccn|uspstf|icd|dsm|beers|acr|eular|cdc|fda)\b/i

/** Whether what follows a number makes it an amount: a unit, a percent sign, further digits. */
export function isAmount(after: string): boolean {
  return notAfter.test(after.slice(0, 14))
}

/** The year that stands at `start` and is one of somebody's life: not an amount, not the year of a guideline. */
export function yearAt(text: string, start: number): number | null {
  const year = Number(text.slice(start, start + 4))
  if (!(year >= 1890 && year <= 2090)) return null
  if (isAmount(text.slice(start + 4, start + 18))) return null
  if (!before.test(text.slice(Math.max(0, start - 16), start)) && !closes.test(text.slice(start + 4, start + 14)))
    return null
  if (publication.test(text.slice(start + 4, start + 36).split(/[.;?!\n]/)[0] ?? '')) return null
  if (
    publication.test(
      text
        .slice(Math.max(0, start - 36), start)
        .split(/[.;?!\n,]/)
        .at(-1) ?? '',
    )
  )
    return null
  return year
}

const agedBefore = /\b(?:aged?|turn(?:s|ed|ing)?|ages)(?:\s+(?:of|is|was|at|about))?[\s:]*$/i
const oldAfter =
  /^(?:[\s-]*(?:years?|yrs?\.?)[\s-]*(?:old|of\s+age)|\s?[FM](?![\w°])|\s?-?(?:y\/?o|y\.o\.)(?![a-z])|-?year-?old|(?:st|nd|rd|th)\s+birthday|\s?(?:años|anos|ans|jahre|anni)(?!\p{L}))/iu

const somebodyIs =
  /\b(?:s?he|who|i|mother|father|mom|mum|dad|grandmother|grandfather|grandma|grandpa|nana|aunt|uncle|wife|husband|patient|pt|neighbou?r|friend|sister|brother|resident)(?:['’]s|['’]m|\s+(?:is|was|am))(?:\s+(?:now|already|almost|nearly|about|just))?\s+$/i
const noMeasure =
  /^(?:['’]s\b|\s*(?:[,;!?)]|\.(?!\d)|$|and\b|with\b|but\b|who\b|so\b|now\b|has\b|when\b|years\b|living\b|still\b))/i

/** Whether the number from `start` to `end` is an age over 89. */
export function ageAt(text: string, start: number, end: number): boolean {
  const age = Number.parseInt(text.slice(start, end), 10)
  if (!(age > 89 && age < 130)) return false
  const before = text.slice(Math.max(0, start - 30), start)
  if (somebodyIs.test(before) && noMeasure.test(text.slice(end, end + 8))) return true
  return oldAfter.test(text.slice(end, end + 16)) || agedBefore.test(before)
}
