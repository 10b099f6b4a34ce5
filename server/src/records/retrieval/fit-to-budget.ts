import type { FactIndex } from './fact-index.ts'
import type { Ranking } from './rank.ts'

/** The core may take this much of the budget before what the question asks for is chosen. */
const CORE_SHARE = 0.45
/** In whole steps of so many tokens, so that questions of different length leave room for the same core. */
const CORE_STEP = 128
const SMALL_STEP = 16

/** What only touches the question may take this much of it, and no more tokens than these: it is there for a doubt. */
const TOUCHED_SHARE = 0.25
const TOUCHED_TOKENS = 300

/** In its short form, in the part of the text that is the same for every question. */
export const STANDING = 1
/** In its short form, for this question only. */
export const BRIEF = 2
/** The whole line, for this question. */
export const WHOLE = 4

/** In which part of the text the heading of a section stands. */
const HEADED_STANDING = 1
const HEADED_ASKED = 2

/**
 * Which lines are sent, within a number of tokens: first the core in its short form, up to a share of them; then what
 * the question asks for, the best first, as long as it fits; then what is left of the core. For each fact the forms in
 * which it is sent, 0 where it is not, and the tokens that they take, headings included. A standing line stays as it is
 * when the question asks for more of it: a host that has evaluated the beginning of a prompt need not do so again.
 */
export function fitToBudget(
  index: FactIndex,
  ranking: Ranking,
  budgetTokens: number,
): { forms: Uint8Array; tokens: number } {
  const forms = new Uint8Array(index.texts.length)
  const headed = new Uint8Array(index.headingTokens.length)
  let left = budgetTokens
  const coreTokens = budgetTokens * CORE_SHARE
  const beyondCore = budgetTokens - coreTokens + (coreTokens % (coreTokens < 8 * CORE_STEP ? SMALL_STEP : CORE_STEP))

  function take(at: number, form: typeof STANDING | typeof BRIEF | typeof WHOLE, most: number): void {
    const before = forms[at] ?? 0
    if (before >= form || (before === STANDING && index.briefTexts[at] === index.texts[at])) return
    const section = index.sectionOf[at] ?? 0
    const place = form === STANDING ? HEADED_STANDING : HEADED_ASKED
    const isHeaded = ((headed[section] ?? 0) & place) !== 0
    const heading = isHeaded ? 0 : (index.headingTokens[section] ?? 0)
    const paid = before === BRIEF ? (index.briefTokens[at] ?? 0) : 0
    const cost = ((form === WHOLE ? index.tokens : index.briefTokens)[at] ?? 0) - paid + heading
    if (cost > most) return
    forms[at] = form === WHOLE && before === STANDING ? STANDING | WHOLE : form
    headed[section] = (headed[section] ?? 0) | place
    left -= cost
  }

  for (const at of index.core) take(at, STANDING, left - beyondCore)
  for (const at of ranking.ranked) take(at, WHOLE, left)
  for (const at of index.core) if (forms[at] === 0) take(at, BRIEF, left)
  const floor = left - Math.min(TOUCHED_TOKENS, budgetTokens * TOUCHED_SHARE)
  for (const at of ranking.touched) take(at, WHOLE, left - Math.max(0, floor))
  return { forms, tokens: budgetTokens - left }
}
