import type { Checks } from '@carepath/contract/checks.ts'
import type { TriageEvent } from '@carepath/contract/triage.ts'
import type { ModelFinish } from '../llm/mode.ts'
import type { Restorer } from '../privacy/restore/restorer.ts'
import { type CitationFilter, createCitationFilter } from '../records/answers/citations.ts'
import type { Fact } from '../records/facts/fact.ts'
import type { Retrieval } from '../records/retrieval/retrieval.ts'
import type { AnswerCheck } from '../safety/claims/answer-check.ts'
import type { ModePart } from './ask-mode.ts'

/** What a mode says, as the patient is shown it: with the true names, and only with refs that were sent. */
export class AnswerStream {
  /** All of the answer that was shown so far. */
  response = ''
  /** The facts that went out to a model, by their refs, in this attempt or an earlier one; null where none did. */
  sent: ReadonlyMap<string, Fact> | null
  finish: ModelFinish | undefined
  readonly facts: Retrieval
  readonly #citations: CitationFilter
  readonly #check: AnswerCheck | null
  readonly #startRestorer: (() => Restorer) | null
  readonly #restorer: Restorer | undefined
  #thoughtRestorer: Restorer | undefined
  #thinking = ''

  /** `startRestorer` is null where nothing was masked, `check` where the answer is not checked. */
  constructor(
    facts: Retrieval,
    startRestorer: (() => Restorer) | null,
    check: AnswerCheck | null,
    sentBefore: ReadonlyMap<string, Fact> | null = null,
  ) {
    this.facts = facts
    this.#check = check
    this.sent = sentBefore
    this.#citations = createCitationFilter((ref) => facts.factOf(ref) !== undefined)
    this.#startRestorer = startRestorer
    this.#restorer = startRestorer?.()
  }

  /** Gives what can be shown now that this part came; what is not certain yet comes with a later one. */
  *take(part: ModePart): Generator<TriageEvent, void, undefined> {
    switch (part.type) {
      case 'sent':
        this.sent = new Map([...(this.sent ?? []), ...this.facts.chosen.map(({ ref, fact }) => [ref, fact] as const)])
        break
      case 'thinking':
        this.#thoughtRestorer ??= this.#startRestorer?.()
        yield* this.#think(this.#thoughtRestorer?.push(part.text) ?? part.text)
        break
      case 'text':
        yield* this.#endThoughts()
        yield* this.#say(this.#checked(this.#citations.push(this.#restorer?.push(part.text) ?? part.text)))
        break
      case 'finish':
        this.finish = part.finish
        yield* this.#endThoughts()
        yield* this.#say(this.#checked(this.#citations.push(this.#restorer?.end() ?? '') + this.#citations.end()))
        yield* this.#say(this.#check?.end() ?? '')
    }
  }

  get thinking(): string {
    return this.#thinking.trim()
  }

  /** The refs that stand in the response. */
  get refs(): readonly string[] {
    return this.#citations.refs.filter((ref) => this.response.includes(`[${ref}]`))
  }

  /** How the whole answer stands against the record; null where it is not checked. */
  get checks(): Checks | null {
    return this.#check?.checks ?? null
  }

  #checked(text: string): string {
    return this.#check?.push(text) ?? text
  }

  *#think(text: string): Generator<TriageEvent, void, undefined> {
    this.#thinking += text
    if (text !== '') yield { event: 'thinking', data: { text } }
  }

  *#say(text: string): Generator<TriageEvent, void, undefined> {
    this.response += text
    if (text !== '') yield { event: 'delta', data: { text } }
  }

  *#endThoughts(): Generator<TriageEvent, void, undefined> {
    if (this.#thoughtRestorer !== undefined) yield* this.#think(this.#thoughtRestorer.end())
    this.#thoughtRestorer = undefined
  }
}
