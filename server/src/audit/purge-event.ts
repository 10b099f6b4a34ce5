import { randomBytes } from 'node:crypto'
import type { PurgeEvent } from '../store/store.ts'

/** The event of what `who` removes at `now` (milliseconds since the epoch), for each patient of whom there was some. */
export function purgeEvent(now: number, who: 'operator' | 'retention'): PurgeEvent {
  return {
    at: new Date(now).toISOString(),
    who,
    action: 'purge',
    traceId: randomBytes(16).toString('hex'),
    conversationId: null,
    llmMode: null,
    model: null,
    provider: null,
    masked: null,
    resources: [],
    factsSent: null,
    outcome: 'done',
  }
}
