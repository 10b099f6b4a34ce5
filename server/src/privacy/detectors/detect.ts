import { toPlainText } from '../plain-text.ts'
import { findContacts } from './contacts.ts'
import { findDates } from './dates.ts'
import type { Detection } from './detection.ts'
import { findNumbers } from './numbers.ts'
import { findPeople } from './people.ts'
import { findPlaces } from './places.ts'
import { toWords, type Word } from './words.ts'

/**
 * Everything in a free text that may say who somebody is: names, places, dates finer than a year, numbers and contacts,
 * in order and without overlaps. Medicines, diseases, laboratory names and eponyms are left alone. It knows no record:
 * what stands in one is found by `findKnown`, exactly.
 */
export function detect(written: string): Detection[] {
  const text = toPlainText(written)
  const words = toWords(text)
  const kept: Detection[] = []
  const keep = (found: readonly Detection[]) => {
    for (const one of found) if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one)
  }
  const taken = (word: Word) => kept.some(({ start, end }) => word.start < end && start < word.end)
  keep(findContacts(text))
  keep(findDates(text, words))
  keep(findNumbers(text))
  keep(findPlaces(text, words, taken))
  keep(findPeople(text, words, taken))
  return kept.sort((one, other) => one.start - other.start)
}
