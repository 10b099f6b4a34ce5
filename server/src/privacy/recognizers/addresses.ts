import { findAll } from '../../shared/find-all.ts'
import type { ReadText } from '../text/analyzed-text.ts'
import { BOX, MIXED, POSTCODE, ROAD, ROAD_ABROAD, ROAD_OF_NAMES, ROOM, ROUTE, STREET } from '../text/word-roles.ts'
import type { Detection } from './detection.ts'

const streetType =
  'Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Place|Pl|Way|Circle|Cir|Terrace|Ter|Parkway|Pkwy|Highway|Hwy|Trail|Trl|Square|Sq|Loop|Row|Plaza|Pike|Turnpike|Alley'
const unit = '(?:,?\\s*(?:#|Apt|Apartment|Unit|Suite|Ste|Floor|Fl|Room|Rm)\\.?\\s*[\\w-]+)?'
const town =
  "(?:,\\s*[A-Z][\\p{L}.'’]+(?:\\s[A-Z][\\p{L}.]+){0,2})?(?:,?\\s+[A-Z]{2}\\b)?(?:,?\\s*\\d{5}(?:-\\d{4})?\\b)?"

// Besides the roles of words: a digit directly after a capital or a hyphen, and nothing at all.
const CODE = 1 << 30
const ANY = -1

/** Forms of addresses, and what one of each holds at least. */
const forms: readonly { form: RegExp; holds: number }[] = [
  { holds: ROUTE, form: /\b(?:County|State|Farm)\sRoad\s\d{1,4}\b/g },
  {
    holds: ROAD,
    form: new RegExp(
      `(?<![\\w.])\\d{1,6}[A-Z]?(?:\\s(?:[NSEW]{1,2}|North|South|East|West)\\b\\.?)?\\s+(?:[A-Z][\\p{L}'’.-]*\\s+|\\d{1,3}(?:st|nd|rd|th)\\s+){1,4}?(?:${streetType})\\b\\.?${unit}${town}`,
      'gu',
    ),
  },
  {
    holds: ROAD,
    form: /(?<![\w.])\d{1,6}\s+(?!(?:minute|hour|mile|block|day|week|year|second|month)s?\b)(?:\p{L}+\s+){1,3}(?:street|avenue|road|lane|boulevard|ave|blvd|rd|drive)\b/giu,
  },
  {
    holds: ROAD,
    form: /(?<=\b(?:from|on|at|near|off|of)\s+(?:the\s+)?)(?:[A-Z][\p{L}'’.-]*\s+){1,3}(?:Street|Avenue|Road|Lane|Boulevard)\b(?!\s(?:\p{Lu}|clinic|hospital|medical))/gu,
  },
  { holds: ROAD, form: /\b\d{1,3}(?:st|nd|rd|th)\s(?:Street|Avenue|Ave|St)\b\.?/gu },
  { holds: BOX, form: new RegExp(`\\bP\\.?\\s?O\\.?\\s?Box\\s+\\d+${town}`, 'gu') },
  { holds: BOX, form: /\bp\.?\s?o\.?\s?box\s+\d+/gi },
  // Of other countries: the kind before the name, or at its end, and the number after it.
  {
    holds: ROAD_ABROAD | MIXED,
    form: /(?<![\p{L}])(?:\d{1,4},?\s)?(?:Calle|Avenida|Av\.|Carrera|Rua|Via|Viale|Piazza|Rue|Chemin|Ulica|ul\.)\s(?:(?:de|del|la|las|los|da|do|dos|du|des)\s)*\p{Lu}[\p{L}'’.-]+(?:\s(?:(?:de|del|la|da|do)\s)*\p{Lu}[\p{L}'’.-]+){0,2}(?:,?\s(?:#|n[°º.o]*\s?)?\d{1,5}[A-Za-z]?\b)?(?:,\s(?:\d{4,6}\s)?\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?)?/gu,
  },
  {
    holds: ANY,
    form: /(?<![\p{L}])\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|gasse|gatan|gade|katu|laan|straat|weg)\s\d{1,4}[a-z]?\b/gu,
  },
  {
    holds: ROAD_OF_NAMES,
    form: /(?<![\w.])(?:(?:Flat|Apt|Unit)\s\w{1,4},\s)?\d{1,4}[A-Za-z]?\s(?:\p{Lu}[\p{L}'’-]+\s){1,3}(?:Close|Crescent|Gardens|Grove|Mews|Terrace|Hill|Walk|Park|Green|Crossing|Bend|Run|Ridge|Hollow|Path|Cove|Point|View|Heights|Glen|Trace|Center|Commons|Landing|Meadows?|Village)\b(?:,\s\p{Lu}[\p{L}'’-]+)?/gu,
  },
  { holds: CODE, form: /\b[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}\b/g },
  { holds: CODE, form: /\b[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\s\d[ABCEGHJ-NPRSTV-Z]\d\b/g },
  {
    holds: ROUTE | CODE,
    form: /\b(?:Route|Rte\.?|Highway|Hwy\.?|Interstate|(?:County|State|Farm)\sR(?:oa)?d\.?)\s\d{1,4}\b|\b(?:I|US|SR|CR)-\d{1,3}\b(?=\s(?:in|near|at|by|exit|north|south|east|west)|[,.;)])/g,
  },
  // Where in a building somebody lies.
  {
    holds: ROOM,
    form: /(?<=\b(?:room|rm\.?|bed|bay|cubicle|apartment|apt\.?|suite|ste\.?|unit)\s(?:number\s|no\.?\s|#)?)(?=[A-Z]?\d)[A-Z]?\d{1,4}[A-Z]?(?:-\d{1,3})?\b(?!\s?(?:%|[./]\d|times|hours?|hrs?|days?|weeks?|months?|years?|minutes?|mins?|temp|air|and\s\d))/gi,
  },
  { holds: ROOM, form: /(?<=\b(?:ward|floor|unit)\s)\d{1,2}(?:[A-Z]\b|[\s-](?:North|South|East|West)\b)/g },
  { holds: ROOM, form: /\b\d{1,2}(?:[-\s](?:North|South|East|West)|[NSEW])(?=\s(?:ward|wing|unit)\b)/g },
  {
    holds: POSTCODE,
    form: /(?<=\b(?:zip|zipcode|zip\s+code|postal\s+code|postcode)\b[\s:]*(?:is\s+)?)\d{5}(?:-\d{4})?\b/gi,
  },
]
const streetWord = /\b(?:Street|Avenue|Road|Lane|Boulevard|Calle|Avenida|Av\.|Carrera|Rua|Via|Rue)\b/

/** Streets with or without a number, with the town after them, boxes and postcodes. */
export function findAddresses({ text, signs, roles }: ReadText): Detection[] {
  if (signs.digits === 0 && ((roles & STREET) === 0 || !streetWord.test(text))) return []
  const held = signs.hasCodeDigit ? roles | CODE : roles
  const found: Detection[] = []
  for (const { form, holds } of forms) {
    if ((held & holds) === 0 && holds !== ANY) continue
    for (const match of findAll(text, form))
      found.push({ start: match.index, end: match.index + match[0].length, type: 'GEOGRAPHIC_LOCATION' })
  }
  return found
}
