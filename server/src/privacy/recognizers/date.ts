import { dateAt, type FoundDate, withWeekday } from '../date-shift/parse-date.ts'
import { ageAt } from '../date-shift/years-and-ages.ts'
import type { Word } from '../text/word.ts'
import { PRIORITY, type Recognizer } from './recognizer.ts'

/** Dates that name a day, or a month with its year. */
export const date: Recognizer = {
  type: 'DATE',
  priority: PRIORITY.date,
  cues: /[\p{L}\d]/u,
  find: ({ text, words }) =>
    words.flatMap((word) => {
      if (word.isNumber && ageAt(text, word.start, word.start + (/^\d+/.exec(word.text)?.[0].length ?? 0))) return []
      const found = dateAt(text, word.start) ?? secondOf(text, word)
      return found === null ? [] : [withWeekday(text, found)]
    }),
}

/** `3/3-3/7/24`: the date that ends what looks like one number. */
function secondOf(text: string, { text: written, start, isNumber }: Word): FoundDate | null {
  const hyphen = isNumber ? /^\d{1,2}\/\d{1,2}-(?=\d{1,2}\/\d)/.exec(written)?.[0].length : undefined
  return hyphen === undefined ? null : dateAt(text, start + hyphen)
}
