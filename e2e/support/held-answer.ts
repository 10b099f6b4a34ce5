import { chatEvents } from '../../server/test/fake-replies.ts'
import type { Script } from '../../server/test/fake-upstream.ts'

/** A streamed answer of the model host whose parts come one by one, each when it is let go: no test has to guess when. */
export interface HeldAnswer {
  script: Script
  /** Lets the next part come; after the last one, the answer is whole. */
  letGo(): void
}

export function holdAnswer(...parts: string[]): HeldAnswer {
  const gates = parts.map(() => Promise.withResolvers<void>())
  const [opening = '', ...events] = chatEvents({ tokens: parts })
  const script: Script = [
    ...gates.flatMap(({ promise }, at) => [
      { until: promise },
      ...(at === 0 ? [{ head: 200, headers: { 'content-type': 'text/event-stream' } }, { send: opening }] : []),
      { send: events[at] ?? '' },
    ]),
    { send: events.slice(parts.length).join('') },
    { end: true },
  ]
  return { script, letGo: () => gates.shift()?.resolve() }
}
