/** Whether a text is more likely Spanish than English, by its words of grammar. */
export function isSpanish(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? []
  const count = (list: ReadonlySet<string>) => words.filter((word) => list.has(word)).length
  return count(SPANISH) > count(ENGLISH)
}

const SPANISH: ReadonlySet<string> = new Set(
  'el la los las de del que y en su sus es fue un una por para con no se usted puede está como más al tome deje'.split(
    ' ',
  ),
)
const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to in your you is was a an for with not it can should this that are at on take'.split(' '),
)
