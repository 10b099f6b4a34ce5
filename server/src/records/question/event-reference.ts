import { CUE } from './cue-flags.ts'
import { readAge } from './query-age.ts'
import type { Age, TimeReference } from './time-reference.ts'

interface ParsedTime {
  relation: TimeReference['relation']
  age: Age | null
  /** The words that name what happened. */
  phrase: string
  /** The question without them. */
  rest: string
  /** Whether they may be what is asked for, as in `tell me when I had covid`. */
  isLoose: boolean
}

const RELATIONS: ReadonlyMap<string, TimeReference['relation']> = new Map(
  Object.entries({
    since: 'since',
    after: 'after',
    following: 'after',
    before: 'before',
    'prior to': 'before',
    until: 'before',
    during: 'during',
    while: 'during',
  }),
)

const LEAD =
  '(?:(?:i|we|they|you|was|were|had|got|have|having|getting|started|starting|taking|took|in|the|my|that|this|last|diagnosed|with|on)\\s+)'
/** With these begins what is asked, where no comma parts it from the time: `since my fall how has my sodium been`. */
const ASKS = 'how|what|which|who|whom|where|why|was|were|did|do|does|has|have|is|are|am|will|would|can|could|should'
/** `Examination following birth` is a name and no time, so some of these words need `my` or the like after them. */
const EVENT = new RegExp(
  `\\b(?:(since|after|before)\\s+${LEAD}*|(following|prior to|until|during|while|when (?:i|we|he|she))\\s+${LEAD}+)` +
    `([^\\s,.;?!]+(?:\\s+(?!(?:${ASKS})\\b)[^\\s,.;?!]+)*)`,
  'iu',
)
/** `How long until my next check` asks for the check. */
const UNTIL = /\bhow (?:long|soon|much longer|many (?:days|weeks|months|years))\b[^,.;?!]*\b(?:until|till|before)\b/iu

/**
 * `since my surgery`, `after I had COVID`, `when I started lisinopril`, `when I was 40`; null where there is none.
 * `cues` are those of its words.
 */
export function readEventReference(text: string, cues: number): ParsedTime | null {
  const aged = readAge(text, cues)
  if (aged !== null) {
    const { age, relation, said } = aged
    return { relation, age, phrase: '', rest: text.replace(said, ' '), isLoose: false }
  }
  const event = (cues & CUE.event) === 0 ? null : EVENT.exec(text)
  if (event === null || UNTIL.test(text)) return null
  const [whole, loose, strict, phrase = ''] = event
  const word = (loose ?? strict ?? '').toLowerCase()
  const isLoose = word.startsWith('when')
  const relation = isLoose ? 'during' : RELATIONS.get(word)
  const rest = text.replace(whole, ' ')
  // `Before` alone, as in `have I had this before`, names no time.
  if (relation === undefined || phrase.trim() === '') return null
  return { relation, age: null, phrase, rest, isLoose }
}
