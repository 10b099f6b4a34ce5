import { isAmbiguous } from '../record-matcher/match-name.ts'
import { isKnown, isMedicine, isOrdinary, toWords } from '../text/word.ts'
import type { Detection } from './detection.ts'
import { PRIORITY, type Recognizer } from './recognizer.ts'

/** The words of found names by which the same people can be told where they are named again without a cue. */
export function tellingWords(text: string, found: readonly Detection[]): Set<string> {
  const telling = new Set<string>()
  for (const { start, end, type } of found) {
    if (type !== 'NAME') continue
    for (const word of toWords(text.slice(start, end))) {
      if (isOrdinary(word) || isKnown(word)) continue
      for (const part of word.parts) if (part.length > 2 && !isAmbiguous(part)) telling.add(part)
    }
  }
  return telling
}

/** `My husband Gareth … Gareth also takes`: a name that was told once, where it stands again. */
export const repeatedName: Recognizer = {
  type: 'NAME',
  priority: PRIORITY.repeat,
  cues: /\p{L}/u,
  find({ text, words, found, named }) {
    const telling = new Set([...named, ...tellingWords(text, found)])
    if (telling.size === 0) return []
    return words.filter((word) => word.parts.some((part) => telling.has(part)) && !isMedicine(text, word.end, [word]))
  },
}
