import type { Checks } from '@carepath/contract/checks.ts'
import type { PatientRecord } from '../../records/facts/patient-record.ts'
import { languageOf } from '../../shared/language.ts'
import { checkAnswer } from './check-answer.ts'
import type { CheckOptions } from './check-options.ts'
import type { Finding } from './finding.ts'
import { holdFrom, sentenceEnd } from './hold.ts'

/** `flag` marks what does not hold; `withhold` replaces contradicted sentences as well. */
export type CheckLevel = 'flag' | 'withhold'

/** What is looked back to for the sentence before. */
const LONGEST_CONTEXT = 600

/** Longer than any sentence: what has no end is checked and shown as far as it came. */
const MOST_HELD = 2_000

/**
 * Checks an answer as it comes. With `flag` text flows until a word that may open an unsafe statement; from there the
 * sentence is held until it is whole. With `withhold` each sentence is. Nothing of a replaced sentence is shown.
 */
export class AnswerCheck {
  readonly #record: PatientRecord
  readonly #level: CheckLevel
  readonly #options: CheckOptions
  /** What was shown, replacements included. */
  #shown = ''
  /** What came and is not shown yet. */
  #pending = ''
  /** Where the sentence under way begins in what was shown and, after it, is pending. */
  #sentenceStart = 0
  #replaced: Finding[] = []
  /** Whether a word that may open an unsafe statement stands in the sentence under way. */
  #isHeld = false
  /** How much of what came was taken. */
  #taken = 0
  /** What was replaced, by its place in what came: where something stood in the answer, it stands elsewhere now. */
  readonly edits: { start: number; removed: number; inserted: number }[] = []
  #checks: Checks | undefined

  constructor(record: PatientRecord, level: CheckLevel, options: CheckOptions) {
    this.#record = record
    this.#level = level
    this.#options = options
  }

  /** Takes a piece of the answer; returns what may be shown now. */
  push(text: string): string {
    this.#pending += text
    let shown = ''
    for (let end = this.#nextEnd(); end > 0; end = this.#nextEnd()) shown += this.#show(this.#checked(end))
    if (this.#pending.length > MOST_HELD) shown += this.#show(this.#checked(this.#pending.length))
    if (this.#level === 'withhold' || this.#isHeld) return shown
    const { length, isHeld } = holdFrom(this.#pending)
    this.#isHeld = isHeld
    return shown + this.#show(this.#take(length))
  }

  /** Returns the rest, after which nothing is pending. */
  end(): string {
    return this.#pending === '' ? '' : this.#show(this.#checked(this.#pending.length))
  }

  /** The findings in what was shown; call it after `end`. */
  get checks(): Checks {
    this.#checks ??= this.#toChecks()
    return this.#checks
  }

  #toChecks(): Checks {
    const found = checkAnswer(this.#shown, this.#record, this.#options).filter(
      ({ start, end }) => !this.#replaced.some((other) => start < other.end && other.start < end),
    )
    const findings = [...this.#replaced, ...found].sort((one, other) => one.start - other.start)
    const state = this.#replaced.length > 0 ? 'withheld' : findings.length > 0 ? 'flagged' : 'passed'
    return { state, findings: findings.map((finding) => ({ ...finding, resource: this.#resourceOf(finding.ref) })) }
  }

  /** The sentence under way: what was shown of it, and what is pending. */
  #sentence(): string {
    return this.#shown.slice(this.#sentenceStart) + this.#pending
  }

  /** The length of the pending text that ends the sentence under way; 0 where its end has not come. */
  #nextEnd(): number {
    const end = sentenceEnd(this.#sentence(), this.#shown.length - this.#sentenceStart)
    return end === 0 ? 0 : end - (this.#shown.length - this.#sentenceStart)
  }

  #take(length: number): string {
    const text = this.#pending.slice(0, length)
    this.#pending = this.#pending.slice(length)
    this.#taken += length
    return text
  }

  #show(text: string): string {
    this.#shown += text
    return text
  }

  /** The pending end of the sentence, or what stands in its stead. */
  #checked(length: number): string {
    this.#isHeld = false
    const already = this.#shown.slice(this.#sentenceStart)
    const rest = this.#take(length)
    const context = this.#previousSentence()
    const sentence = already + rest
    const found = checkAnswer(context + sentence, this.#record, this.#options).filter(
      ({ end, verdict }) =>
        end > context.length && (verdict === 'unsafe' || (verdict === 'contradicted' && this.#level === 'withhold')),
    )
    const worst = found.find(({ verdict }) => verdict === 'unsafe') ?? found[0]
    if (worst === undefined) {
      this.#sentenceStart += sentence.length
      return rest
    }
    const replacement = toReplacement(worst, already, rest, context + sentence)
    const start = this.#shown.length + replacement.search(/[^\s…]/)
    const text = replacement.trim().replace(/^… /, '')
    this.edits.push({ start: this.#taken - rest.length, removed: rest.length, inserted: replacement.length })
    this.#replaced.push({ ...worst, start, end: start + text.length, text })
    this.#sentenceStart = this.#shown.length + replacement.length
    return replacement
  }

  /** The sentence before, which gives `it` and `that` their meaning. */
  #previousSentence(): string {
    const shown = this.#shown.slice(Math.max(0, this.#sentenceStart - LONGEST_CONTEXT), this.#sentenceStart)
    const before = shown.trimEnd()
    return shown.slice(Math.max(before.lastIndexOf('. ', before.length - 2), before.lastIndexOf('\n')) + 1)
  }

  #resourceOf(ref: string | null): string | null {
    return ref === null ? null : (this.#record.facts[Number(ref.slice(1)) - 1]?.resource ?? null)
  }
}

/** The sentence that stands instead, with the white space around it; after a beginning that was shown already, `…`. */
function toReplacement({ verdict, record }: Finding, already: string, rest: string, text: string): string {
  const [lead = ''] = already.trim() === '' ? (/^\s*/.exec(rest) ?? []) : []
  const [trail = ''] = /\s*$/.exec(rest) ?? []
  const join = already.trim() === '' ? lead : '… '
  const es = languageOf(text) === 'es'
  const told = verdict === 'unsafe' || record === null ? null : toSentence(record, es)
  return `${join}${told ?? (es ? ASK.es : ASK.en)}${trail}`
}

function toSentence(record: string, es: boolean): string {
  const text = /[.!?…]$/.test(record) ? record : `${record}.`
  return es ? `Su expediente dice: ${text}` : `Your record says: ${text}`
}

/** Holds no medicine and no amount, so that nothing of what was replaced comes back with it. */
const ASK = {
  en: 'Please ask your care team or pharmacist before you start, stop or change anything; this service cannot tell you what is safe.',
  es: 'Pregunte a su equipo médico o farmacéutico antes de empezar, dejar o cambiar nada; este servicio no puede decirle qué es seguro.',
} as const
