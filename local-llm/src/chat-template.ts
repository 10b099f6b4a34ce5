import { randomUUID } from 'node:crypto'
import { Template } from '@huggingface/jinja'

export interface Message {
  role: 'system' | 'user' | 'assistant'
  content: string
}

/** A stretch of a prompt. Only the template's own words may become control tokens; what people wrote never does. */
export interface PromptPiece {
  text: string
  fromTemplate: boolean
}

export interface RenderedPrompt {
  pieces: PromptPiece[]
  /** How the model will begin, by what the template put at the end and by whether it knows of thinking at all. */
  start: 'thought' | 'answer' | 'unknown'
}

export interface ChatTemplate {
  render(messages: readonly Message[], options: { enableThinking: boolean }): RenderedPrompt
}

/** For a file without a template whose vocabulary has the marks of ChatML. */
export const CHATML = `{%- for message in messages -%}
{{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>\\n' -}}
{%- endfor -%}
{{- '<|im_start|>assistant\\n' -}}`

/** Reads a model's Jinja chat template. Throws where it is not one. */
export function parseChatTemplate(
  source: string,
  tokens: { bos: string | null; eos: string | null; thinks: boolean },
): ChatTemplate {
  const template = new Template(source)
  const thinks = tokens.thinks || source.includes('</think>') || source.includes('<think>')
  return {
    render(messages, { enableThinking }) {
      // The template is given a mark for each content, so that what people wrote can be told from what it adds.
      const mark = randomUUID()
      const contents = messages.map(({ role, content }) => (role === 'assistant' ? withoutThoughts(content) : content))
      const marked = messages.map(({ role }, index) => ({ role, content: `${mark}:${index}:` }))
      const variables = {
        add_generation_prompt: true,
        enable_thinking: enableThinking,
        bos_token: tokens.bos ?? '',
        eos_token: tokens.eos ?? '',
      }
      const text = renderOrWithoutSystem(template, marked, variables)
      const pieces = text
        .split(new RegExp(`(${mark}:\\d+:)`))
        .map((piece) =>
          piece.startsWith(mark)
            ? { text: contents[Number(piece.slice(mark.length + 1, -1))] ?? '', fromTemplate: false }
            : { text: piece, fromTemplate: true },
        )
        .filter((piece) => piece.text !== '')
      return { pieces, start: startOf(pieces.at(-1)?.text ?? '', thinks && enableThinking) }
    },
  }
}

/** Some templates refuse a system message; then it is put before the first thing that the user says. */
function renderOrWithoutSystem(
  template: Template,
  messages: readonly Message[],
  variables: Readonly<Record<string, unknown>>,
): string {
  try {
    return template.render({ messages, ...variables })
  } catch (error) {
    const [system, user, ...rest] = messages
    if (system?.role !== 'system' || user?.role !== 'user') throw error
    const merged = { role: user.role, content: `${system.content}\n\n${user.content}` }
    return template.render({ messages: [merged, ...rest], ...variables })
  }
}

function startOf(end: string, thinks: boolean): RenderedPrompt['start'] {
  const tail = end.trimEnd()
  if (tail.endsWith('<think>')) return 'thought'
  return thinks && !tail.endsWith('</think>') ? 'unknown' : 'answer'
}

function withoutThoughts(content: string): string {
  return content.replace(/^\s*(<think>)?[\s\S]*?<\/think>\s*/, '')
}
