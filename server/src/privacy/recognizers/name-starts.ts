import { hasRole, isGiven, isKnown, type Word } from '../text/word.ts'
import { BEFORE_INITIALS, BEFORE_LOWERCASE_NAME, PARTICLE, TITLE } from '../text/word-roles.ts'

/** Whether anything of a name could stand at `at`: it can't at most words, which are small and no names. */
export function mayBeginName(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined) return false
  const before = words[at - 1]
  if (hasRole(word, TITLE) || hasRole(before, BEFORE_INITIALS) || hasRole(before ?? word, BEFORE_LOWERCASE_NAME))
    return true
  if (word.initial) return !word.capital || mayGoOn(words[at + 1])
  return !isKnown(word) && (word.capital || isGiven(word))
}

/** Whether an initial may belong to a name with `next`: the `I` of `I had` may not. */
function mayGoOn(next: Word | undefined): boolean {
  return next !== undefined && (next.initial || next.capital || hasRole(next, PARTICLE))
}
