import { crisisNumber, emergencyNumber, type Region } from './contacts.ts'
import type { Level } from './rules.ts'

export type Language = 'en' | 'es'

/** What the patient reads: at most 25 words, no diagnosis, and that nobody reads along. */
export function toText(level: Level, region: Region | null, language: Language): string {
  const emergency = emergencyNumber(region)
  const crisis = crisisNumber(region)
  return language === 'es' ? toSpanish(level, emergency, crisis) : toEnglish(level, emergency, crisis)
}

function toEnglish(level: Level, emergency: string | null, crisis: string | null): string {
  const call = emergency ?? 'your local emergency number'
  if (level === 'emergency')
    return `This may be an emergency. Call ${call} now. Nobody reads what you write here; do not wait for an answer.`
  if (level === 'crisis') {
    return crisis === null
      ? `Please talk to somebody now: a crisis line, or ${call} if anyone is in danger. Nobody reads along here.`
      : `Please talk to somebody now: call ${crisis}, or ${call} if anyone is in danger. Nobody reads along here.`
  }
  return 'This should be looked at today: call your care team. If it gets worse, call for emergency help. Nobody reads along here.'
}

function toSpanish(level: Level, emergency: string | null, crisis: string | null): string {
  const call = emergency === null ? 'a su número local de emergencias' : `al ${emergency}`
  if (level === 'emergency')
    return `Puede ser una emergencia. Llame ahora ${call}. Nadie lee lo que escribe aquí; no espere una respuesta.`
  if (level === 'crisis') {
    return crisis === null
      ? `Hable ahora con alguien: una línea de crisis, o llame ${call} si hay peligro. Aquí nadie lee sus mensajes.`
      : `Hable ahora con alguien: llame al ${crisis}, o ${call} si hay peligro. Aquí nadie lee sus mensajes.`
  }
  return 'Esto debe valorarse hoy: llame a su equipo médico. Si empeora, pida ayuda de emergencia. Aquí nadie lee sus mensajes.'
}

/** What is answered, in every mode, while a crisis with a means or a method stands: no medicine, no amount. */
export function toCrisisResponse(language: Language): string {
  return language === 'es'
    ? 'No puedo responder a esto aquí, pero hay personas que quieren escucharle ahora mismo. Por favor, llame a uno de los números de arriba, o acuda a alguien de confianza y no se quede a solas.'
    : 'I can’t answer this here, but there are people who want to listen to you right now. Please call one of the numbers above, or go to somebody you trust, so that you are not alone.'
}
