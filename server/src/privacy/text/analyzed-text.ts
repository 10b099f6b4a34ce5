import { readSigns, type TextSigns } from './text-features.ts'
import { toWords, type Word } from './word.ts'

/** A text as the detectors read it. */
export interface ReadText {
  text: string
  words: readonly Word[]
  signs: TextSigns
  /**
   * The roles (`roles.ts`) that any word has, or part of one. All of them where letters beyond ASCII stand in the text:
   * then a pattern may see a word of ASCII where there is only a part of another.
   */
  roles: number
}

/** @param text With plain digits, spaces and dashes. */
export function readText(text: string): ReadText {
  const signs = readSigns(text)
  const words = toWords(text, signs)
  let roles = signs.isPlain ? 0 : ALL
  for (const { kind } of words) roles |= kind.partRoles
  return { text, words, signs, roles }
}

const ALL = -1
