import type { Ranking } from './rank.ts'
import type { RecordIndex } from './record-index.ts'

/** The core may take this much of the budget before what the question asks for is chosen. */
const CORE_SHARE = 0.45

/** What only touches the question may take this much of it, and no more tokens than these: it is there for a doubt. */
const TOUCHED_SHARE = 0.25
const TOUCHED_TOKENS = 600

export const BRIEF = 1
export const WHOLE = 2

/**
 * Which lines are sent, within a number of tokens: first the core in its short form, up to a share of them; then what
 * the question asks for, the best first, as long as it fits; then what is left of the core. For each fact 0, `BRIEF` or
 * `WHOLE`; and the tokens that they take, headings included.
 */
export function chooseFacts(
  index: RecordIndex,
  ranking: Ranking,
  budgetTokens: number,
): { forms: Uint8Array; tokens: number } {
  const forms = new Uint8Array(index.refs.length)
  const hasHeading = new Uint8Array(index.headingTokens.length)
  let left = budgetTokens

  function take(at: number, form: typeof BRIEF | typeof WHOLE, most: number): void {
    const before = forms[at] ?? 0
    if (before >= form) return
    const section = index.sectionOf[at] ?? 0
    const heading = hasHeading[section] === 1 ? 0 : (index.headingTokens[section] ?? 0)
    const paid = before === BRIEF ? (index.briefTokens[at] ?? 0) : 0
    const cost = ((form === WHOLE ? index.tokens : index.briefTokens)[at] ?? 0) - paid + heading
    if (cost > most) return
    forms[at] = form
    hasHeading[section] = 1
    left -= cost
  }

  for (const at of index.core) take(at, BRIEF, left - budgetTokens * (1 - CORE_SHARE))
  for (const at of ranking.ranked) take(at, WHOLE, left)
  for (const at of index.core) take(at, BRIEF, left)
  const floor = left - Math.min(TOUCHED_TOKENS, budgetTokens * TOUCHED_SHARE)
  for (const at of ranking.touched) take(at, WHOLE, left - Math.max(0, floor))
  return { forms, tokens: budgetTokens - left }
}
