import type { Usage } from '@carepath/contract/triage.ts'
import type { HostNames } from '../faults/error-rules.ts'
import type { ChatMessage } from '../mode.ts'
import type { JsonObject } from './json.ts'

/** How much a model may say. */
export interface AnswerLimits {
  /** The most tokens of an answer. */
  maxTokens: number
  /** The most tokens of thinking beside it; 0: the model does not think, or is to think within `maxTokens`. */
  thinkingTokens: number
  /** For the sentences of faults. */
  names: HostNames
}

/** Where hosts of one wire differ in what they take. */
export interface RequestForm {
  /** What the limit of tokens is called; null: none is sent. */
  maxTokensField: string | null
  /** Whether the usage of a stream is asked for by `stream_options`. */
  streamUsage: boolean
  /** More fields of the request, as the operator wants them. */
  body: JsonObject
}

export const usualForm: RequestForm = { maxTokensField: 'max_tokens', streamUsage: true, body: {} }

/** What a wire needs to know to ask. */
export interface WireRequest extends AnswerLimits {
  /** The id as the host knows it. */
  model: string
  messages: readonly ChatMessage[]
  stream: boolean
  /** Null: the host chooses. */
  temperature: number | null
  /** How this host wants to be asked. */
  form: RequestForm
  /** The host knows `thinking_budget` and `chat_template_kwargs`, as vLLM, llama-server and our own process do. */
  takesThinkingLimit: boolean
  /** The model may think first and leave out the opening tag of its thoughts. */
  startsThinking: boolean
}

/** What stands in a whole answer besides its text. */
export interface AnswerFacts {
  /** Always `stop`: an answer that ended for another reason is not whole. */
  finishReason: 'stop'
  usage: Usage
  /** The id under which the host says it ran the model. */
  model: string | null
}

/** Reads the events of one streamed reply. */
export interface AnswerReader {
  /** The new text of the answer in this event, perhaps none. Throws `answer_incomplete`. */
  read(data: string): string
  /** A token has come, be it of the answer or of a thought. */
  readonly started: boolean
  /** The new text of a thought in the event that was read last, perhaps none. It is never part of the answer. */
  readonly thought: string
  /** The host has said why the model stopped: the text is complete, only usage may follow. */
  readonly finished: boolean
  /** Nothing follows any more. */
  readonly done: boolean
  /** The text held back to the end, and the rest. Throws `answer_incomplete` where no whole answer was read. */
  end(): AnswerFacts & { text: string }
}

/** A way in which model hosts are spoken to. */
export interface Wire {
  /** Which it is, in `MODES_FILE`. */
  readonly id: 'openai' | 'classic' | 'anthropic'
  /** What stands behind the `base_url` of a mode of one's own. */
  readonly ownPath: string
  /** The header of the token, where it is not `Authorization: Bearer`, and what else every call carries. */
  readonly tokenHeader?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The path below the base URL of a host. */
  path(model: string): string
  /** The JSON that is sent. It is as long as the record, so nobody keeps it. */
  body(request: WireRequest): string
  /** Reads the reply to it in one piece. Throws `answer_incomplete` unless it is a whole answer. */
  readWhole(text: string, request: WireRequest): AnswerFacts & { text: string; thought: string }
  /** Starts to read a reply that comes as events. */
  openStream(request: WireRequest): AnswerReader
}
