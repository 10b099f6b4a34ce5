import type { RecordContext } from '../select.ts'

/** One question to the record with what was chosen for it. */
export interface Asked extends Pick<RecordContext, 'question' | 'chosen' | 'manifest' | 'now'> {
  /** Whether it is one of several that were asked at once: then its answer is short about what it does not say. */
  isPart?: boolean
}
