import type { Citation } from '@carepath/contract/triage.ts'
import { findAll } from '../../shared/find-all.ts'
import type { Retrieval } from '../retrieval/retrieval.ts'

/**
 * Reads a model's answer as it comes, keeps the refs that were sent and takes out those that were not. A model writes
 * refs in many ways: `[F1]`, `[F1, F2]`, `[f1-F3]`, `[Fact F1: dose]`, `【F1】`; they all come out as `[F1][F2]`. What
 * the filter gives back is the same however the answer was cut into parts.
 */
export interface CitationFilter {
  /** The text that is safe to show so far. It holds back what may be the beginning of a ref. */
  push(text: string): string
  /** The rest. */
  end(): string
  /** The refs that stand in the answer, each once, in their order. */
  readonly refs: readonly string[]
  /** How many refs were taken out because no such fact was sent. */
  readonly removed: number
}

/** `isSent` tells whether a fact of this ref stands in the prompt. */
export function createCitationFilter(isSent: (ref: string) => boolean): CitationFilter {
  return new Filter(isSent)
}

class Filter implements CitationFilter {
  readonly #isSent: (ref: string) => boolean
  readonly #cited = new Set<string>()
  #removed = 0
  #held = ''

  constructor(isSent: (ref: string) => boolean) {
    this.#isSent = isSent
  }

  push(text: string): string {
    // Most of what comes has nothing of a ref in it.
    if (this.#held === '' && !MAY_BEGIN.test(text)) return text
    const all = this.#held + text
    const end = all.length - toUnfinished(all)
    this.#held = all.slice(end)
    return this.#check(all.slice(0, end))
  }

  end(): string {
    const rest = this.#held
    this.#held = ''
    return this.#check(UNCLOSED.test(rest) ? `${rest.trimEnd()}]` : rest)
  }

  get refs(): readonly string[] {
    return [...this.#cited]
  }

  get removed(): number {
    return this.#removed
  }

  #check(text: string): string {
    return this.#checkRefs(IS_ASCII.test(text) ? text : this.#withoutDisguised(text))
  }

  /** What reads like a ref and is none, as its digits or letters are of another width or script, is no citation. */
  #withoutDisguised(text: string): string {
    return text.replace(BRACKETS, (group) => {
      if (IS_ASCII.test(group) || findAll(group, GROUP).length > 0) return group
      if (findAll(asTyped(group), GROUP).length === 0) return group
      this.#removed += 1
      return ''
    })
  }

  #checkRefs(text: string): string {
    let checked = ''
    let done = 0
    for (const { index, 0: group } of findAll(text, GROUP)) {
      checked += text.slice(done, index) + this.#checkGroup(group)
      done = index + group.length
    }
    return done === 0 ? text : checked + text.slice(done)
  }

  #checkGroup(group: string): string {
    let known = ''
    for (const ref of toRefs(group)) {
      if (this.#isSent(ref)) {
        known += `[${ref}]`
        this.#cited.add(ref)
      } else this.#removed += 1
    }
    return known === '' ? '' : group.slice(0, group.search(NOT_BLANK)) + known
  }
}

const NOT_BLANK = /\S/u

/** The same for an answer that is there as a whole. */
export function checkCitations(
  answer: string,
  isSent: (ref: string) => boolean,
): { text: string; refs: readonly string[]; removed: number } {
  const filter = createCitationFilter(isSent)
  const text = filter.push(answer) + filter.end()
  return { text, refs: filter.refs, removed: filter.removed }
}

/** What each ref of an answer points to, in the order of `refs`. A ref that was not sent points to nothing. */
export function toCitations(refs: readonly string[], context: Pick<Retrieval, 'factOf'>): Citation[] {
  const citations: Citation[] = []
  for (const ref of refs) {
    const fact = context.factOf(ref)
    if (fact === undefined) continue
    const { section, label, date, resource } = fact
    citations.push({ ref, section, label, date, resource })
  }
  return citations
}

const OPEN = '[\\[\\u3010\\uFF3B]'
const CLOSE = '[\\]\\u3011\\uFF3D]'
const NOT_CLOSE = '[^\\[\\]\\u3010\\u3011\\uFF3B\\uFF3D\\n]'
/** A ref stands in one line. */
const BLANK = '[^\\S\\n]'
/** The most blanks before a ref that go with it. */
const BLANKS = 16
/** The most that may stand between the brackets of a ref. */
const LONGEST = 160

/** Blanks, and brackets that begin with a ref, whatever else a model wrote between them. */
const GROUP = new RegExp(
  `[ \\t]{0,${BLANKS}}${OPEN}${BLANK}{0,8}(?:(?:facts?|refs?|see|source|id)(?::|${BLANK}){0,8})?F${BLANK}?\\d{1,6}(?!\\d|[a-z.])${NOT_CLOSE}{0,${LONGEST}}${CLOSE}`,
  'giu',
)

/** Brackets, whatever stands between them. */
const BRACKETS = new RegExp(`[ \\t]{0,${BLANKS}}${OPEN}${NOT_CLOSE}{1,${LONGEST}}${CLOSE}`, 'gu')
const IS_ASCII = /^[\n\t -~]*$/

/** As it would be typed: without marks, every letter and digit the plain one that it stands for. */
function asTyped(group: string): string {
  return group
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\p{Nd}/gu, '9')
}

/** What the filter has to look at: an opened bracket, or blanks that may stand before one. */
const MAY_BEGIN = new RegExp(`${OPEN}|[ \\t]$`, 'u')

/** An answer may end before the bracket of its last ref. */
const UNCLOSED = new RegExp(`${OPEN}${BLANK}{0,8}F\\d{1,6}\\s{0,8}$`, 'iu')

/** How much at the end the next part may make a ref: blanks, or blanks and an opened bracket. */
function toUnfinished(text: string): number {
  const open = Math.max(text.lastIndexOf('['), text.lastIndexOf('\u3010'), text.lastIndexOf('\uFF3B'))
  const isOpen = open >= 0 && text.length - open <= LONGEST + 21 && !ENDED.test(text.slice(open + 1))
  const end = isOpen ? open : text.length
  let start = end
  while (start > 0 && end - start < BLANKS && (text[start - 1] === ' ' || text[start - 1] === '\t')) start -= 1
  return text.length - start
}

const ENDED = /[\]\u3011\uFF3D\n]/u

const REF = /F\s?(\d{1,6})(?:\s?[-\u2013\u2014]\s?F?\s?(\d{1,6})(?![\d-]))?/giu

/** The refs of a group; `F3-F5` and `F3-5` are all from the one to the other, where those are few. */
function toRefs(group: string): string[] {
  const refs: string[] = []
  for (const [, first = '', last] of findAll(group, REF)) {
    const from = Number(first)
    const to = last === undefined ? from : Number(last)
    if (to >= from && to - from < 20) for (let number = from; number <= to; number += 1) refs.push(`F${number}`)
    else refs.push(`F${from}`)
  }
  return refs
}
