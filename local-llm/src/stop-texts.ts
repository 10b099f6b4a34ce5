export interface StopFinder {
  /** What may be handed on of the text so far. After a stop text was found, nothing more is. */
  push(text: string): string
  /** What was held back in case it became a stop text. */
  end(): string
  readonly found: boolean
}

/** Ends a text before the first of `stops`, wherever the pieces cut it. */
export function findStops(stops: readonly string[]): StopFinder {
  let held = ''
  let found = false
  return {
    push(text) {
      if (found) return ''
      if (stops.length === 0) return text
      held += text
      const first = Math.min(...stops.map((stop) => held.indexOf(stop)).filter((index) => index !== -1))
      if (first !== Number.POSITIVE_INFINITY) {
        found = true
        return held.slice(0, first)
      }
      const safe = held.length - begunAtEnd(held, stops)
      const shown = held.slice(0, safe)
      held = held.slice(safe)
      return shown
    },
    end() {
      const rest = found ? '' : held
      held = ''
      return rest
    },
    get found() {
      return found
    },
  }
}

function begunAtEnd(text: string, stops: readonly string[]): number {
  const longest = Math.max(...stops.map((stop) => stop.length)) - 1
  for (let length = Math.min(text.length, longest); length > 0; length--) {
    const end = text.slice(-length)
    if (stops.some((stop) => stop.startsWith(end))) return length
  }
  return 0
}
