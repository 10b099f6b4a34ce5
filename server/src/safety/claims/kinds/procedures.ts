import type { ClaimKind } from '../claim-kind.ts'
import { lacks } from '../objections.ts'
import type { Mention } from '../statement.ts'
import { isInRecord } from '../support.ts'

/** Operations and examinations that were done: `you had a hysterectomy`. */
export const procedures: ClaimKind = {
  id: 'procedure',
  check(statement, known) {
    const match = DONE.exec(statement.text)
    if (
      match === null ||
      /\b(?:if|might|may|ask|no |not |never|does not say|nothing about|should|recommend|planned|scheduled|ordered)\b/.test(
        statement.text,
      )
    )
      return []
    return statement.mentions
      .filter((mention) => isProcedure(mention) && !isInRecord(mention, known))
      .map((mention) => lacks(mention))
  },
}

const DONE =
  /\b(?:you(?:'ve| have)? (?:had|underwent|got|received|undergone)|was (?:last )?(?:done|performed|carried out|put in|removed)|were (?:done|removed)|le (?:hicieron|realizaron|operaron|quitaron)|se le (?:hizo|realizo|practico)|tuvo una?)\b/

function isProcedure({ terms, entities }: Mention): boolean {
  return terms.some(({ kind }) => kind === 'procedure') && entities.length === 0
}
