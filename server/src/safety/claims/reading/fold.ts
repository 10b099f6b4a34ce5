/**
 * Lower case without accents, unit by unit, so that offsets into the result are offsets into the text.
 * A letter that folds to more than one unit stays as it is.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  let folded = ''
  for (const unit of text) folded += foldUnit(unit)
  return folded
}

const PLAIN = /^[\x20-\x7E\n]*$/

function foldUnit(unit: string): string {
  const typographic = TYPOGRAPHIC.get(unit)
  if (typographic !== undefined) return typographic
  const lower = unit.toLowerCase()
  const base = lower.normalize('NFD').replace(/\p{M}/gu, '')
  if (base.length === unit.length) return base
  return lower.length === unit.length ? lower : unit
}

const TYPOGRAPHIC: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['\u00A0', ' '],
  ['\u202F', ' '],
  ['μ', 'u'],
  ['µ', 'u'],
])
