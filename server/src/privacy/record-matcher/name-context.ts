import { isCommonWord } from '../lexicon.ts'
import { foldWords, isUpper } from '../text/fold.ts'

const title = /\b(?:mr|mrs|ms|miss|mx|dr|prof)\.?\s+$/i

/** Whether a title stands before the word at `start`. */
export function isTitled(text: string, start: number): boolean {
  return title.test(text.slice(Math.max(0, start - 8), start))
}

const personBefore =
  /\b(?:doctor|professor|nurse|sister|brother|mother|father|mom|mum|dad|husband|wife|son|daughter|partner|aunt|uncle|cousin|niece|nephew|grandmother|grandfather|friend|patient|pt|named|called|names?|name is|surname|i am|i'm|dear|hello|hi|to|with|by|from|for|told|saw|see|asked|and|does|did|is|was|has|can|could|should|would|physician|provider|clinician|author|performer|signed|contact|caregiver|spouse|mr|dr)(?:[.:,]?\s+|\s*[:(]\s*)$/i
const personAfter =
  /^(?:['’]s?\s|,|\s+(?:has|had|is|was|takes|took|said|says|told|needs?|wants|reports?|denies|lives|came|went|saw|feels|felt|who|and i|called|md\b|rn\b))/i

/** Whether an ordinary word is written as a name: with a capital that its place in the sentence does not ask for. */
export function isTreatedAsName(text: string, start: number, end: number): boolean {
  if (!isUpper(text, start)) return false
  const written = text.slice(start, end)
  if (end - start > 1 && written === written.toUpperCase()) return false
  const after = text.slice(end, end + 12)
  if (/^[\s:]*\d/.test(after)) return false
  const before = text.slice(Math.max(0, start - 24), start)
  if (/(?:^|[.!?\n•*:-])\s*$/.test(before) && !personBefore.test(before)) return personAfter.test(after)
  if (personBefore.test(before) || /^['’]s?\s/.test(after)) return true
  // Whoever is spoken to, or signs, stands last: `see you then, Rose`.
  if (/,\s$/.test(before) && /^[.!?]*\s*$/.test(text.slice(end, end + 40))) return true
  // `Ana` is no `ANA`: an abbreviation that is written as a name is one.
  const [word = ''] = foldWords(written)
  return !isCommonWord(word) && /^\p{Lu}\p{Ll}+$/u.test(written) && !/^[\s-]+\p{Lu}/u.test(after)
}
