import { foldWords, standsAlone } from '../text/fold.ts'
import { isParticle } from './match-name.ts'

const titles = new Set(
  'mr mrs ms miss mx dr prof professor sir dame rev md phd rn do np pa dds jr sr ii iii iv'.split(' '),
)

export function withoutTitle(value: string): string {
  const parts = value.split(/\s+/)
  while (parts.length > 1 && titles.has(foldWords(parts[0] ?? '')[0] ?? '')) parts.shift()
  return parts.join(' ')
}

/** The words by which a person is found; all words of the name are added to `ofPerson`. */
export function nameWords(name: string, ofPerson: Set<string>): string[] {
  const found = new Set<string>()
  const bare = barePart(name)
  for (const chunk of name.split(/[\s,]+/)) {
    const words = foldWords(chunk)
    if (words.length === 1 && !bare.includes(words[0] ?? '')) continue
    const inner = chunk.split(/[-‐‑]/).map((part) => foldWords(part).join(''))
    for (const word of [...words, ...inner, words.join(''), foldWords(spelledOut(chunk)).join('')]) {
      found.add(word)
      const letters = /^(\p{L}+)\p{N}+$/u.exec(word)?.[1]
      if (letters !== undefined) found.add(letters)
    }
  }
  // `tbrandt`, `brandt.t`: as they are put together in addresses and names of users.
  for (const [first = '', ...others] of [bare, barePart(spelledOut(name))]) {
    for (const other of others) {
      for (const joined of [first + other, other + first, first.charAt(0) + other, other + first.charAt(0)]) {
        if (other.length > 2 && joined.length > 3) found.add(joined)
      }
    }
  }
  for (const word of found) ofPerson.add(word)
  // In `Le Thi` the particle is the name itself.
  return [...found].filter((word) => word.length > 1 && (!isParticle(word) || bare.length <= 2))
}

/** The words without titles; `An Do` has none, though `DO` is one. */
function barePart(name: string): string[] {
  const words = foldWords(name)
  const bare = words.filter((word) => !titles.has(word))
  return bare.length > 1 ? bare : words
}

/** The whole name, in both orders, where its words one by one are too short or too small to be told. */
export function wholeNames(name: string): string[][] {
  const words = barePart(name)
  if (words.length < 2 || words.length > 4) return []
  if (!words.some((word) => word.length === 1 || isParticle(word) || titles.has(word))) return []
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return [words, [last, ...words.slice(0, -1)], ...(words.length > 2 ? [[first, last]] : [])]
}

const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ä: 'ae',
    ö: 'oe',
    ü: 'ue',
    ø: 'oe',
    å: 'aa',
    æ: 'ae',
    œ: 'oe',
    ß: 'ss',
    þ: 'th',
  }),
)

/** As a name is written where there is no `ü` and no `ß`. */
function spelledOut(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüøåæœßþ]/g, (letter) => spellings.get(letter) ?? letter)
}

/** Names in scripts without spaces: family name and given name, in both orders, and each of two characters or more. */
export function nameCharacters(name: string): string[][] {
  const chunks = name.split(/\s+/).map((chunk) => foldWords(chunk))
  if (!chunks.flat().every((word) => standsAlone(word.charCodeAt(0)))) return []
  return [chunks.flat(), [...chunks].reverse().flat(), ...chunks].filter((words) => words.length > 1)
}
