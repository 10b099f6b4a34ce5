export interface CheckOptions {
  /** For what day the answer speaks, in milliseconds since the epoch: ages, `two years ago`, `next`. */
  now: number
  /** Whether a notice of danger stands beside the answer: then reassurance is unsafe. */
  hasNotice?: boolean
}
