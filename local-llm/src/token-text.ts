import { type LlamaModel, LlamaVocabularyType, type Token } from 'node-llama-cpp'

const REPLACEMENT = '\uFFFD'
/** A character is at most four bytes, and a token at least one. */
const LONGEST_CHARACTER = 4

export interface TokenReader {
  /** The text that is whole once this token has come; a character whose bytes are still coming is held back. */
  push(token: Token): string
  end(): string
}

/** Turns tokens into text. The tags of thinking are written out even where the file calls them control tokens. */
export function readTokens(model: LlamaModel): TokenReader {
  const tags = new Map(['<think>', '</think>'].flatMap((tag) => tagToken(model, tag)))
  // In a byte-level vocabulary the text of a token does not hang on those before it.
  const needsContext = model.vocabularyType !== LlamaVocabularyType.bpe
  let pending: Token[] = []
  let before: Token[] = []

  const read = (): string => {
    const text = model.detokenize(pending, false, before)
    if (text.endsWith(REPLACEMENT) && pending.length < LONGEST_CHARACTER) return ''
    return settle(text)
  }
  const settle = (text: string): string => {
    if (needsContext) before = pending
    pending = []
    return text
  }

  return {
    push(token) {
      const tag = tags.get(token)
      if (tag !== undefined) return this.end() + tag
      pending.push(token)
      return read()
    },
    end() {
      return pending.length === 0 ? '' : settle(model.detokenize(pending, false, before))
    },
  }
}

function tagToken(model: LlamaModel, tag: string): [Token, string][] {
  const [token, ...more] = model.tokenize(tag, true)
  return token === undefined || more.length > 0 ? [] : [[token, tag]]
}
