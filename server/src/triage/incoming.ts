import type { ModelPart } from '../llm/mode.ts'
import type { Restorer } from '../privacy/restore/restorer.ts'
import { type CitationFilter, createCitationFilter } from '../records/answers/citations.ts'
import type { Retrieval } from '../records/retrieval/retrieval.ts'
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
export function startIncoming(context: Retrieval, startRestorer: (() => Restorer) | null): Incoming {
  return new RestoredAnswer(context, startRestorer)
}

class RestoredAnswer implements Incoming {
  response = ''
  #thinking = ''
  readonly #citations: CitationFilter
  readonly #startRestorer: (() => Restorer) | null
  readonly #restorer: Restorer | undefined
  #thoughts: Restorer | undefined

  constructor(context: Retrieval, startRestorer: (() => Restorer) | null) {
    this.#citations = createCitationFilter((ref) => context.factOf(ref) !== undefined)
    this.#startRestorer = startRestorer
    this.#restorer = startRestorer?.()
  }

  take({ type, text }: ModelPart): readonly Progress[] {
    const shown: Progress[] = []
    if (type === 'thinking') {
      this.#thoughts ??= this.#startRestorer?.()
      this.#think(this.#thoughts?.push(text) ?? text, shown)
    } else {
      this.#endThoughts(shown)
      this.#say(this.#citations.push(this.#restorer?.push(text) ?? text), shown)
    }
    return shown
  }

  end(): readonly Progress[] {
    const shown: Progress[] = []
    this.#endThoughts(shown)
    this.#say(this.#citations.push(this.#restorer?.end() ?? '') + this.#citations.end(), shown)
    return shown
  }

  get thinking(): string {
    return this.#thinking.trim()
  }

  get refs(): readonly string[] {
    return this.#citations.refs
  }

  #think(text: string, shown: Progress[]): void {
    this.#thinking += text
    if (text !== '') shown.push({ event: 'thinking', data: { text } })
  }

  #say(text: string, shown: Progress[]): void {
    this.response += text
    if (text !== '') shown.push({ event: 'delta', data: { text } })
  }

  #endThoughts(shown: Progress[]): void {
    if (this.#thoughts !== undefined) this.#think(this.#thoughts.end(), shown)
    this.#thoughts = undefined
  }
}
