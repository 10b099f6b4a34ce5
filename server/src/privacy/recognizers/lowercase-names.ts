import { isCommonWord } from '../lexicon.ts'
import { isFamily, isGiven, isKnown, isOrdinary, lower, type Word } from '../text/word.ts'
import { isRelation } from './name-cues.ts'

/** The places of the first and the last word of a name. */
export interface Run {
  first: number
  last: number
}

/** Names that are written without a capital: a given name before a family name, or after a cue that asks for one. */
export function lowercaseName(
  text: string,
  words: readonly Word[],
  at: number,
  taken: (word: Word) => boolean,
): Run | null {
  const word = words[at]
  if (word === undefined || word.capital) return null
  const cue = words[at - 1] ?? word
  const before = text.slice(Math.max(0, word.start - 24), word.start)
  if (nameIs.test(before)) return spelledOut(words, at, taken)
  if (isGiven(word) && !isCommonWord(lower(word)) && called.test(before)) return spelledOut(words, at, taken)
  if (!isGiven(word) || isKnown(word)) return null
  const next = words[at + 1]
  const joined = next !== undefined && /^\s+$/.test(next.gap) && !taken(next)
  const ordinary = isCommonWord(lower(word))
  if (joined && isFamily(next) && !(ordinary && isCommonWord(lower(next))) && !isKnown(next))
    return { first: at, last: at + 1 }
  if (word.shouted && joined && !ordinary && !isOrdinary(next)) return { first: at, last: at + 1 }
  const related = isRelation(lower(cue)) && /^[\s,:]+$/.test(word.gap)
  return !ordinary && related ? { first: at, last: at } : null
}

const nameIs =
  /\b(?:(?:man|woman|gentleman|lady|male|female|boy|girl|patient|pt|client)\s+named|my\s+name(?:['’]?s|\s+is)?|me\s+llamo|mi\s+nombre\s+es)[\s:]+$|(?:^|[\n;,.|/])\s*(?:patient\s+)?name[\s:-]+$/i
const called =
  /\b(?:named|called|call\s+me|this\s+is|it['’]?s|i\s+am|i['’]?m|soy|miss|ms|mrs|mr|se\s+llama|patient|pt|thanks|thank\s+you)[\s,:]+$/i

const MOST_WORDS = 4
const isVerb =
  /(?:ing|ed|ly)$|^(?:im|id|ive|dont|cant|its|takes|needs|wants|says|thinks|gets|lives|asks|calling|here|born)$/

/** `my name is ottoline vexley and`: whatever stands there, up to a word that is none of a name. */
function spelledOut(words: readonly Word[], at: number, taken: (word: Word) => boolean): Run | null {
  let last = -1
  for (let next = at; next < words.length && next - at < MOST_WORDS; next++) {
    const word = words[next]
    if (word === undefined || taken(word) || (next > at && !/^\s$/.test(word.gap))) break
    if (isOrdinary(word) && !(isGiven(word) && next === at)) break
    if (next > at && isVerb.test(lower(word))) break
    last = next
  }
  return last < 0 ? null : { first: at, last }
}
