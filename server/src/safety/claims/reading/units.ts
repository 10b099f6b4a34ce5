/** A unit under one name, however it is written. */
const SPELLINGS: readonly string[] = [
  '%|percent|per cent|por ciento|pct',
  'mg/dL|mg/dl|mg per dl|milligrams per deciliter',
  'mmol/L|mmol/l|millimoles per liter|meq/l',
  'umol/L|umol/l|micromoles per liter',
  'mmol/mol',
  'g/dL|g/dl|gm/dl|grams per deciliter',
  'g/L|g/l',
  'mg/L|mg/l',
  'ng/mL|ng/ml|ug/l|mcg/l',
  'pg/mL|pg/ml|ng/l',
  'ug/dL|ug/dl|mcg/dl',
  'ng/dL|ng/dl',
  'nmol/L|nmol/l',
  'pmol/L|pmol/l',
  'mIU/L|miu/l|miu/ml|uiu/ml|mu/l',
  'U/L|u/l|iu/l|units/l|units per liter',
  'mL/min|ml/min/1.73 m2|ml/min/1.73m2|ml/min/{1.73_m2}|ml/min/1.73 m^2|ml/min/1.73 m²|ml/min/1.73m²|ml/min',
  '10*3/uL|10*3/ul|10^3/ul|x10^3/ul|x10*3/ul|k/ul|thousand per ul|thousand/ul|10*9/l|10^9/l|x10^9/l|thousand per microliter|mil por ul',
  '10*6/uL|10*6/ul|10^6/ul|m/ul|million per ul|million/ul|10*12/l|10^12/l|million per microliter',
  'mg/g',
  'fL|fl',
  'pg',
  'mmHg|mmhg|mm hg|mm[hg]|millimeters of mercury',
  '/min|/min|beats per minute|bpm|beats a minute|breaths per minute|breaths a minute|latidos por minuto|per minute',
  'kg/m2|kg/m2|kg/m^2|kg/m²',
  'kg|kilogram|kilograms|kilo|kilos|kilogramos|kgs',
  'lb|lbs|pound|pounds|libras|[lb_av]',
  'g|gram|grams|gramos|gm',
  'mg|milligram|milligrams|miligramos',
  'ug|mcg|ug|microgram|micrograms|microgramos',
  'mL|ml|milliliter|milliliters|cc|mililitros',
  'cm|centimeter|centimeters|centimetros',
  'm|meter|meters|metres|metros',
  'inch|inches|pulgadas|[in_i]',
  'ft|foot|feet',
  'degC|°c|degrees celsius|cel',
  'degF|°f|degrees fahrenheit|[degf]',
  'unit|units|unit|iu|international units|unidades|u|unt',
  'mEq|meq',
  'mmol',
  'point|points|puntos',
]

const UNIT_OF: ReadonlyMap<string, string> = new Map(
  SPELLINGS.flatMap((line) => {
    const [name = '', ...spellings] = line.split('|')
    return [name.toLowerCase(), ...spellings].map((spelling) => [spelling, name] as const)
  }),
)

const escaped = [...UNIT_OF.keys()]
  .sort((one, other) => other.length - one.length)
  .map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))

/** Source of a pattern for one unit in folded text, the longest spelling first. */
export const UNIT_PATTERN = `(?:${escaped.join('|')})`

/** The one name of a unit as it is written; the folded text itself where it is not known. */
export function toUnit(written: string): string {
  const folded = written.trim().toLowerCase().replace(/[µμ]/g, 'u')
  return UNIT_OF.get(folded) ?? folded
}

/** Factors between units of one quantity, whatever is measured. */
const FACTORS: ReadonlyMap<string, number> = new Map([
  ['kg>lb', 2.20462],
  ['kg>g', 1000],
  ['cm>inch', 1 / 2.54],
  ['cm>m', 0.01],
  ['g/dL>g/L', 10],
  ['g>mg', 1000],
  ['mg>ug', 1000],
  ['mg/L>ug/dL', 100],
  ['g/dL>mg/dL', 1000],
  ['mg/dL>mg/L', 10],
])

/** mg/dL (or as named) to SI, by what is measured: molar masses, as in the tables of laboratories. */
const MOLAR: readonly { name: RegExp; from: string; to: string; factor: number }[] = [
  { name: /glucose|sugar|azucar/, from: 'mg/dL', to: 'mmol/L', factor: 1 / 18.016 },
  { name: /cholesterol|ldl|hdl|colesterol/, from: 'mg/dL', to: 'mmol/L', factor: 1 / 38.67 },
  { name: /triglycerid/, from: 'mg/dL', to: 'mmol/L', factor: 1 / 88.57 },
  { name: /creatinin/, from: 'mg/dL', to: 'umol/L', factor: 88.42 },
  { name: /urea|bun/, from: 'mg/dL', to: 'mmol/L', factor: 0.357 },
  { name: /calcium|calcio/, from: 'mg/dL', to: 'mmol/L', factor: 0.2495 },
  { name: /magnesium/, from: 'mg/dL', to: 'mmol/L', factor: 0.4114 },
  { name: /phosph/, from: 'mg/dL', to: 'mmol/L', factor: 0.3229 },
  { name: /uric|urate/, from: 'mg/dL', to: 'umol/L', factor: 59.48 },
  { name: /bilirubin/, from: 'mg/dL', to: 'umol/L', factor: 17.1 },
  { name: /vitamin d|hydroxyvitamin/, from: 'ng/mL', to: 'nmol/L', factor: 2.496 },
  { name: /b12|cobalamin/, from: 'pg/mL', to: 'pmol/L', factor: 0.738 },
  { name: /iron/, from: 'ug/dL', to: 'umol/L', factor: 0.179 },
]

/**
 * The value in another unit, null where the two measure different things.
 * @param measured the folded name of what is measured
 */
export function toOtherUnit(value: number, from: string, to: string, measured: string): number | null {
  if (from === to) return value
  if (from === 'degC' && to === 'degF') return value * 1.8 + 32
  if (from === 'degF' && to === 'degC') return (value - 32) / 1.8
  if (from === '%' && to === 'mmol/mol') return (value - 2.152) * 10.929
  if (from === 'mmol/mol' && to === '%') return value / 10.929 + 2.152
  const factor = FACTORS.get(`${from}>${to}`)
  if (factor !== undefined) return value * factor
  const inverse = FACTORS.get(`${to}>${from}`)
  if (inverse !== undefined) return value / inverse
  const molar = MOLAR.find(
    (one) => one.name.test(measured) && [one.from, one.to].includes(from) && [one.from, one.to].includes(to),
  )
  if (molar === undefined) return null
  return molar.from === from ? value * molar.factor : value / molar.factor
}
