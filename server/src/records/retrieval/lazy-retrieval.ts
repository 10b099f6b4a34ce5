import type { Fact } from '../facts/fact.ts'
import type { PatientRecord } from '../facts/patient-record.ts'
import type { Question } from '../question/question.ts'
import type { FactIndex } from './fact-index.ts'
import { WHOLE } from './fit-to-budget.ts'
import { formsOfLine, isSent, type PackedLine, placeOfLine, textOf } from './packed-lines.ts'
import { type Ranking, rankFacts } from './rank.ts'
import type { Retrieval, RetrievedFact } from './retrieval.ts'
import { newScratch } from './scratch.ts'
import { bySectionState, toManifest } from './section-manifest.ts'

/** What somebody may ask of it is worked out only then, since most of it is asked for by few. */
export class LazyRetrieval implements Retrieval {
  readonly record: PatientRecord
  readonly question: Question
  readonly lines: readonly string[]
  readonly tokens: number
  readonly now: number
  readonly #parts: readonly Question[]
  readonly #index: FactIndex
  readonly #sent: readonly PackedLine[]
  readonly #counts: Uint16Array

  constructor(
    { record, question, lines, tokens, now }: Pick<Retrieval, 'record' | 'question' | 'lines' | 'tokens' | 'now'>,
    parts: readonly Question[],
    index: FactIndex,
    sent: readonly PackedLine[],
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
      const fact = this.record.facts[placeOfLine(one)]
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
  index: FactIndex,
  question: Question,
  sent: readonly PackedLine[],
): readonly RetrievedFact[] {
  const ranking = rankFacts(record, index, question, newScratch(record.facts.length))
  return sent.flatMap((one) => {
    const at = placeOfLine(one)
    const fact = record.facts[at]
    const ref = index.refs[at]
    const text = textOf(index, at, formsOfLine(one) & WHOLE)
    return fact === undefined || ref === undefined || text === undefined ? [] : new Chosen(ref, fact, text, ranking, at)
  })
}

/** Why it was chosen is put into words only where somebody asks. */
class Chosen implements RetrievedFact {
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
