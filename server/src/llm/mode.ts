import type { Usage } from '@carepath/contract/triage.ts'
import type { Retrieval } from '../records/retrieval/retrieval.ts'
import type { HostPlace } from '../shared/host-place.ts'

export interface ChatMessage {
  role: 'system' | 'user' | 'assistant'
  content: string
}

/** What a model is to be sent, before anything of it is masked. */
export interface Draft {
  /** The system's message line by line: most lines are the same in one prompt after the other. */
  lines: readonly string[]
  /** What was asked and answered before, then the question. */
  turns: readonly ChatMessage[]
}

/**
 * What a model is sent. `masked` says whether who the patient is has been replaced: a mode whose egress is
 * `pseudonymise` takes only a prompt that says so, which the compiler checks.
 */
export interface Prompt<Masked extends boolean = boolean> {
  readonly messages: readonly ChatMessage[]
  readonly masked: Masked
}

export interface ModelCall {
  /** False: the answer is wanted in one piece, and the mode may ask its host for it in one piece. */
  stream: boolean
  /** Whether thoughts are wanted as parts of their own. Absent: they are dropped. */
  thinking?: boolean | undefined
  onPart: OnPart
  /** Told each time that the prompt goes out to a model. */
  onSent?: (() => void) | undefined
  /** Aborted when the caller is gone. Every outward call takes it. */
  signal: AbortSignal
  /** Of this request, for the log and for the host's request id where it takes one. */
  traceId: string
  /** Handed on to the host (W3C Trace Context), where the request is traced. */
  traceparent?: string | undefined
}

/** A piece of what a model says, or of what it thinks, which is no part of the answer. */
export interface ModelPart {
  type: 'text' | 'thinking'
  text: string
}

/**
 * Takes what comes out of a model, piece by piece, as it comes. The next bytes are read once the promise has settled,
 * where one is returned; what is thrown cancels the call upstream. A function and no iteration, for each iterator
 * between the host and the caller costs every token of a thousand streams its promises.
 */
export type OnPart = (part: ModelPart) => Promise<void> | undefined

/** How an answer ended that is whole. */
export interface ModelFinish {
  finishReason: string
  usage: Usage
  model: string | null
  provider: string | null
  /** US dollars. Null or absent: nobody knows the prices. */
  costUsd?: number | null
}

/**
 * Gives the parts, then resolves with how they ended. Rejects with a ProblemError: a cut answer (no finish reason,
 * `length`, an empty text) with `answer_incomplete`.
 */
type Generate = (prompt: Prompt, call: ModelCall) => Promise<ModelFinish>

interface ModeBase {
  /** What a caller writes as `llm_mode`. */
  id: string
  /** For a person. */
  label: string
  /** The model's id, null where there is none. */
  model: string | null
  /** The most tokens that question, record and answer may have together. */
  contextTokens: number
  /** The most tokens of an answer. */
  maxTokens: number
  /** The most time that an answer may take, in milliseconds. Absent: it waits for nobody. */
  limitMs?: number
  /** Whether it can answer now; `state` is `ready` or one word for why not, `reason` a sentence with what to do. */
  state(): ModeState
  /** What is under way now, and how many of its hosts are left alone by a breaker. */
  load?(): { running: number; queued: number; breakersOpen: number }
  /**
   * Asks the model's host for one token of a fixed text, to know its state; nothing of a patient. What
   * another process found within `maxAgeMs` will do. Never rejects.
   */
  check?(signal: AbortSignal, maxAgeMs?: number): Promise<ModeState>
  /** How often that is done by itself, in milliseconds; null: never. Absent: as often as the others. */
  selfTestEveryMs?: number | null | undefined
  /** Begins to make ready what takes long, so that the first question need not wait for it. Never throws. */
  start?(): void
  /** Reports, once, what it asks and within which limits; a mode that is tested at start does so by itself. */
  announce?(): void
  /** Ends what it holds open: connections, timers. Calls under way go on. */
  close?(): Promise<void>
}

export interface ModeState {
  state: string
  ready: boolean
  reason: string
}

/** A model on someone else's machine: it gets a masked prompt, or, by the operator's word (`raw`), the record as it is. */
export interface HostedMode extends ModeBase {
  kind: 'hosted'
  /** Whose machines may be asked, for a person: `Hugging Face`, or the host of each URL. */
  host: string
  /** `network`: in the operator's own network (`LOCAL_NETWORK_HOSTS`). */
  place: Exclude<HostPlace, 'here'>
  egress: 'pseudonymise' | 'raw'
  /** Whether an agreement about patients' data covers what it is sent: `baa`, or none that the operator tells of. */
  agreement: 'baa' | 'none'
  generate: Generate
}

/** A model on this machine, or the fixed text of `mock`: nothing leaves. */
export interface LocalMode extends ModeBase {
  kind: 'local'
  generate: Generate
}

/** No model: the answer is made of the record's own facts. */
export interface RecordMode extends ModeBase {
  kind: 'record'
  /** The whole answer, with `[F12]` where a fact is cited. Pure. */
  answer(query: string, context: Retrieval): string
}

export type Mode = HostedMode | LocalMode | RecordMode
