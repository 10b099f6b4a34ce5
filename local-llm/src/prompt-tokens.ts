import type { LlamaModel, Token } from 'node-llama-cpp'
import type { PromptPiece } from './chat-template.ts'

/**
 * Within what people wrote, between a `<` and what may make a mark of it. The library keeps control tokens out of plain
 * text by itself, but not those that a vocabulary calls added ones, and `<think>` is often one of these.
 */
const INSIDE_MARK = /(?<=<)(?=[/|\p{L}])/u

/** The tokens of a prompt. Only the template's own words become control tokens or tags of thinking. */
export function tokenizePrompt(model: LlamaModel, pieces: readonly PromptPiece[]): Token[] {
  const parts = pieces.flatMap(({ text, fromTemplate }) =>
    (fromTemplate ? [text] : text.split(INSIDE_MARK)).map((part) => ({ part, fromTemplate })),
  )
  return parts.flatMap(({ part, fromTemplate }, index) =>
    model.tokenize(part, fromTemplate, index === 0 ? undefined : 'trimLeadingSpace'),
  )
}
