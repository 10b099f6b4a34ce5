import { languageOf } from '../../shared/language.ts'
import type { AnswerRequest } from './answer-request.ts'

/** What is asked of everybody's health, and not of this record. */
const SIDE_EFFECTS = /\b(?:side[- ]?effects?|adverse effects?|efectos (?:secundarios|adversos))\b/iu
const DEFINITION =
  /^(?:(?:so|ok|and|y)[, ]+)?(?:what(?:['’]?s| is| are)|what does|define|explain(?: to me)?|qu[eé] (?:es|son|significa)|what do you mean by)\s+(?!my\b|mi\b|mis\b|the (?:last|latest|result|dose|date|name|reason)\b|wrong\b|in my\b|on my\b|due\b|next\b|new\b|that\b|this\b|it\b)(?:an? |the |el |la |un |una )?([\p{L}][\p{L}\p{N} '’-]{1,40}?)(?:\s+(?:mean|means|stand for|significa))?\s*\??$/iu

/** A sentence that says that the record does not hold it, before what the record has of the subject; null where it is asked for. */
export function toKnowledgeLead({ query }: Pick<AnswerRequest, 'query'>): string | null {
  const es = languageOf(query) === 'es'
  if (SIDE_EFFECTS.test(query)) {
    return es
      ? 'Su expediente no describe efectos secundarios; el prospecto o un farmacéutico sí. Lo que dice de esto:'
      : 'Your record does not describe side effects: the leaflet or a pharmacist does. What it has about this:'
  }
  if (!DEFINITION.test(query.trim())) return null
  return es
    ? 'Eso es conocimiento general, que su expediente no explica. Lo que dice de esto:'
    : 'That is general knowledge, which your record does not explain. What it has about this:'
}
