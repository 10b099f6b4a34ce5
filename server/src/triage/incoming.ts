import type { TriageEvent } from '@carepath/contract/triage.ts'
import type { ModelPart } from '../llm/mode.ts'
import type { Restorer } from '../privacy/restore.ts'
import { createCitationFilter } from '../records/citations.ts'
import type { RecordContext } from '../records/select.ts'

/** What a model says, as the patient is shown it: with the true names, and only with refs that were sent. */
export interface Incoming {
  /** What is to be shown now that this part came; what is not certain yet comes with a later one. */
  take(part: ModelPart): readonly TriageEvent[]
  /** All that was shown so far. */
  readonly response: string
  readonly thinking: string
  /** The refs that stand in the response. */
  readonly refs: readonly string[]
}

/** `startRestorer` is null where nothing was masked. */
export function startIncoming(context: RecordContext, startRestorer: (() => Restorer) | null): Incoming {
  const citations = createCitationFilter((ref) => context.factOf(ref) !== undefined)
  const restorer = startRestorer?.()
  let thoughts: Restorer | undefined
  let response = ''
  let thinking = ''

  function think(text: string, shown: TriageEvent[]): void {
    thinking += text
    if (text !== '') shown.push({ event: 'thinking', data: { text } })
  }

  function say(text: string, shown: TriageEvent[]): void {
    response += text
    if (text !== '') shown.push({ event: 'delta', data: { text } })
  }

  return {
    take(part) {
      const shown: TriageEvent[] = []
      if (part.type === 'thinking') {
        thoughts ??= startRestorer?.()
        think(thoughts?.push(part.text) ?? part.text, shown)
        return shown
      }
      if (thoughts !== undefined) think(thoughts.end(), shown)
      thoughts = undefined
      if (part.type === 'text') say(citations.push(restorer?.push(part.text) ?? part.text), shown)
      else say(citations.push(restorer?.end() ?? '') + citations.end(), shown)
      return shown
    },
    get response() {
      return response
    },
    get thinking() {
      return thinking.trim()
    },
    get refs() {
      return citations.refs
    },
  }
}
