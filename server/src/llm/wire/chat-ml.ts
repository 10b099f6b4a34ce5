import type { ChatMessage } from '../mode.ts'

/**
 * Chat messages as one text in ChatML, the template of SmolLM2 and Qwen, for a wire that takes no messages. It ends where the
 * model is to go on. What a message says can't end its own turn: the marks of the template are broken up in it.
 */
export function toChatMl(messages: readonly ChatMessage[]): string {
  const turns = messages.map(({ role, content }) => `<|im_start|>${role}\n${withoutMarks(content)}<|im_end|>\n`)
  return `${turns.join('')}<|im_start|>assistant\n`
}

function withoutMarks(content: string): string {
  return content.replaceAll('<|', '< |').replaceAll('|>', '| >')
}
