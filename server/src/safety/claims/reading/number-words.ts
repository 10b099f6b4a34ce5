const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  [
    'zero cero no',
    'one a an un una uno single',
    'two dos both couple',
    'three tres',
    'four cuatro',
    'five cinco',
    'six seis',
    'seven siete',
    'eight ocho',
    'nine nueve',
    'ten diez',
    'eleven once',
    'twelve doce dozen',
    'thirteen trece',
    'fourteen catorce',
    'fifteen quince',
    'sixteen dieciseis',
    'seventeen diecisiete',
    'eighteen dieciocho',
    'nineteen diecinueve',
    'twenty veinte',
  ].flatMap((names, count) => names.split(' ').map((name) => [name, count] as const)),
)

/** A count in digits or in words, in English or Spanish; null where it is none. */
export function toCount(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  return NUMBER_WORDS.get(text) ?? null
}

/** The words that are counts of two and more: `a` and `one` are mostly grammar. */
export const COUNT_WORDS: readonly string[] = [...NUMBER_WORDS].filter(([, count]) => count > 1).map(([name]) => name)
