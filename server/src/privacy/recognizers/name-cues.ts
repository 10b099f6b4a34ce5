import { isFamily, isGiven, isOrdinary, type Word } from '../text/word.ts'

const set = (text: string) => new Set(text.split(/\s+/))

const cues = set('named called patient pt client resident signed cc initials signature')
const greetings = set(
  'hi hello dear hey thanks regards sincerely cheers best respectfully warmly yours gracias saludos atentamente',
)
const relations = set(
  `wife husband spouse partner son daughter mother father mom mum mommy dad daddy brother sister aunt uncle cousin niece nephew
  grandmother grandfather grandma grandpa grandson granddaughter baby child kid girlfriend boyfriend fiance fiancee stepson
  stepdaughter stepmother stepfather friend neighbor neighbour roommate boss coworker caregiver guardian twin twins ex kiddo
  toddler newborn mama papa stepbrother stepsister godson goddaughter godmother hijo hija esposo esposa madre padre hermano
  hermana abuelo abuela tio tia primo prima novio novia suegro suegra nieto nieta cunado cunada vecino vecina paciente
  senor senora`,
)
const weakCues = set(
  'to for from by with under and see seeing saw seen like ref re case of about to told asked via per is i’m am',
)

/** Whether a folded word says how somebody is related. */
export function isRelation(folded: string): boolean {
  return relations.has(folded)
}

const spokenCue =
  /\b(?:names?(?:\s+(?:is|was|of))?|known\s+as|goe?s?\s+by|call(?:s|ed)?\s+(?:me|him|her)|used\s+to\s+be|me\s+llamo|se\s+llama|nombre(?:\s+es)?|soy|it['’]?s|my\s+name['’]?s|i\s+am|i['’]m|similar\s+to|(?:case|care|chart|file|review|history)\s+(?:of|for)|this\s+is|(?:specifically|namely)\s+for|patient\s+is|pt\s+is|specifically)[\s:,–-]*$/i

/** What the words before a name say: that one follows (`my wife`, `named`), that one may (`for`, `by`), or nothing. */
export function cueBefore(
  text: string,
  before: Word | undefined,
  word: Word,
  lastOfName: Word = word,
): 'strong' | 'weak' | null {
  if (before === undefined) return null
  const listed = isGiven(word) || isFamily(word)
  const cue = before.parts.at(-1) ?? ''
  const plainGap = /^[\s:]+$/.test(word.gap)
  if (plainGap && cues.has(cue) && (!isOrdinary(word) || (listed && word.capital && !word.opens))) return 'strong'
  if (
    (plainGap || /^,\s$/.test(word.gap)) &&
    (relations.has(cue) || relations.has(before.parts[0] ?? '')) &&
    (listed || (plainGap && !isOrdinary(word)))
  )
    return 'strong'
  const last = /^\s*[.!]?\s*(?:\n|$)/.test(text.slice(lastOfName.end))
  if (
    /^[\s,!]+$/.test(word.gap) &&
    greetings.has(cue) &&
    (isGiven(word) || (last && word.capital && !isOrdinary(word)))
  )
    return 'strong'
  if (
    /[\s:,]$/.test(word.gap) &&
    spokenCue.test(text.slice(Math.max(0, word.start - 30), word.start)) &&
    (listed || !isOrdinary(word))
  ) {
    return listed ||
      /name|call|nombre|llama|\bgo(?:es)? by|used to/i.test(text.slice(Math.max(0, word.start - 14), word.start))
      ? 'strong'
      : 'weak'
  }
  return plainGap && weakCues.has(cue) ? 'weak' : null
}
