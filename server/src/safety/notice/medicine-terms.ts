import { findMedicines } from '../medicines/lookup.ts'
import { medicineClasses } from '../medicines/table.ts'
import type { Span } from './grammar/matcher.ts'
import type { Tokens } from './grammar/tokens.ts'

/** `medicine`, and `c-<class>` for each class of the table. */
export const MEDICINE_TERMS: readonly string[] = ['medicine', ...medicineClasses.map(({ id }) => `c-${id}`)]

/** Words that name a medicine and more often something else. */
const NOT_MEANT = new Set(
  'calcium iron potassium magnesium zinc insulin glucose sodium hierro potasio calcio magnesio insulina vitamin'.split(
    ' ',
  ),
)
const LEAST_LENGTH = 4

/** The medicines that a message names by one word, with their classes. */
export function medicineTermsOf({ words }: Tokens): Map<string, Span[]> {
  const found = new Map<string, Span[]>()
  const add = (term: string, at: number) => found.set(term, [...(found.get(term) ?? []), { start: at, end: at + 1 }])
  for (const [at, word] of words.entries()) {
    if (word.length < LEAST_LENGTH || word.charCodeAt(0) < 58) continue
    const medicines = findMedicines(word)
    if (medicines.length === 0) continue
    if (!NOT_MEANT.has(word)) add('medicine', at)
    for (const id of new Set(medicines.flatMap(({ classes }) => classes))) add(`c-${id}`, at)
  }
  return found
}
