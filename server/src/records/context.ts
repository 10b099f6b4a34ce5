import { WHOLE } from './choose.ts'
import type { Fact } from './fact.ts'
import { bySectionState, toManifest } from './manifest.ts'
import type { Question } from './question.ts'
import { type Ranking, rankFacts } from './rank.ts'
import type { PatientRecord } from './record.ts'
import type { RecordIndex } from './record-index.ts'
import { newScratch } from './scratch.ts'
import type { ChosenFact, RecordContext } from './select.ts'
import { formsOfSent, isSent, placeOfSent, type Sent, textOf } from './sent.ts'

/** What somebody may ask of it is worked out only then, since most of it is asked for by few. */
export class Context implements RecordContext {
  readonly record: PatientRecord
  readonly question: Question
  readonly lines: readonly string[]
  readonly tokens: number
  readonly now: number
  readonly #parts: readonly Question[]
  readonly #index: RecordIndex
  readonly #sent: readonly Sent[]
  readonly #counts: Uint16Array

  constructor(
    { record, question, lines, tokens, now }: Pick<RecordContext, 'record' | 'question' | 'lines' | 'tokens' | 'now'>,
    parts: readonly Question[],
    index: RecordIndex,
    sent: readonly Sent[],
    counts: Uint16Array,
  ) {
    this.record = record
    this.question = question
    this.lines = lines
    this.tokens = tokens
    this.now = now
    this.#parts = parts
    this.#index = index
    this.#sent = sent
    this.#counts = counts
  }

  get chosen() {
    return toChosen(this.record, this.#index, this.question, this.#sent)
  }

  get parts() {
    return this.#parts.map((question) => ({
      question,
      chosen: toChosen(this.record, this.#index, question, this.#sent),
    }))
  }

  get facts() {
    const facts: Fact[] = []
    for (const one of this.#sent) {
      const fact = this.record.facts[placeOfSent(one)]
      if (fact !== undefined) facts.push(fact)
    }
    return facts
  }

  factOf(ref: string): Fact | undefined {
    const at = Number(ref.slice(1)) - 1
    return this.#index.refs[at] === ref && isSent(this.#sent, at) ? this.record.facts[at] : undefined
  }

  get manifest() {
    return toManifest(this.#index.inventory, this.#counts)
  }

  get sectionStates() {
    return bySectionState(this.#index.inventory, this.#counts)
  }

  get text() {
    return this.lines.join('\n')
  }
}

function toChosen(
  record: PatientRecord,
  index: RecordIndex,
  question: Question,
  sent: readonly Sent[],
): readonly ChosenFact[] {
  const ranking = rankFacts(record, index, question, newScratch(record.facts.length))
  return sent.flatMap((one) => {
    const at = placeOfSent(one)
    const fact = record.facts[at]
    const ref = index.refs[at]
    const text = textOf(index, at, formsOfSent(one) & WHOLE)
    return fact === undefined || ref === undefined || text === undefined ? [] : new Chosen(ref, fact, text, ranking, at)
  })
}

/** Why it was chosen is put into words only where somebody asks. */
class Chosen implements ChosenFact {
  readonly ref: string
  readonly fact: Fact
  readonly text: string
  readonly score: number
  readonly matched: number
  readonly #ranking: Ranking
  readonly #at: number

  constructor(ref: string, fact: Fact, text: string, ranking: Ranking, at: number) {
    this.ref = ref
    this.fact = fact
    this.text = text
    this.score = ranking.scores[at] ?? 0
    this.matched = ranking.matched[at] ?? 0
    this.#ranking = ranking
    this.#at = at
  }

  get why(): string {
    return this.#ranking.why(this.#at)
  }
}
