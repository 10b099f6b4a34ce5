import { WEIGHTY } from '../question/query-terms.ts'
import type { Question } from '../question/question.ts'
import { isMedicine } from '../question/vocabulary.ts'
import type { AnswerRequest } from './answer-request.ts'
import { tellCautions } from './medicine-cautions.ts'
import { tellFact } from './sentence.ts'

/** Whether somebody may do something, and not whether somebody may be told something: `can I see my record`. */
const MAY =
  /\b(?:can|may|might|could|should|must|shall)(?:['’]?t|n['’]?t| not)? (?:i|we|he|she|my|someone|somebody)\b(?! (?:see|know|ask|find|view|read|look)\b)|\b(?:i|we|he|she) (?:can|may|should|must)(?:not|['’]?t)?(?!['’\p{L}])(?! (?:see|know|find|view|read|look|open)\b)|(?:^|[.?!,;] *|\b(?:and|or|but) )(?:can|may|should|could) (?!you\b|i\b)|\b(?:puedo|podr[ií]a|debo)\b/iu
const TAKEN =
  /\b(?:take|taking|taken|use|using|eat|drink|try|start|stop|swallow|inject|apply|inhale|chew|mix|combine|tomar|usar|comer|beber)\b/iu
const SAFE =
  /\b(?:un)?safe(?:ly|ty)?\b|\bdangerous\b|\bharm(?:s|ful)?\b|\binteract(?:s|ions?)?\b|\bcontraindicat|\bsegur[oa]s?\b|\bpeligros[oa]s?\b/iu
const ALLERGIC = /\ballergic to\b|\ballergy to\b|\bal[eé]rgic[oa] al?\b/iu
const OK =
  /\b(?:is|are|be|would) .{0,160}\b(?:ok|okay|alright|all right|fine|bad|good|harmful|risky|(?:a |any )?(?:problem|risk|danger)) (?:for me|to|with|if)\b/iu

/** Whether a question asks if something may be taken: its answer must not read as if nothing stood against that. */
export function asksWhetherSafe(query: string, { terms, sections }: Question): boolean {
  if (SAFE.test(query) || (MAY.test(query) && TAKEN.test(query))) return true
  const isGiven =
    sections.has('medications') || sections.has('immunizations') || terms.some(({ term }) => isMedicine(term))
  if (isGiven && (MAY.test(query) || OK.test(query))) return true
  return ALLERGIC.test(query) && terms.some(({ weight, isSection }) => weight >= WEIGHTY && !isSection)
}

const CAUTION = 'Your record can’t tell whether something is safe for you: a pharmacist or a doctor can.'

/**
 * An answer with what it must not be read without, and never a yes or a no: first what in the record speaks to it, then
 * every current allergy, because one to a whole class of medicines does not name each of them, then whom to ask.
 */
export function withSafety(told: string, context: AnswerRequest): string {
  const cautions = tellCautions(context.query, context.facts)
  const lead = cautions.length === 0 ? [] : ['This is in your record and speaks to it:', ...cautions]
  const allergies = tellAllergies(context, [...lead, told].join('\n'))
  const rest = isAnswered(told) || cautions.length === 0 ? [told] : []
  return [...lead, ...rest, ...allergies, CAUTION].join('\n')
}

/** That nothing is said about a medicine is no answer where something was found that speaks to it. */
function isAnswered(told: string): boolean {
  return !/^(?:Your record does not say anything about|None of these entries)/u.test(told)
}

function tellAllergies({ chosen, manifest, question }: AnswerRequest, told: string): string[] {
  const recorded = manifest.find(({ section }) => section === 'allergies')?.facts ?? 0
  if (recorded === 0) {
    const nothing = 'No allergies are written down in your record, which is not the same as having none.'
    return question.sections.has('allergies') ? [] : [nothing]
  }
  const current = chosen.filter(({ fact }) => fact.section === 'allergies' && fact.current !== false)
  const untold = current.filter(({ ref }) => !told.includes(`[${ref}]`))
  if (current.length === 0) {
    const more = recorded === 1 ? 'one entry' : `${recorded} entries`
    return [`Your record lists no current allergies; it has ${more} on allergies that are over or not shown here.`]
  }
  if (untold.length === 0) return []
  const head = current.every(({ fact }) => fact.noneKnown === true || typeof fact.noneKnownOf === 'string')
    ? current.some(({ fact }) => fact.noneKnown === true)
      ? 'Your record states that no allergies are known:'
      : 'Your record states of one kind of allergy alone that none is known:'
    : untold.length < current.length
      ? 'Your record also lists these current allergies and intolerances:'
      : 'Your record lists these current allergies and intolerances:'
  return [head, ...untold.map((one) => tellFact(one, question))]
}
