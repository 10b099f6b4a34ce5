/** A message as words, with what is needed to tell clauses and sentences apart. */
export interface Tokens {
  /** Folded: lower case, no accents, no apostrophes. */
  words: readonly string[]
  /** The sentence of each word. */
  sentences: readonly number[]
  /** The clause of each word: sentences are cut further at commas, brackets and dashes. */
  clauses: readonly number[]
  /** Which words stand in quotation marks. */
  quoted: readonly boolean[]
  /** The number that a word is; NaN where it is none. */
  numbers: readonly number[]
  /** Which sentences end with a question mark. */
  asked: ReadonlySet<number>
}

/** A word, a number with its parts (`165/112`, `38,5`), or what separates them. */
const PIECE =
  /\d{1,3}(?:[.,]\d{3})+(?![\d.,]*\d)|\d+(?:[.,]\d+)?|[\p{L}\p{M}]+(?:\d(?!\d)\p{L}*|(?:['’`´][\p{L}\p{M}]+)*)|[.!?;:\n¿¡]+|[,()–—/+=&"“”«»]|['‘’]|-/gu

/** The part of a long message that is read: far more than any person types, and it keeps the work bounded. */
const MOST_CHARACTERS = 20_000

export function tokenize(text: string): Tokens {
  const words: string[] = []
  const sentences: number[] = []
  const clauses: number[] = []
  const quoted: boolean[] = []
  const numbers: number[] = []
  const asked = new Set<number>()
  let sentence = 0
  let clause = 0
  let inQuotes = false
  const read = text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS) : text
  for (const [piece] of fold(read).matchAll(PIECE)) {
    const first = piece.charCodeAt(0)
    if (isLetter(first)) {
      const word = piece.includes("'") ? piece.replaceAll("'", '') : piece
      const before = words.at(-1)
      if (OPENS_CLAUSE.has(word)) clause++
      else if (before !== undefined && JOINS.has(before) && SUBJECTS.has(word)) {
        clause++
        clauses[clauses.length - 1] = clause
      }
      words.push(word)
      numbers.push(Number.NaN)
    } else if (first >= 48 && first <= 57) {
      words.push(piece)
      numbers.push(toNumber(piece))
    } else {
      if (SENTENCE_END.test(piece)) {
        if (piece.includes('?')) asked.add(sentence)
        sentence++
        clause++
        inQuotes = false
      } else if (piece === '"') inQuotes = !inQuotes
      else if (piece !== '-' && piece !== '/' && piece !== "'") clause++
      continue
    }
    sentences.push(sentence)
    clauses.push(clause)
    quoted.push(inQuotes)
  }
  return { words, sentences, clauses, quoted, numbers, asked }
}

const SENTENCE_END = /[.!?;\n]/
const OPENS_CLAUSE = new Set(
  'but although though however anyway anyways except pero aunque sino however btw'.split(' '),
)
const JOINS = new Set('and n y e so then'.split(' '))
const SUBJECTS = new Set(
  'i im ive my he she his her we they now it its the cant me mi mis se ahora no el ella tengo estoy siento tiene esta le quiero quisiera pienso voy necesito prefiero veo traigo ya you cannot im'.split(
    ' ',
  ),
)

function fold(text: string): string {
  const lower = text.toLowerCase()
  const plain = /^[ -~\n\t]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[’`´‘]/g, "'")
        .replace(/[“”«»]/g, '"')
        .replace(/[¿¡]/g, ' ')
  // A quoted passage in single marks is read as one in double marks; an apostrophe within a word is not.
  return plain.replace(/(?<=^|[\s(])'([^'\n]{2,200})'(?=$|[\s).,?!])/g, '"$1"')
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || code > 127
}

function toNumber(piece: string): number {
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(piece) ? Number(piece.replace(/[.,]/g, '')) : Number(piece.replace(',', '.'))
}
