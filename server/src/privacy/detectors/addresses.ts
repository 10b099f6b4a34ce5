import type { Detection } from './detection.ts'

const streetType =
  'Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Place|Pl|Way|Circle|Cir|Terrace|Ter|Parkway|Pkwy|Highway|Hwy|Trail|Trl|Square|Sq|Loop|Row|Plaza|Pike|Turnpike|Alley'
const unit = '(?:,?\\s*(?:#|Apt|Apartment|Unit|Suite|Ste|Floor|Fl|Room|Rm)\\.?\\s*[\\w-]+)?'
const town =
  "(?:,\\s*[A-Z][\\p{L}.'’]+(?:\\s[A-Z][\\p{L}.]+){0,2})?(?:,?\\s+[A-Z]{2}\\b)?(?:,?\\s*\\d{5}(?:-\\d{4})?\\b)?"

const forms: readonly RegExp[] = [
  new RegExp(
    `(?<![\\w.])\\d{1,6}[A-Z]?(?:\\s(?:[NSEW]{1,2}|North|South|East|West)\\b\\.?)?\\s+(?:[A-Z][\\p{L}'’.-]*\\s+|\\d{1,3}(?:st|nd|rd|th)\\s+){1,4}?(?:${streetType})\\b\\.?${unit}${town}`,
    'gu',
  ),
  /(?<![\w.])\d{1,6}\s+(?!(?:minute|hour|mile|block|day|week|year|second|month)s?\b)(?:\p{L}+\s+){1,3}(?:street|avenue|road|lane|boulevard|ave|blvd|rd|drive)\b/giu,
  /(?<=\b(?:from|on|at|near|off|of)\s+(?:the\s+)?)(?:[A-Z][\p{L}'’.-]*\s+){1,3}(?:Street|Avenue|Road|Lane|Boulevard)\b(?!\s(?:\p{Lu}|clinic|hospital|medical))/gu,
  /\b\d{1,3}(?:st|nd|rd|th)\s(?:Street|Avenue|Ave|St)\b\.?/gu,
  /\bP\.?\s?O\.?\s?Box\s+\d+/gi,
  /(?<=\b(?:zip|zipcode|zip\s+code|postal\s+code|postcode)\b[\s:]*(?:is\s+)?)\d{5}(?:-\d{4})?\b/gi,
]
const mayHoldOne = /\d|\b(?:Street|Avenue|Road|Lane|Boulevard)\b/

/** Streets with or without a number, with the town after them, boxes and postcodes. */
export function findAddresses(text: string): Detection[] {
  if (!mayHoldOne.test(text)) return []
  return forms.flatMap((form) =>
    [...text.matchAll(form)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      type: 'GEOGRAPHIC_LOCATION' as const,
    })),
  )
}
