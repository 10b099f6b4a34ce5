/**
 * To be awaited between two stages of a request's work. Requests that go on in one turn of the event loop then go through
 * a stage one after the other before the first of them comes to the next, so that the processor has the code and the
 * tables of the stage at hand for all of them (docs/decisions/2026-11-27-in-step.md). One that is alone goes on at once.
 */
export const nextStage: Promise<void> = Promise.resolve()

let end: Promise<void> | null = null

/** When all that came in this turn of the event loop has been read: whoever waits for it in one turn goes on together. */
export function turnsEnd(): Promise<void> {
  end ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
    end = null
  })
  return end
}
