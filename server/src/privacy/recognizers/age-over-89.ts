import { findAll } from '../../shared/find-all.ts'
import { ageAt } from '../date-shift/years-and-ages.ts'
import { PRIORITY, type Range, type Recognizer } from './recognizer.ts'

/** `91 years old`, `ninety-one years old`, and `Frank Deluca, 91,`. */
export const ageOver89: Recognizer = {
  type: 'AGE_OVER_89',
  priority: PRIORITY.date,
  cues: /\d|hundred|ninety/i,
  find({ text, words }) {
    const found: Range[] = []
    for (const { isNumber, text: written, start } of words) {
      if (!isNumber) continue
      const digits = /^\d+/.exec(written)?.[0].length ?? 0
      if (ageAt(text, start, start + digits)) found.push({ start, end: start + digits })
    }
    for (const pattern of [besideName, inWords])
      for (const match of findAll(text, pattern)) found.push({ start: match.index, end: match.index + match[0].length })
    return found
  },
}

const besideName = /(?=[19])(?<=\p{Lu}\p{Ll}{1,24}\s\p{Lu}\p{Ll}{1,24},\s)(?:9\d|1[01]\d)(?=[,;]\s|\.?$|\.\s)/gu
const inWords =
  /\b(?:ninety(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?|(?:one|a)\s{1,3}hundred(?:\s{1,3}and)?(?:\s{1,3}(?:one|two|three|four|five|six|seven|eight|nine|ten))?)(?=[-\s]years?[-\s](?:old|of\s{1,3}age))/gi
