import { readText } from '../text/analyzed-text.ts'
import { toPlainText } from '../text/plain-text.ts'
import type { Word } from '../text/word.ts'
import { findContacts } from './contacts.ts'
import { findDates } from './dates.ts'
import type { Detection } from './detection.ts'
import { findNumbers } from './numbers.ts'
import { findPeople } from './people.ts'
import { findPlaces } from './places.ts'
import { findAgain, tellingWords } from './repeated-names.ts'

/**
 * Everything in a free text that may say who somebody is: names, places, dates finer than a year, numbers and contacts,
 * in order and without overlaps. Medicines, diseases, laboratory names and eponyms are left alone. It knows no record:
 * what stands in one is found by `findKnown`, exactly.
 *
 * @param named Folded words of people who were named before, as `tellingWords` gives them.
 */
export function detect(written: string, named: ReadonlySet<string> = nobody): Detection[] {
  const read = readText(toPlainText(written))
  const { text, words } = read
  const kept: Detection[] = []
  const keep = (found: readonly Detection[]) => {
    for (const one of found) if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one)
  }
  const taken = (word: Word) => kept.some(({ start, end }) => word.start < end && start < word.end)
  keep(findContacts(read))
  const numbers = findNumbers(read)
  // `MRN 12-34-56` is no date, and `2024-03-14` no number but after a label.
  keep(numbers.labelled)
  keep(findDates(read))
  keep(numbers.lone)
  keep(findPlaces(read, taken))
  keep(findPeople(read, taken))
  keep(findAgain(text, words, named))
  keep(findAgain(text, words, tellingWords(text, kept)))
  return kept.sort((one, other) => one.start - other.start)
}

const nobody: ReadonlySet<string> = new Set()
