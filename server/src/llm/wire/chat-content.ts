import { type JsonObject, toObject, toText } from './json.ts'

/** What stands in a message or in a delta, whoever wrote it. */
export interface ChatContent {
  /** What the model says. Marks of thoughts may still stand in it. */
  text: string
  /** What it thinks, where the host tells that apart. */
  thought: string
  /** It is at work, though nothing of it may be shown: an encrypted thought, a call of a tool. */
  isAlive: boolean
  /** It says in a field of its own that it will not answer. */
  refuses: boolean
}

/** Fields that hold thoughts: `reasoning_content`, `reasoning`, `reasoning_details`, `thinking`, `thinking_blocks`, … */
const THOUGHT_FIELD = /(?:^|_)(?:reason|think|thought)/i
const THOUGHT_PART = /think|thought|reason/i
const REFUSAL_PART = /refus/i
const MAX_DEPTH = 5

/** Reads the fields of a message, of a delta, or of a choice of the older completions wire. */
export function contentOf(message: JsonObject): ChatContent {
  const found: ChatContent = { text: '', thought: '', isAlive: false, refuses: textIn(message.refusal) !== '' }
  readParts(message.content ?? message.text, found)
  const fields = { ...toObject(message.provider_specific_fields), ...message }
  for (const [name, value] of Object.entries(fields)) {
    if (!THOUGHT_FIELD.test(name) || typeof value === 'number') continue
    // Some hosts tell the same thought in several fields.
    if (found.thought === '') found.thought = textIn(value)
    found.isAlive ||= hasText(value)
  }
  found.isAlive ||= found.text !== '' || found.thought !== '' || found.refuses || isCall(message)
  return found
}

/** Some models give a list of parts, of which those that hold text are the answer: `text`, `output_text`, or no type. */
function readParts(content: unknown, found: ChatContent): void {
  if (typeof content === 'string') found.text += content
  else if (Array.isArray(content)) for (const part of content) readParts(part, found)
  else {
    const part = toObject(content)
    if (part === undefined) return
    const type = toText(part.type) ?? ''
    if (THOUGHT_PART.test(type) || part.thought === true) {
      found.thought += textIn(part)
      found.isAlive ||= hasText(part)
    } else if (REFUSAL_PART.test(type)) found.refuses = true
    else if (type === '' || /text$/i.test(type)) found.text += textIn(part.text ?? part.content ?? part.value)
  }
}

function isCall({ tool_calls, function_call }: JsonObject): boolean {
  return (Array.isArray(tool_calls) && tool_calls.length > 0) || toObject(function_call) !== undefined
}

/** The text that stands in a value under whatever names; what is only a type, a signature or a format is none. */
function textIn(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value
  if (depth > MAX_DEPTH) return ''
  if (Array.isArray(value)) return value.map((each) => textIn(each, depth + 1)).join('')
  return Object.entries(toObject(value) ?? {})
    .map(([name, each]) =>
      /^(?:text|content|thinking|thought|reasoning|summary|value|reasoning_content|refusal)$/.test(name)
        ? textIn(each, depth + 1)
        : '',
    )
    .join('')
}

function hasText(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value !== ''
  if (depth > MAX_DEPTH) return false
  if (Array.isArray(value)) return value.some((each) => hasText(each, depth + 1))
  return Object.entries(toObject(value) ?? {}).some(
    ([name, each]) => !/^(?:type|format|id|index)$/.test(name) && hasText(each, depth + 1),
  )
}
