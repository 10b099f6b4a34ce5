import { findAll } from '../../shared/find-all.ts'
import type { ReadText } from '../text/analyzed-text.ts'
import type { Detection } from './detection.ts'

/** `Nancy Oduya, RN`: what stands before the letters of a profession, commas or semicolons between. */
export function findCredentialed({ text, signs }: ReadText): Detection[] {
  if (!signs.hasComma || !profession.test(text)) return []
  return findAll(text, credential).map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().replace(/[;,]$/, '').length,
    type: 'NAME',
  }))
}

const credential =
  /(?<![\p{L}\p{N}])(?:(?:\p{Lu}[\p{L}'’-]+\s+|\p{Lu}\.\s){1,3}|\p{Lu}[\p{L}'’-]+[;,]\s+)\p{Lu}[\p{L}'’-]+[;,]\s+(?=(?:M\.?D|D\.?O|R\.?N|N\.?P|P\.?A|PA-C|Ph\.?D|DDS|DMD|DPM|OD|PharmD|LPN|APRN|ARNP|CRNA|CNM|DNP|LCSW|DPT)\b\.?)/gu
/** What every match is followed by. */
const profession =
  /[;,]\s+(?:M\.?D|D\.?O|R\.?N|N\.?P|P\.?A|PA-C|Ph\.?D|DDS|DMD|DPM|OD|PharmD|LPN|APRN|ARNP|CRNA|CNM|DNP|LCSW|DPT)\b/
