import { languageOf } from '../../shared/language.ts'

/** What is said that asks nothing of a record, each with its answer in both languages. */
const KINDS: readonly { id: string; says: RegExp; en: string; es: string }[] = [
  {
    id: 'thanks',
    says: /^(?:(?:ok|okay|great|perfect|good|vale|bien)[,.! ]+)?(?:thanks?(?: you)?|thank you|thx|ty|cheers|(?:muchas |mil )?gracias)\b[^?]{0,40}$/u,
    en: 'You are welcome. Ask whenever you want to know something from your record.',
    es: 'De nada. Pregunte cuando quiera saber algo de su expediente.',
  },
  {
    id: 'bye',
    says: /^(?:good ?bye|bye(?: bye)?|see you(?: later)?|good night|adi[oó]s|hasta (?:luego|pronto|ma[nñ]ana)|buenas noches)[!., ]*$/u,
    en: 'Goodbye. Your record stays here for the next question.',
    es: 'Hasta luego. Su expediente sigue aquí para la próxima pregunta.',
  },
  {
    id: 'greeting',
    says: /^(?:(?:hi|hello|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|hola|buen[oa]s (?:d[ií]as|tardes)|buenas)(?: there| again| doctor| doc| everyone)?[!., ]{0,8})?(?:how are you(?: doing)?(?: today)?|how do you do|what['’]?s up|c[oó]mo est[aá]s?|qu[eé] tal)?[?!., ]*$/u,
    en: 'Hello. Ask me about your record: your results, medicines, allergies, visits or vaccines. I answer only from what is written there.',
    es: 'Hola. Pregúnteme por su expediente: resultados, medicinas, alergias, visitas o vacunas. Respondo solo con lo que está escrito allí.',
  },
  {
    id: 'capabilities',
    says: /^(?:please )?(?:help(?: me)?|can you help(?: me)?|(?:what|how) can you (?:do|help|tell me)|what do you do|who are you|what are you|what is this|how does this work|are you (?:a )?(?:real|human|robot|doctor|person|bot|ai)|what can i ask(?: you)?|ay[uú]dame|(?:me puede|puedes|puede) ayudar(?:me)?|qu[eé] puede[s]? hacer|qui[eé]n eres)\b[^?]{0,30}\??[!. ]*$/u,
    en: 'I find what your record says, and show where it stands: results and how they changed, medicines, allergies, problems, visits, vaccines, appointments. I am a program, not a doctor: I can’t say what is wrong with you or what to do, and I can’t change anything.',
    es: 'Encuentro lo que dice su expediente y muestro dónde está: resultados y cómo cambiaron, medicinas, alergias, problemas, visitas, vacunas, citas. Soy un programa, no un médico: no puedo decir qué tiene ni qué hacer, y no puedo cambiar nada.',
  },
  {
    id: 'acknowledged',
    says: /^(?:ok(?:ay)?|k|yes|yep|yeah|no|nope|sure|fine|got it|i see|right|alright|all right|cool|hmm+|vale|s[ií]|de acuerdo|entendido|claro)?[?!., ]*$/u,
    en: 'What would you like to know from your record? For example: “What were my last results?” or “Which medicines do I take?”',
    es: '¿Qué quiere saber de su expediente? Por ejemplo: «¿Cuáles fueron mis últimos resultados?» o «¿Qué medicinas tomo?»',
  },
  {
    id: 'fate',
    says: /\b(?:am i (?:going to|gonna) (?:die|be (?:ok|okay|alright|all right|fine))|will i (?:die|be (?:ok|okay|alright|fine)|get better|survive)|how long (?:do i have|will i live|have i got)|voy a (?:morir|estar bien|curarme)|me voy a morir)\b/u,
    en: 'That is a hard question, and no record can answer it. Please talk about it with somebody who treats you; they can say what your results mean for you. I can show you what they are.',
    es: 'Es una pregunta difícil, y ningún expediente puede responderla. Hable de ello con alguien que le atienda; puede decirle qué significan sus resultados. Yo puedo mostrárselos.',
  },
]

/** Something to be done, which nobody here does. */
const REQUEST =
  /^(?:hi[,! ]+|hello[,! ]+)?(?:please[, ]+|por favor[, ]+)?(?:(?:can|could|will|would) you (?:please )?|i (?:want|need|would like|wish) (?:you )?to |i['’]d like (?:you )?to |puede(?:s)? |podr[ií]a(?:s)? |quiero )?(?:please )?(?:book|schedule|reschedule|cancel|make|set up|arrange|refill|renew|reorder|order|send|e-?mail|text|call|phone|message|forward|fax|delete|erase|remove|clear|update|edit|correct|add|remind|prescribe|print|download|transfer|reservar?|agendar?|cancelar?|pedir|renovar?|enviar?|env[ií]eme|mandar?|llamar?|borrar?|eliminar?|cambiar|corregir?|recordar(?:me)?|recetar?(?:me)?)\b(?! (?:did|was|were|is|are)\b)(?=.*\b(?:me|my|an?|the|this|it|him|her|them|mis?|una?|el|la|mi|cita)\b)/u

/** An answer to what asks nothing of the record; null for every question to it. */
export function tellSmallTalk(query: string): string | null {
  const said = query.trim().toLowerCase().replace(/\s+/gu, ' ')
  const language = languageOf(query)
  const kind = KINDS.find(({ says }) => says.test(said))
  if (kind !== undefined) return kind[language]
  if (!REQUEST.test(said) || /^(?:can|could|would) you (?:please )?(?:make|add) (?:it|this|that)\b/u.test(said))
    return null
  return REFUSALS[language]
}

const REFUSALS = {
  en: 'I can only read your record: I can’t book, order, send, change or delete anything. Please ask your clinic, or use its portal. Your own conversations here can be deleted under “Past talks”.',
  es: 'Solo puedo leer su expediente: no puedo reservar, pedir, enviar, cambiar ni borrar nada. Pídalo a su clínica o en su portal. Sus propias conversaciones de aquí se pueden borrar en «Conversaciones anteriores».',
} as const
