import type { ProblemCode } from '@carepath/contract/problem.ts'
import type { Script, Step } from '../fake-upstream.ts'

/** What a host of one wire says when it is well, for a fault to spoil. */
export interface Saying {
  wire: 'chat' | 'classic'
  /** The body of a reply in one piece. */
  whole: string
  /** The events of a streamed reply. The answer is `ANSWER`. */
  events: readonly string[]
  /** The same as either, with something changed in it. */
  wholeWith(change: ReplyChange): string
  eventsWith(change: ReplyChange): readonly string[]
}

interface ReplyChange {
  tokens?: readonly string[]
  finishReason?: string | null
}

export interface Fault {
  name: string
  /** Where it can happen; both where absent. */
  wire?: 'chat' | 'classic'
  mode?: 'plain' | 'stream'
  reply(saying: Saying): Script
  /** Whether the host is well after the first call. */
  once?: true
  /** What the caller gets in the end. */
  gets: ProblemCode | 'answer'
  /** How often the host is asked. Where a limit of time decides, the most that it may be. */
  calls: number | { atMost: number }
  /** Limits of the call in seconds, where waiting is the point. */
  timeoutS?: number
}

export const ANSWER = 'You take metformin.'
export const ANSWER_TOKENS = ['You ', 'take ', 'metformin.'] as const
/** Attempts of one call. */
export const AGAIN = 4
/** For faults that wait for a limit of time. */
export const SHORT_S = 0.4

const EVENT_STREAM = { 'content-type': 'text/event-stream' }
const JSON_BODY = { 'content-type': 'application/json' }

export function events(parts: readonly (string | Buffer)[], ...then: readonly Step[]): Script {
  const sends = parts.map((send): Step => ({ send }))
  return [{ head: 200, headers: EVENT_STREAM }, ...sends, ...(then.length === 0 ? [{ end: true } as const] : then)]
}

export function body(text: string | Buffer, headers: Record<string, string> = JSON_BODY): Script {
  return [{ head: 200, headers, body: Buffer.byteLength(text) }, { send: text }, { end: true }]
}
