import { definePatterns, PRIORITY } from './recognizer.ts'

const streetType =
  'Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Place|Pl|Way|Circle|Cir|Terrace|Ter|Parkway|Pkwy|Highway|Hwy|Trail|Trl|Square|Sq|Loop|Row|Plaza|Pike|Turnpike|Alley'
const unit = '(?:,?\\s{0,3}(?:#|Apt|Apartment|Unit|Suite|Ste|Floor|Fl|Room|Rm)\\.?\\s{0,3}[\\w-]{1,12})?'
const town =
  "(?:,\\s{0,3}[A-Z][\\p{L}.'’]{1,32}(?:\\s[A-Z][\\p{L}.]{1,32}){0,2})?(?:,?\\s{1,3}[A-Z]{2}\\b)?(?:,?\\s{0,3}\\d{5}(?:-\\d{4})?\\b)?"
const name = "\\p{Lu}[\\p{L}'’.-]{1,32}"

/** Streets with or without a number, with the town behind them; boxes, postcodes, roads, rooms of a building. */
export const postalAddress = definePatterns(
  { type: 'GEOGRAPHIC_LOCATION', priority: PRIORITY.address, cues: /\p{L}/u },
  [
    /\b(?:County|State|Farm)\sRoad\s\d{1,4}\b/g,
    new RegExp(
      `(?<![\\w.])\\d{1,6}[A-Z]?(?:\\s(?:[NSEW]{1,2}|North|South|East|West)\\b\\.?)?\\s{1,3}(?:[A-Z][\\p{L}'’.-]{0,32}\\s{1,3}|\\d{1,3}(?:st|nd|rd|th)\\s{1,3}){1,4}?(?:${streetType})\\b\\.?${unit}${town}`,
      'gu',
    ),
    /(?<![\w.])\d{1,6}\s{1,3}(?!(?:minute|hour|mile|block|day|week|year|second|month)s?\b)(?:\p{L}{1,32}\s{1,3}){1,3}(?:street|avenue|road|lane|boulevard|ave|blvd|rd|drive)\b/giu,
    /(?=[A-Z])(?<=\b(?:from|on|at|near|off|of)\s{1,3}(?:the\s{1,3})?)(?:[A-Z][\p{L}'’.-]{0,32}\s{1,3}){1,3}(?:Street|Avenue|Road|Lane|Boulevard)\b(?!\s(?:\p{Lu}|clinic|hospital|medical))/gu,
    /\b\d{1,3}(?:st|nd|rd|th)\s(?:Street|Avenue|Ave|St)\b\.?/gu,
    new RegExp(`\\bP\\.?\\s?O\\.?\\s?Box\\s{1,3}\\d{1,12}${town}`, 'gu'),
    /\bp\.?\s?o\.?\s?box\s{1,3}\d{1,12}/gi,
    // Of other countries: the kind before the name, or at its end, and the number after it.
    new RegExp(
      `(?<![\\p{L}])(?:\\d{1,4},?\\s)?(?:Calle|Avenida|Av\\.|Carrera|Rua|Via|Viale|Piazza|Rue|Chemin|Ulica|ul\\.)\\s(?:(?:de|del|la|las|los|da|do|dos|du|des)\\s){0,3}${name}(?:\\s(?:(?:de|del|la|da|do)\\s){0,2}${name}){0,2}(?:,?\\s(?:#|n[°º.o]{0,2}\\s?)?\\d{1,5}[A-Za-z]?\\b)?(?:,\\s(?:\\d{4,6}\\s)?\\p{Lu}[\\p{L}.]{1,32}(?:\\s\\p{Lu}[\\p{L}.]{1,32})?)?`,
      'gu',
    ),
    /(?<![\p{L}])\p{Lu}[\p{L}-]{0,48}(?:straße|strasse|str\.|gasse|gatan|gade|katu|laan|straat|weg)\s\d{1,4}[a-z]?\b/gu,
    /(?<![\w.])(?:(?:Flat|Apt|Unit)\s\w{1,4},\s)?\d{1,4}[A-Za-z]?\s(?:\p{Lu}[\p{L}'’-]{1,32}\s){1,3}(?:Close|Crescent|Gardens|Grove|Mews|Terrace|Hill|Walk|Park|Green|Crossing|Bend|Run|Ridge|Hollow|Path|Cove|Point|View|Heights|Glen|Trace|Center|Commons|Landing|Meadows?|Village)\b(?:,\s\p{Lu}[\p{L}'’-]{1,32})?/gu,
    /\b[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}\b/g,
    /\b[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\s\d[ABCEGHJ-NPRSTV-Z]\d\b/g,
    /\b(?:Route|Rte\.?|Highway|Hwy\.?|Interstate|(?:County|State|Farm)\sR(?:oa)?d\.?)\s\d{1,4}\b|\b(?:I|US|SR|CR)-\d{1,3}\b(?=\s(?:in|near|at|by|exit|north|south|east|west)|[,.;)])/g,
    // Where in a building somebody lies.
    /(?=[A-Z]?\d)(?<=\b(?:room|rm\.?|bed|bay|cubicle|apartment|apt\.?|suite|ste\.?|unit)\s(?:number\s|no\.?\s|#)?)[A-Z]?\d{1,4}[A-Z]?(?:-\d{1,3})?\b(?!\s?(?:%|[./]\d|times|hours?|hrs?|days?|weeks?|months?|years?|minutes?|mins?|temp|air|and\s\d))/gi,
    /(?=\d)(?<=\b(?:ward|floor|unit)\s)\d{1,2}(?:[A-Z]\b|[\s-](?:North|South|East|West)\b)/g,
    /\b\d{1,2}(?:[-\s](?:North|South|East|West)|[NSEW])(?=\s(?:ward|wing|unit)\b)/g,
    /(?=\d)(?<=\b(?:zip|zipcode|zip\s{1,3}code|postal\s{1,3}code|postcode)\b[\s:]{0,3}(?:is\s{1,3})?)\d{5}(?:-\d{4})?\b/gi,
  ],
)
