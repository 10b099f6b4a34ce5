import type { Span } from './grammar/matcher.ts'
import type { Tokens } from './grammar/tokens.ts'

/** The terms that are read from numbers, with their units or the words beside them. */
export const READING_TERMS = [
  'digits',
  'year',
  'r-many',
  'short',
  'r-fever',
  'r-fever-high',
  'r-cold-body',
  'r-sugar-low',
  'r-sugar-lowish',
  'r-sugar-high',
  'r-sugar-extreme',
  'r-bp-high',
  'r-bp-extreme',
  'r-bp-low',
  'r-bp-preg',
  'r-bp-preghigh',
  'r-o2-low',
  'r-o2-lowish',
  'r-pulse-high',
  'r-pulse-low',
  'r-pulse-extreme',
  'r-inr-high',
  'r-potassium-high',
  'r-infant',
  'r-child',
] as const
type ReadingTerm = (typeof READING_TERMS)[number]

type Add = (term: ReadingTerm, start: number, end?: number) => void

/**
 * Finds the numbers of a message that say something of the body. Thresholds: fever 38 °C (infants and CDC sepsis
 * pages), 40 °C high; sugar below 54 mg/dL is level 2 hypoglycaemia (ADA, as CDC cites it), 300 and ketones (CDC);
 * pressure 180/120 (American Heart Association), in pregnancy 160/110 and 140/90 (CDC, NIH); oxygen 90 and 93 %; a
 * pulse of 130 and 40; an INR of 5 (label of warfarin); potassium 6.
 */
export function readReadings(tokens: Tokens): Map<string, Span[]> {
  const found = new Map<string, Span[]>()
  const add: Add = (term, start, end = start + 1) => {
    const spans = found.get(term) ?? []
    spans.push({ start, end })
    found.set(term, spans)
  }
  if (tokens.words.length <= SHORT_WORDS) add('short', 0, tokens.words.length)
  for (const [at, value] of tokens.numbers.entries()) {
    if (Number.isNaN(value)) {
      const count = COUNTS.get(tokens.words[at] ?? '')
      if (count !== undefined) readAge(tokens, at, count, add)
      continue
    }
    if (isYear(tokens, at, value)) {
      add('year', at)
      continue
    }
    add('digits', at)
    if (value >= 8 && value <= 500) add('r-many', at)
    const kind = toKind(tokens, at)
    readPressure(tokens, at, value, kind, add)
    if (kind === 'temperature' || (kind === null && isBareTemperature(tokens, at, value)))
      readTemperature(value, at, add)
    if (kind === 'sugar') readSugar(tokens, at, value, add)
    if (kind === 'oxygen') readOxygen(value, at, add)
    if (kind === 'pulse') readPulse(value, at, add)
    if (kind === 'inr' && value >= 5 && value < 20) add('r-inr-high', at)
    if (kind === 'potassium' && value >= 6 && value < 10) add('r-potassium-high', at)
    readAge(tokens, at, value, add)
  }
  return found
}

/** Whoever writes so few words names what is wrong and nothing else. */
const SHORT_WORDS = 4

const KINDS = {
  sugar:
    'sugar sugars glucose bg bs bgl azucar glucosa glucemia glicemia meter glucometer glucometro dexcom cgm libre fingerstick accucheck'.split(
      ' ',
    ),
  temperature: 'fever temp temperature fiebre calentura temperatura thermometer termometro febrile tmax'.split(' '),
  oxygen: 'oxygen o2 spo2 sat sats saturation oximeter ox level saturacion oxigeno oximetro pulseox'.split(' '),
  pulse: 'pulse hr heartrate heartbeat bpm pulso latidos pulsaciones'.split(' '),
  inr: ['inr'],
  potassium: ['potassium', 'potasio'],
  pressure: 'bp pressure presion tension sistolica systolic'.split(' '),
} as const
type Kind = keyof typeof KINDS
const kindOf = new Map<string, Kind>(
  (Object.keys(KINDS) as Kind[]).flatMap((kind) => KINDS[kind].map((word): [string, Kind] => [word, kind])),
)
const UNITS = new Map<string, Kind>([
  ['mgdl', 'sugar'],
  ['mmol', 'sugar'],
  ['bpm', 'pulse'],
  ['f', 'temperature'],
  ['c', 'temperature'],
  ['fahrenheit', 'temperature'],
  ['celsius', 'temperature'],
  ['grados', 'temperature'],
  ['degrees', 'temperature'],
])
/** How many words before a number may name what it is of. */
const REACH = 6

/** What a number is of: by its unit, or by the nearest word before it, then behind it, in the same sentence. */
function toKind({ words, sentences, numbers }: Tokens, at: number): Kind | null {
  const unit = UNITS.get(words[at + 1] ?? '')
  const isHeartRate = words[at - 1] === 'rate' || (words[at - 2] === 'rate' && words[at - 3] === 'heart')
  if (isHeartRate) return 'pulse'
  for (let back = 1; back <= REACH; back++) {
    const before = at - back
    if (before < 0 || sentences[before] !== sentences[at]) break
    const kind = kindOf.get(words[before] ?? '')
    if (kind !== undefined) return kind
    if (words[before] === 'heart' && words[before + 1] === 'rate') return 'pulse'
    if (words[before] === 'ritmo') return 'pulse'
    if (!Number.isNaN(numbers[before]) && back > 3) break
  }
  if (unit !== undefined) return unit
  if (words[at + 1] === 'mg' && words[at + 2] === 'dl') return 'sugar'
  for (let ahead = 1; ahead <= 3; ahead++) {
    if (sentences[at + ahead] !== sentences[at]) break
    const kind = kindOf.get(words[at + ahead] ?? '')
    // `168 HR` behind a number are hours of a patch, not a heart rate.
    if (kind !== undefined && words[at + ahead] !== 'hr') return kind
  }
  return null
}

function isYear({ words }: Tokens, at: number, value: number): boolean {
  return value >= 1930 && value <= 2099 && /^\d{4}$/.test(words[at] ?? '')
}

/** `38.5`, `39.2`, `101.4` say what they are by themselves. */
function isBareTemperature({ words }: Tokens, at: number, value: number): boolean {
  const word = words[at] ?? ''
  return /^\d+[.,]\d$/.test(word) && ((value >= 37.9 && value <= 42) || (value >= 100.3 && value <= 107))
}

function readTemperature(value: number, at: number, add: Add): void {
  const celsius = value >= 90 && value <= 112 ? ((value - 32) * 5) / 9 : value
  if (celsius > 43.5 || celsius < 25) return
  // 100.4 °F is 38 °C; a reading is rounded.
  if (celsius >= 37.95) add('r-fever', at)
  if (celsius >= 39.9) add('r-fever-high', at)
  if (celsius < 35.05) add('r-cold-body', at)
}

const MMOL = 18

function readSugar({ words, numbers }: Tokens, at: number, value: number, add: Add): void {
  if (!Number.isNaN(numbers[at + 1]) && words[at + 1] !== undefined && numbers[at + 1] === value) return
  const next = words[at + 1] ?? ''
  if (TIME_UNITS.has(next)) return
  const isMmol =
    next.startsWith('mmol') ||
    (/[.,]/.test(words[at] ?? '') && value < 35) ||
    (value < 25 && value >= 1 && next === 'mmol')
  const mg = isMmol ? value * MMOL : value
  if (mg < 10 || mg > 2000) return
  if (!isMmol && value < 20) return
  if (mg < 54) add('r-sugar-low', at)
  else if (mg < 70) add('r-sugar-lowish', at)
  if (mg >= 250) add('r-sugar-high', at)
  if (mg >= 500) add('r-sugar-extreme', at)
}

const TIME_UNITS = new Set(
  'minutes minute min mins hours hour hrs days day weeks week months month years year ago minutos minuto horas hora dias dia semanas meses anos units unidades mg percent times'.split(
    ' ',
  ),
)

/** `165/112`, `165 over 112`, `16/10` as it is said in Spanish. */
function readPressure(
  { words, numbers, sentences }: Tokens,
  at: number,
  value: number,
  kind: Kind | null,
  add: Add,
): void {
  const hasWord = ['over', 'sobre', 'con', 'x', 'y'].includes(words[at + 1] ?? '')
  const lowerAt = hasWord ? at + 2 : at + 1
  const lower = numbers[lowerAt] ?? Number.NaN
  const isPair = !Number.isNaN(lower) && sentences[lowerAt] === sentences[at] && value > lower
  const scale = isPair && kind === 'pressure' && value <= 26 && lower <= 16 ? 10 : 1
  const systolic = value * scale
  const diastolic = lower * scale
  if (
    isPair &&
    systolic >= 60 &&
    systolic <= 300 &&
    diastolic >= 25 &&
    diastolic <= 180 &&
    (kind === 'pressure' || kind === null)
  ) {
    const end = lowerAt + 1
    if (systolic >= 180 || diastolic >= 120) add('r-bp-high', at, end)
    if (systolic >= 220 || diastolic >= 130) add('r-bp-extreme', at, end)
    if (systolic >= 160 || diastolic >= 110) add('r-bp-preg', at, end)
    if (systolic >= 140 || diastolic >= 90) add('r-bp-preghigh', at, end)
    if (systolic <= 90 && diastolic <= 60) add('r-bp-low', at, end)
    return
  }
  if (kind !== 'pressure' || isPair) return
  if (value >= 180 && value <= 300) add('r-bp-high', at)
  if (value >= 160 && value <= 300) add('r-bp-preg', at)
  if (value >= 50 && value <= 85) add('r-bp-low', at)
}

function readOxygen(value: number, at: number, add: Add): void {
  if (value >= 50 && value <= 90) add('r-o2-low', at)
  if (value > 90 && value <= 93) add('r-o2-lowish', at)
}

function readPulse(value: number, at: number, add: Add): void {
  if (value >= 130 && value <= 300) add('r-pulse-high', at)
  if (value >= 160 && value <= 300) add('r-pulse-extreme', at)
  if (value >= 20 && value <= 42) add('r-pulse-low', at)
}

const DAYS = new Map(
  ['day', 'days', 'dia', 'dias']
    .map((word): [string, number] => [word, 1])
    .concat(
      ['week', 'weeks', 'wk', 'wks', 'semana', 'semanas', 'w'].map((word): [string, number] => [word, 7]),
      ['month', 'months', 'mo', 'mos', 'mes', 'meses', 'm'].map((word): [string, number] => [word, 30]),
    ),
)
const COUNTS = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .concat('un dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '))
    .map((word, at): [string, number] => [word, (at % 12) + 1]),
)
const YEARS = new Set(['year', 'years', 'yr', 'yrs', 'yo', 'ano', 'anos'])
const CHILD_YEARS = 14
const INFANT_DAYS = 92
const AGE_SIGNS = new Set(
  'old baby bebe newborn infant recien nacido nacida edad daughter son hijo hija girl boy nina nino nieto nieta'.split(
    ' ',
  ),
)

/** `5 weeks old`, `my 2 month old`, `bebé de 2 meses`: a baby of less than three months. */
function readAge({ words, sentences }: Tokens, at: number, value: number, add: Add): void {
  const next = words[at + 1] ?? ''
  const isYears = YEARS.has(next) || (next === 'y' && words[at + 2] === 'o')
  const isAged =
    words[at + 2] === 'old' ||
    next === 'yo' ||
    next === 'y' ||
    AGE_SIGNS.has(words[at - 1] ?? '') ||
    AGE_SIGNS.has(words[at - 2] ?? '')
  if (isYears && value < CHILD_YEARS && isAged) add('r-child', at, at + 2)
  const unit = DAYS.get(next)
  if (unit !== undefined && words[at + 2] === 'old') add('r-child', at, at + 2)
  if (unit === undefined || value * unit >= INFANT_DAYS) return
  const isOld = words[at + 2] === 'old' || words[at + 2] === 'newborn' || words[at + 2] === 'baby'
  const before = [1, 2, 3, 4].some(
    (back) => sentences[at - back] === sentences[at] && AGE_SIGNS.has(words[at - back] ?? ''),
  )
  const isAgo =
    ['ago', 'pregnant', 'along', 'atras', 'embarazo', 'embarazada', 'now'].includes(words[at + 2] ?? '') ||
    words[at - 1] === 'hace' ||
    words[at - 1] === 'for' ||
    words[at + 3] === 'embarazo'
  if (!isAgo && (isOld || before)) add('r-infant', at, at + 2)
}
