/** Token types of llama.cpp (`llama_token_type`): what is ordinary text, what steers, what was added as one piece. */
const TYPE = { normal: 1, control: 3, userDefined: 4 } as const

const CONTROL = ['<|endoftext|>', '<|im_start|>', '<|im_end|>']
const ADDED = ['<think>', '</think>']

export interface Vocabulary {
  tokens: string[]
  types: number[]
  /** Of a whole token's text, as a reader sees it. */
  idOf(text: string): number
}

/**
 * A byte-level vocabulary: the 256 bytes, the tokens that ChatML and, for a model that `thinks`, thinking need, then `pieces`, each a token of its
 * own. There are no merges, so a prompt becomes one token a byte and never one of the pieces.
 */
export function buildVocabulary(pieces: readonly string[], { thinks = false } = {}): Vocabulary {
  const added = thinks ? ADDED : []
  const tokens = [...byteLetters.values(), ...CONTROL, ...added, ...pieces.map(toByteLetters)]
  const types = [
    ...Array.from(byteLetters, () => TYPE.normal),
    ...CONTROL.map(() => TYPE.control),
    ...added.map(() => TYPE.userDefined),
    ...pieces.map(() => TYPE.normal),
  ]
  const special = new Set([...CONTROL, ...added])
  const ids = new Map(tokens.map((token, id) => [token, id]))
  return {
    tokens,
    types,
    idOf(text) {
      const id = ids.get(special.has(text) ? text : toByteLetters(text))
      if (id === undefined) throw new Error(`no token is ${JSON.stringify(text)}`)
      return id
    },
  }
}

/** Cuts a text into pieces no two of which are the same, and none of which is a single byte: words, grown as needed. */
export function toPieces(text: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const word of text.match(/\s*\S+\s*$|\s*\S+/g) ?? []) {
    piece += word
    if (Buffer.byteLength(piece) < 2 || pieces.includes(piece)) continue
    pieces.push(piece)
    piece = ''
  }
  if (piece !== '') throw new Error('the text ends with a word that it has had before')
  return pieces
}

/** GPT-2's letters for the 256 bytes: a printable byte is itself, the others follow from U+0100 on. */
const byteLetters = new Map<number, string>()
let next = 0x100
for (let byte = 0; byte < 256; byte++) {
  const printable = (byte > 0x20 && byte < 0x7f) || (byte > 0xa0 && byte !== 0xad)
  byteLetters.set(byte, String.fromCodePoint(printable ? byte : next++))
}

function toByteLetters(text: string): string {
  return Array.from(Buffer.from(text), (byte) => byteLetters.get(byte) ?? '').join('')
}
