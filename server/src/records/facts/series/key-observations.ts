/** LOINC codes of the values that stand for how somebody is, and are sent with every question. */
const KEY_VALUES: ReadonlySet<string> = new Set(
  [
    // Blood pressure, weight, body mass index.
    '85354-9',
    '55284-4',
    '8480-6',
    '29463-7',
    '3141-9',
    '39156-5',
    // Hemoglobin A1c, in its usual methods.
    '4548-4',
    '17856-6',
    '4549-2',
    // Kidney function: estimated filtration rate and creatinine.
    '33914-3',
    '48642-3',
    '48643-1',
    '62238-1',
    '77147-7',
    '98979-8',
    '88293-6',
    '88294-4',
    '2160-0',
    '38483-4',
    // LDL cholesterol, direct and calculated.
    '18262-6',
    '13457-7',
    '2089-1',
    // Hemoglobin.
    '718-7',
    // Whether somebody smokes, or is pregnant.
    '72166-2',
    '82810-3',
  ].map((code) => `loinc|${code}`),
)

export function isKeyObservation(codes: readonly string[]): boolean {
  return codes.some((code) => KEY_VALUES.has(code))
}
