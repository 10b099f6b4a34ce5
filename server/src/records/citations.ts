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

/** `sent` are the refs of the facts in the prompt. */
export function createCitationFilter(sent: ReadonlySet<string>): CitationFilter {
  const cited = new Set<string>()
  let removed = 0
  let held = ''

  function check(text: string): string {
    return text.replace(GROUP, (group) => {
      const known: string[] = []
      for (const ref of toRefs(group)) {
        if (sent.has(ref)) known.push(ref)
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
  sent: ReadonlySet<string>,
): { text: string; refs: readonly string[]; removed: number } {
  const filter = createCitationFilter(sent)
  const text = filter.push(answer) + filter.end()
  return { text, refs: filter.refs, removed: filter.removed }
}

/** What each ref of an answer points to, in the order of `refs`. A ref that was not sent points to nothing. */
export function toCitations(refs: readonly string[], { chosen }: RecordContext): Citation[] {
  if (refs.length === 0) return []
  const wanted = new Set(refs)
  const byRef = new Map(chosen.flatMap((one) => (wanted.has(one.ref) ? [[one.ref, one.fact] as const] : [])))
  return refs.flatMap((ref) => {
    const fact = byRef.get(ref)
    if (fact === undefined) return []
    const { section, label, date, resource } = fact
    return [{ ref, section, label, date, resource }]
  })
}

const OPEN = '[\\[\\u3010\\uFF3B]'
const CLOSE = '[\\]\\u3011\\uFF3D]'
const NOT_CLOSE = '[^\\[\\]\\u3010\\u3011\\uFF3B\\uFF3D\\n]'
/** The most that may stand between the brackets of a ref. */
const LONGEST = 160

/** Blanks, and brackets that begin with a ref, whatever else a model wrote between them. */
const GROUP = new RegExp(
  `[ \\t]*${OPEN}\\s*(?:(?:facts?|refs?|see|source|id)[:\\s]*)?F\\s?\\d{1,6}(?!\\d|[a-z.])${NOT_CLOSE}{0,${LONGEST}}${CLOSE}`,
  'giu',
)

/** Blanks at the end, or blanks and an opened bracket, which the next part may make a ref. */
const UNFINISHED = new RegExp(`[ \\t]*(?:${OPEN}${NOT_CLOSE}{0,${LONGEST + 20}})?$`, 'u')

/** An answer may end before the bracket of its last ref. */
const UNCLOSED = new RegExp(`${OPEN}\\s*F\\d{1,6}\\s*$`, 'iu')

function toUnfinished(text: string): number {
  const tail = text.slice(-(LONGEST + 60))
  return UNFINISHED.exec(tail)?.[0].length ?? 0
}

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
