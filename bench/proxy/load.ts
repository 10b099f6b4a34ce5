/** What the load generator is asked to do. It ends at the time or the count, whichever comes first. */
export interface Load {
  url: string
  path: string
  /** Sent one after the other, from the first again after the last. */
  bodies: readonly string[]
  callers: number
  seconds: number
  calls: number
}

export interface Loaded {
  calls: number
  seconds: number
  /** Milliseconds. */
  p50: number
  p99: number
}
