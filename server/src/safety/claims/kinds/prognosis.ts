import type { ClaimKind } from '../claim-kind.ts'
import { lacks } from '../objections.ts'
import { isInRecord } from '../support.ts'

/** What will come: no record holds it, unless it is planned. */
export const prognosis: ClaimKind = {
  id: 'prognosis',
  check({ text, start, mentions }, known) {
    const match = WILL.exec(text)
    if (match === null || /\b(?:if|ask|unless|appointment|visit)\b/.test(text)) return []
    const at = start + match.index
    const named = mentions.filter(
      (mention) =>
        mention.start >= at &&
        mention.terms.some(({ kind }) => kind === 'condition' || kind === 'procedure' || kind === 'medicine'),
    )
    const unplanned = named.filter((mention) => !isInRecord(mention, known))
    const isDire = /\b(?:die|get worse|never (?:recover|heal|get better)|be cured|be fine|morir|curar)\b/.exec(
      text.slice(match.index),
    )
    if (unplanned.length === 0 && isDire === null) return []
    return [lacks({ start: at, end: unplanned.at(-1)?.end ?? at + (isDire?.index ?? 0) + (isDire?.[0].length ?? 0) })]
  },
}

const WILL =
  /\b(?:you(?: will|'ll| are going to)(?: soon| probably| likely| eventually| definitely| also)*|you are likely to|(?:pronto )?(?:necesitara|tendra|desarrollara)|va a (?:necesitar|tener|desarrollar))\b/
