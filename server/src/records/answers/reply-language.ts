/** The languages that answers are written in. */
export type Language = 'en' | 'es'

/** The language of a question, by its small words and marks; English where nothing tells. */
export function languageOf(query: string): Language {
  if (/[¿¡ñ]/u.test(query)) return 'es'
  const words = query.toLowerCase().match(/\p{L}+/gu) ?? []
  const spanish = words.filter((word) => SPANISH.has(word)).length
  const english = words.filter((word) => ENGLISH.has(word)).length
  return spanish > english ? 'es' : 'en'
}

const SPANISH: ReadonlySet<string> = new Set(
  'el la los las de del que qué y en mi mis su es fue un una por para con no se cómo cuál cuáles cuándo cuánto cuántas tengo tomo estoy está están hola gracias puedo quiero borrar ayuda última último me le al ha he soy adiós vale sí buenos buenas'.split(
    ' ',
  ),
)
const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to in my is was a an for with not it what when how which who why do does did have has i am are can could should me on at please hello hi thanks'.split(
    ' ',
  ),
)
