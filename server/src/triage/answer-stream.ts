import type { Checks } from '@carepath/contract/checks.ts'
import type { TriageEvent } from '@carepath/contract/triage.ts'
import type { ModelFinish, ModelPart } from '../llm/mode.ts'
import { afterEdits, type RestoredSpan } from '../privacy/restore/restored-span.ts'
import type { Restorer } from '../privacy/restore/restorer.ts'
import { type CitationFilter, createCitationFilter } from '../records/answers/citations.ts'
import type { Fact } from '../records/facts/fact.ts'
import type { Retrieval } from '../records/retrieval/retrieval.ts'
import type { AnswerCheck } from '../safety/claims/answer-check.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { VisibleText } from '../shared/visible-text.ts'
import type { ModePart } from './ask-mode.ts'
import type { ModePrompt } from './build-prompt.ts'

/**
 * What a mode says, as the patient is shown it: what can be seen of it, only with refs that were sent, and with the true
 * names. They are put in last, so that the offsets of what was restored are those of the response.
 */
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
  readonly #visible = new VisibleText()
  readonly #limits: { text: number; thinking: number }
  #thoughts: { visible: VisibleText; restorer: Restorer | undefined } | undefined
  #thinking = ''

  /** `check` is null where the answer is not checked; `sentBefore` went out in an earlier attempt. */
  constructor(
    facts: Retrieval,
    { mode, startRestorer }: Pick<ModePrompt, 'mode' | 'startRestorer'>,
    check: AnswerCheck | null,
    sentBefore: ReadonlyMap<string, Fact> | null = null,
  ) {
    this.facts = facts
    this.#check = check
    this.sent = sentBefore
    this.#citations = createCitationFilter((ref) => facts.factOf(ref) !== undefined)
    this.#startRestorer = startRestorer
    this.#restorer = startRestorer?.()
    const most = 'maxTokens' in mode ? LEAST_LIMIT + mode.maxTokens * UNITS_PER_TOKEN : Number.POSITIVE_INFINITY
    this.#limits = { text: most, thinking: most }
  }

  /**
   * Gives what can be shown now that this part came; what is not certain yet comes with a later one. Throws
   * `answer_incomplete` where the model goes on far past the tokens that it was asked for.
   */
  *take(part: ModePart): Generator<TriageEvent, void, undefined> {
    switch (part.type) {
      case 'sent':
        this.sent = new Map([...(this.sent ?? []), ...this.facts.chosen.map(({ ref, fact }) => [ref, fact] as const)])
        break
      case 'thinking':
        this.#count(part)
        this.#thoughts ??= { visible: new VisibleText(), restorer: this.#startRestorer?.() }
        yield* this.#think(restore(this.#thoughts.restorer, this.#thoughts.visible.push(part.text)))
        break
      case 'text':
        this.#count(part)
        yield* this.#endThoughts()
        yield* this.#say(this.#checked(restore(this.#restorer, this.#citations.push(this.#visible.push(part.text)))))
        break
      case 'finish': {
        this.finish = part.finish
        yield* this.#endThoughts()
        const rest = this.#citations.push(this.#visible.end()) + this.#citations.end()
        yield* this.#say(this.#checked(restore(this.#restorer, rest) + (this.#restorer?.end() ?? '')))
        yield* this.#say(this.#check?.end() ?? '')
      }
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

  /** What of the response the model never saw. */
  get restored(): readonly RestoredSpan[] {
    return afterEdits(this.#restorer?.restored ?? [], this.#check?.edits ?? [])
  }

  /** How many tokens of the answer stayed unrestored. */
  get unrestored(): number {
    return this.#restorer?.unrestored ?? 0
  }

  #count({ type, text }: ModelPart): void {
    this.#limits[type] -= text.length
    if (this.#limits[type] >= 0) return
    throw new ProblemError('answer_incomplete', {
      detail: 'The model went on far past the length it was asked for. Ask again.',
    })
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
    const thoughts = this.#thoughts
    this.#thoughts = undefined
    if (thoughts === undefined) return
    yield* this.#think(restore(thoughts.restorer, thoughts.visible.end()) + (thoughts.restorer?.end() ?? ''))
  }
}

function restore(restorer: Restorer | undefined, text: string): string {
  return restorer?.push(text) ?? text
}

/** A token is some four units of English, and seldom ten: a text past this was not cut where it was asked to be. */
const UNITS_PER_TOKEN = 12
const LEAST_LIMIT = 2_000
