import { type LlamaModel, LlamaVocabularyType, type Token } from 'node-llama-cpp'

const REPLACEMENT = '\uFFFD'
/** A character is at most four bytes, and a token at least one. */
const LONGEST_CHARACTER = 4

export interface TokenReader {
  /** The text that is whole once this token has come; a character whose bytes are still coming is held back. */
  push(token: Token): string
  end(): string
}

/**
 * Turns the tokens of a model into text; each call begins another. The tags of thinking are written out even where the
 * file calls them control tokens. In a byte-level vocabulary the text of a token does not hang on those before it, so
 * the library is asked for it once.
 */
export function tokenReaders(model: LlamaModel): () => TokenReader {
  const known = new Map(['<think>', '</think>'].flatMap((tag) => tagToken(model, tag)))
  const isByteLevel = model.vocabularyType === LlamaVocabularyType.bpe

  return () => {
    let pending: Token[] = []
    let before: Token[] = []

    const settle = (text: string): string => {
      if (!isByteLevel) before = pending
      pending = []
      return text
    }
    const end = (): string => (pending.length === 0 ? '' : settle(model.detokenize(pending, false, before)))

    return {
      push(token) {
        const whole = known.get(token)
        if (whole !== undefined) return pending.length === 0 ? whole : end() + whole
        pending.push(token)
        const text = model.detokenize(pending, false, before)
        if (text.endsWith(REPLACEMENT) && pending.length < LONGEST_CHARACTER) return ''
        if (isByteLevel && pending.length === 1 && !text.includes(REPLACEMENT)) known.set(token, text)
        return settle(text)
      },
      end,
    }
  }
}

function tagToken(model: LlamaModel, tag: string): [Token, string][] {
  const [token, ...more] = model.tokenize(tag, true)
  return token === undefined || more.length > 0 ? [] : [[token, tag]]
}
