import type { Citation } from '@carepath/contract/triage.ts'
import type { RecordContext } from './select.ts'

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
  const cited = new Set<string>()
  let removed = 0
  let held = ''

  function check(text: string): string {
    return text.replace(GROUP, (group) => {
      const known: string[] = []
      for (const ref of toRefs(group)) {
        if (isSent(ref)) known.push(ref)
        else removed += 1
      }
      for (const ref of known) cited.add(ref)
      const space = known.length === 0 ? '' : (/^\s*/u.exec(group)?.[0] ?? '')
      return space + known.map((ref) => `[${ref}]`).join('')
    })
  }

  return {
    push(text) {
      held += text
      const end = held.length - toUnfinished(held)
      const ready = held.slice(0, end)
      held = held.slice(end)
      return check(ready)
    },
    end() {
      const rest = held
      held = ''
      return check(UNCLOSED.test(rest) ? `${rest.trimEnd()}]` : rest)
    },
    get refs() {
      return [...cited]
    },
    get removed() {
      return removed
    },
  }
}

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
export function toCitations(refs: readonly string[], context: Pick<RecordContext, 'factOf'>): Citation[] {
  return refs.flatMap((ref) => {
    const fact = context.factOf(ref)
    if (fact === undefined) return []
    const { section, label, date, resource } = fact
    return [{ ref, section, label, date, resource }]
  })
}

const OPEN = '[\\[\\u3010\\uFF3B]'
const CLOSE = '[\\]\\u3011\\uFF3D]'
const NOT_CLOSE = '[^\\[\\]\\u3010\\u3011\\uFF3B\\uFF3D\\n]'
/** A ref stands in one line. */
const BLANK = '[^\\S\\n]'
/** The most that may stand between the brackets of a ref. */
const LONGEST = 160

/** Blanks, and brackets that begin with a ref, whatever else a model wrote between them. */
const GROUP = new RegExp(
  `[ \\t]*${OPEN}${BLANK}*(?:(?:facts?|refs?|see|source|id)(?::|${BLANK})*)?F${BLANK}?\\d{1,6}(?!\\d|[a-z.])${NOT_CLOSE}{0,${LONGEST}}${CLOSE}`,
  'giu',
)

/** An answer may end before the bracket of its last ref. */
const UNCLOSED = new RegExp(`${OPEN}${BLANK}*F\\d{1,6}\\s*$`, 'iu')

/** How much at the end the next part may make a ref: blanks, or blanks and an opened bracket. */
function toUnfinished(text: string): number {
  const open = Math.max(text.lastIndexOf('['), text.lastIndexOf('\u3010'), text.lastIndexOf('\uFF3B'))
  const isOpen = open >= 0 && text.length - open <= LONGEST + 21 && !ENDED.test(text.slice(open + 1))
  let start = isOpen ? open : text.length
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start -= 1
  return text.length - start
}

const ENDED = /[\]\u3011\uFF3D\n]/u

/** The refs of a group; `F3-F5` and `F3-5` are all from the one to the other, where those are few. */
function toRefs(group: string): string[] {
  const refs: string[] = []
  for (const [, first = '', last] of group.matchAll(
    /F\s?(\d{1,6})(?:\s?[-\u2013\u2014]\s?F?\s?(\d{1,6})(?![\d-]))?/giu,
  )) {
    const from = Number(first)
    const to = last === undefined ? from : Number(last)
    if (to >= from && to - from < 20) for (let number = from; number <= to; number += 1) refs.push(`F${number}`)
    else refs.push(`F${from}`)
  }
  return refs
}
