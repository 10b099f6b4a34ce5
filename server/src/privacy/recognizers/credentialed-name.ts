import { findAll } from '../../shared/find-all.ts'
import { PRIORITY, type Recognizer } from './recognizer.ts'

const profession =
  '(?:M\\.?D|D\\.?O|R\\.?N|N\\.?P|P\\.?A|PA-C|Ph\\.?D|DDS|DMD|DPM|OD|PharmD|LPN|APRN|ARNP|CRNA|CNM|DNP|LCSW|DPT)'
const name = "\\p{Lu}[\\p{L}'’-]{1,32}"
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${name}\\s{1,3}|\\p{Lu}\\.\\s){1,3}|${name}[;,]\\s{1,3})${name}[;,]\\s{1,3}(?=${profession}\\b\\.?)`,
  'gu',
)

/** `Nancy Oduya, RN`: what stands before the letters of a profession, commas or semicolons between. */
export const credentialedName: Recognizer = {
  type: 'NAME',
  priority: PRIORITY.credential,
  cues: new RegExp(`[;,]\\s{1,3}${profession}\\b`),
  find: ({ text }) =>
    findAll(text, pattern).map((match) => ({
      start: match.index,
      end: match.index + match[0].trimEnd().replace(/[;,]$/, '').length,
    })),
}
