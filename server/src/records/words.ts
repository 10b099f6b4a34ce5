/**
 * The words of a text as they are compared: lower case, without accents, plural and other endings. `X-ray` gives `x`,
 * `ray` and `xray`; a run of a script without blanks gives its pairs of characters.
 */
export function toStems(text: string): string[] {
  return toWords(text).map(({ stem }) => stem)
}

/** The same, each with the word of the text that it comes from. */
export function toWords(text: string): { stem: string; word: string }[] {
  const words: { stem: string; word: string }[] = []
  for (const [word] of fold(text).matchAll(WORD)) {
    if (UNSPACED.test(word)) {
      for (const pair of pairs(word)) words.push({ stem: pair, word: pair })
      continue
    }
    const parts = word.split(/['’-]/u)
    for (const part of parts) if (part !== '' && part !== 's') words.push({ stem: toStem(part), word: part })
    const [one = '', other = ''] = parts
    if (parts.length === 2 && one.length <= 3 && other !== 's') words.push({ stem: toStem(one + other), word })
  }
  return words
}

/** Lower case, compatibility forms unified, accents removed. */
function fold(text: string): string {
  return ASCII.test(text)
    ? text.toLowerCase()
    : text
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
const ASCII = /^\p{ASCII}*$/u
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
