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
  for (const [at, word] of words.entries()) {
    if (word.length < LEAST_LENGTH || word.charCodeAt(0) < 58) continue
    for (const term of termsOf(word)) found.set(term, [...(found.get(term) ?? []), { start: at, end: at + 1 }])
  }
  return found
}

/** Of the words of messages read lately: to look a word up that is no medicine takes longest. */
const remembered = new Map<string, readonly string[]>()
const MOST_REMEMBERED = 10_000

function termsOf(word: string): readonly string[] {
  const kept = remembered.get(word)
  if (kept !== undefined) return kept
  const medicines = findMedicines(word)
  const classes = new Set(medicines.flatMap((medicine) => medicine.classes))
  const isMeant = medicines.length > 0 && !NOT_MEANT.has(word)
  const terms = [...(isMeant ? ['medicine'] : []), ...[...classes].map((id) => `c-${id}`)]
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(word, terms)
  return terms
}
