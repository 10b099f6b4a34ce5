/**
 * The words of a text as they are compared: lower case, without accents, plural and other endings. `X-ray` gives `x`,
 * `ray` and `xray`; a run of a script without blanks gives its pairs of characters.
 */
export function toStems(text: string): string[] {
  const stems: string[] = []
  readWords(text, (word) => stems.push(toStem(word)))
  return stems
}

/** The same, each with the word of the text that it comes from. */
export function toWords(text: string): { stem: string; word: string }[] {
  const words: { stem: string; word: string }[] = []
  readWords(text, (word, written) => words.push({ stem: toStem(word), word: written }))
  return words
}

/**
 * What is done with each word of a text, as it is compared and as it stands there. It begins before `end` and ends at or
 * after it, in a text that is plain; elsewhere that says nothing.
 */
type Take = (word: string, written: string, end: number) => void

/** What is left of a verb where English takes it together with the word before it: `I've`, `you're`, `she'd`. */
const VERB_ENDS: ReadonlySet<string> = new Set(['ve', 'm', 're', 'll', 'd'])

/** The verbs that are taken together with `not`, each as one word: `cant`, `dont`, as many write them anyway. */
export const negatedVerbs: readonly string[] =
  'aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mightnt mustnt neednt shant shouldnt wasnt werent wont wouldnt'.split(
    ' ',
  )

/**
 * A possessive `s` is no word, and no more is what is left of a verb; `can't` is one. Gives whether all letters of the
 * text are ASCII.
 */
export function readWords(text: string, take: Take): boolean {
  if (PLAIN.test(text)) {
    readLetters(text.toLowerCase(), take)
    return true
  }
  for (const [word] of fold(text).matchAll(WORD)) {
    if (UNSPACED.test(word)) for (const pair of pairs(word)) take(pair, pair, 0)
    else readLetters(word, take)
  }
  return false
}

/** Most of a record is plain ASCII, which is read letter by letter: several times faster than by a pattern. */
function readLetters(text: string, take: Take): void {
  let start = -1
  let before = ''
  let joint = 0
  let parts = 0
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 32
    if (isLetter(unit)) {
      if (start === -1) start = at
      continue
    }
    if (start === -1) {
      parts = 0
      continue
    }
    const joins = isJoint(unit) && at + 1 < text.length && isLetter(text.charCodeAt(at + 1))
    if (joins && unit !== HYPHEN && isNot(text, at)) {
      const verb = `${text.slice(start, at)}t`
      take(verb, verb, at)
      start = -1
      parts = 0
      at += 1
      continue
    }
    const word = text.slice(start, at)
    start = -1
    const isApart = parts === 0 || (word !== 's' && (joint === HYPHEN || !VERB_ENDS.has(word)))
    if (isApart) take(word, word, at)
    parts += 1
    // A short first part makes one word with the second, as people also write it: `x-ray`, `t-score`, `e-cig`.
    if (parts === 2 && !joins && joint === HYPHEN && before.length <= 3 && word !== 's') {
      take(before + word, `${before}-${word}`, at)
    }
    before = word
    joint = unit
    if (!joins) parts = 0
  }
}

/** Whether the apostrophe at this place stands in `n't`. */
function isNot(text: string, at: number): boolean {
  if (text[at - 1] !== 'n' || text[at + 1] !== 't') return false
  return at + 2 >= text.length || !isLetter(text.charCodeAt(at + 2))
}

const HYPHEN = 45

/** Of ASCII a letter or digit; of the rest whatever is not one of the marks of `PLAIN`, as only words hold it here. */
function isLetter(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)
  return (unit < 0x2013 || unit > 0x2026) && unit !== 0xa1 && unit !== 0xbf
}

function isJoint(unit: number): boolean {
  return unit === 39 || unit === HYPHEN || unit === 0x2019
}

/** Lower case, compatibility forms unified, accents removed. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/** English endings only, and only those that leave the word the same word: `vaccines` to `vaccin`, `bleeding` to `bleed`. */
export function toStem(word: string): string {
  const known = stemmed.get(word)
  if (known !== undefined) return known
  const stem = strip(word)
  if (stemmed.size < 50_000) stemmed.set(word, stem)
  return stem
}

const stemmed = new Map<string, string>()
/** With the quotes, dashes and marks that telephones and Spanish set. */
const PLAIN = /^[\p{ASCII}‘’“”–—…¿¡]*$/u
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u

function strip(word: string): string {
  if (word.length < 4 || /\d/u.test(word)) return word
  let stem = word
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`
  else if (/(?:ss|x|z|ch|sh)es$/u.test(stem)) stem = stem.slice(0, -2)
  else if (stem.endsWith('s') && !/(?:ss|us|is)$/u.test(stem)) stem = stem.slice(0, -1)
  if (stem.length > 5 && stem.endsWith('ing')) stem = undouble(stem.slice(0, -3))
  else if (stem.length > 4 && stem.endsWith('ed') && !stem.endsWith('eed')) stem = undouble(stem.slice(0, -2))
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1)
  return stem
}

function undouble(stem: string): string {
  return /([bdfgmnprt])\1$/u.test(stem) ? stem.slice(0, -1) : stem
}

function pairs(word: string): string[] {
  const characters = [...word]
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}
