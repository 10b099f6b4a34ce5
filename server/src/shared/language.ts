/** Small words that stand in nearly every sentence of one of the two languages. */
const SPANISH = new Set(
  'el la los las un una de del que y en mi mis me se no es con por para como esta estoy tengo hay le lo su sus al pero muy cual cuando donde quiero puedo duele hace desde yo tiene soy ya mas si hola gracias ayuda adios buenas buenos vale'.split(
    ' ',
  ),
)
const ENGLISH = new Set(
  'the a an of and to in my i is it was with for on me he she do does what when how have has not no but this that are you can cant im his her hello hi thanks please'.split(
    ' ',
  ),
)

/** The language of a message, by its small words and its letters; English where nothing tells. */
export function languageOf(text: string): 'en' | 'es' {
  if (/[¿¡ñ]/i.test(text)) return 'es'
  let spanish = /[áéíóú]/i.test(text) ? 1 : 0
  let english = 0
  for (const [word] of text
    .slice(0, 2_000)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    if (SPANISH.has(word)) spanish++
    if (ENGLISH.has(word)) english++
  }
  if (spanish !== english) return spanish > english ? 'es' : 'en'
  return spanish > 0 || /(?:ando|iendo|cion|aje|ero|ada|ado)\b/i.test(text) ? 'es' : 'en'
}
