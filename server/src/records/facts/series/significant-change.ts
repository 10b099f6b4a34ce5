/** The least change of a value that is one, in each unit that it comes in, written in small letters. */
type LeastChange = Readonly<Record<string, number>>

/**
 * By LOINC code, what the body holds so tightly that a share of the value says little: 5 % of a temperature is two
 * degrees. Of a range a quarter counts, which is about the deviation among healthy people: a range holds the middle
 * 95 % of them (CLSI EP28-A3c). Potassium and magnesium need no figure: 5 % of theirs is less than a quarter of a range.
 */
const HELD_TIGHTLY: readonly (readonly [codes: readonly string[], least: LeastChange])[] = [
  // Oxygen saturation. NEWS2 (Royal College of Physicians, 2017) scores it in steps of two points.
  [['2708-6', '59408-5', '20564-1'], { '%': 2 }],
  // Body temperature, at any site. It varies by this much within a day (Mackowiak, JAMA 1992;268:1578).
  [['8310-5', '8331-1', '8332-9', '8333-7', '8328-7'], { '°c': 0.5, c: 0.5, degc: 0.5, '°f': 0.9, f: 0.9 }],
  // pH of blood: 7.35 to 7.45 (test catalogue of Dartmouth-Hitchcock).
  [['2744-1', '2745-8', '2746-6', '11558-4'], { '': 0.025, ph: 0.025 }],
  // Sodium, 136 to 145; chloride, 98 to 106; osmolality, 275 to 295 (American Board of Internal Medicine, reference ranges).
  [['2951-2', '2947-0'], { 'mmol/l': 2.25, 'meq/l': 2.25 }],
  [['2075-0', '2069-3'], { 'mmol/l': 2, 'meq/l': 2 }],
  [['2692-2'], { 'mosm/kg': 5, 'mmol/kg': 5 }],
  // Calcium, 8.6 to 10.2 mg/dL (the same list); ionized, 1.15 to 1.33 mmol/L (Dartmouth-Hitchcock); 1 mmol is 40.08 mg.
  [['17861-6', '49765-1', '2000-8'], { 'mg/dl': 0.4, 'mmol/l': 0.1 }],
  [['1995-0', '1994-3', '17864-0'], { 'mmol/l': 0.045, 'mg/dl': 0.18 }],
  // Body height: a loss of 2 cm is a reason to look at the spine (ISCD, Official Positions, vertebral fracture assessment).
  [['8302-2', '3137-7'], { cm: 2, m: 0.02, in: 0.8 }],
]

const byCode: ReadonlyMap<string, LeastChange> = new Map(
  HELD_TIGHTLY.flatMap(([codes, least]) => codes.map((code) => [`loinc|${code}`, least] as const)),
)

/** Null for what is not held tightly, or comes in a unit that is not known for it. */
export function toSignificantChange(codes: readonly string[], unit: string): number | null {
  for (const code of codes) {
    const least = byCode.get(code)
    if (least !== undefined) return new Map(Object.entries(least)).get(unit.toLowerCase()) ?? null
  }
  return null
}
