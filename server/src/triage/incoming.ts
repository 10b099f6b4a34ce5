import type { ModelPart } from '../llm/mode.ts'
import type { Restorer } from '../privacy/restore.ts'
import { createCitationFilter } from '../records/citations.ts'
import type { RecordContext } from '../records/select.ts'
import type { Progress } from './answer.ts'

/** What a model says, as the patient is shown it: with the true names, and only with refs that were sent. */
export interface Incoming {
  /** What is to be shown now that this part came; what is not certain yet comes with a later one. */
  take(part: ModelPart): readonly Progress[]
  /** The rest. */
  end(): readonly Progress[]
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

  function think(text: string, shown: Progress[]): void {
    thinking += text
    if (text !== '') shown.push({ event: 'thinking', data: { text } })
  }

  function say(text: string, shown: Progress[]): void {
    response += text
    if (text !== '') shown.push({ event: 'delta', data: { text } })
  }

  function endThoughts(shown: Progress[]): void {
    if (thoughts !== undefined) think(thoughts.end(), shown)
    thoughts = undefined
  }

  return {
    take({ type, text }) {
      const shown: Progress[] = []
      if (type === 'thinking') {
        thoughts ??= startRestorer?.()
        think(thoughts?.push(text) ?? text, shown)
      } else {
        endThoughts(shown)
        say(citations.push(restorer?.push(text) ?? text), shown)
      }
      return shown
    },
    end() {
      const shown: Progress[] = []
      endThoughts(shown)
      say(citations.push(restorer?.end() ?? '') + citations.end(), shown)
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
