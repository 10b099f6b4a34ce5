/** What the callers of streams are asked to do: each asks again as soon as the answer is whole, until the time is over. */
export interface Streaming {
  url: string
  /** Bodies of `POST /triage`, sent one after the other, from the first again after the last. */
  bodies: readonly string[]
  callers: number
  /** They come one after the other over this time. */
  arriveInMs: number
  /** From then on what they see is counted, for so long. */
  countedMs: number
  /** Of an answer. */
  stamps: number
}

/** What they saw: milliseconds from when the host sent a stamp to when the caller had it. */
export interface Streamed {
  /** Answers that came whole, and those that did not, from the first to the last. */
  whole: number
  broken: number
  /** Of the first text of answers that were asked for while all callers were there. */
  first: number[]
  /** Of every stamp in that time. */
  every: number[]
}
