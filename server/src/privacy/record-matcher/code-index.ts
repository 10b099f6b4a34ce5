import type { TokenKind } from '../restore/placeholders.ts'
import { foldWords } from '../text/fold.ts'
import type { Entity } from './entity.ts'

/** How many characters of a code find those that it may be. */
export const CODE_KEY = 3
/** A shorter number stands by chance where two others meet. */
const SHORTEST_CODE = 6

/** Returns the numbers of the record by their first characters. */
export function toCodes(
  entities: readonly { kind: TokenKind; value: string; entity: Entity }[],
): Map<string, { code: string; entity: Entity }[]> {
  const codes = new Map<string, { code: string; entity: Entity }[]>()
  for (const { kind, value, entity } of entities) {
    const code = foldWords(value).join('')
    if (kind !== 'IDENTIFIER' || code.length < SHORTEST_CODE || !/\d.*\d.*\d/.test(code)) continue
    const key = code.slice(0, CODE_KEY)
    codes.set(key, [...(codes.get(key) ?? []), { code, entity }])
  }
  return codes
}
