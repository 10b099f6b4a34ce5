import { cityNames } from '../lexicon.ts'
import { hasRole, isGiven, isKnown, isMedicine, lower, type Word } from '../text/word.ts'
import { BEFORE_FACILITY, CENTER, FACILITY, FACILITY_END, OPENER, SHORT_TITLE } from '../text/word-roles.ts'
import { isConnector, isJoined, isPlaceBefore, isSaint, type Scene, toSet, wordAt } from './place-context.ts'

/** A word that opens a question and not a name. */
export function isOpener(word: Word): boolean {
  return hasRole(word, OPENER)
}

const MAX_WORDS = 9

/** The last word of the facility whose name begins at `at`: capital words up to `Hospital`, `Clinic`, `Med Center`. */
export function facilityFrom(scene: Scene, at: number): number | null {
  const { text, words } = scene
  const first = words[at]
  if (first === undefined || (first.isNumber && /^\d+$/.test(first.text))) return null
  if (!first.capital) return lowercaseFacility(scene, at)
  if ((isOpener(first) && !isSaint(first)) || hasRole(words[at - 1], SHORT_TITLE)) return null
  const last = lastNoun(scene, at)
  if (last === null) return null
  // `Michael Lee's office` is told by the name.
  if (isGiven(first) && words[last - 1]?.genitive === true) return null
  const run = words.slice(at, last + 1)
  if (run.every(isGeneric)) {
    const named = isNamed(first)
    if (!hasRole(words[last], FACILITY) || (run.length === 2 && !named)) return null
    if (!isPlaceBefore(scene, at) && !(named && /,\s$/.test(first.gap))) return null
  }
  const end = words[last]?.end ?? first.end
  return isPublicBody(text, first.start, end) || isMedicine(text, end, run) ? null : last
}

/** Whether a word goes on a facility's name without being one: `Health`, `Memorial`. */
function isGeneric(word: Word): boolean {
  return isKnown(word) || hasRole(word, FACILITY | FACILITY_END)
}

function lastNoun({ words, taken }: Scene, at: number): number | null {
  let last: number | null = null
  for (let next = at; next < words.length && next - at < MAX_WORDS; next++) {
    const word = words[next]
    if (word === undefined || taken(word) || (next > at && !isJoined(words[next - 1], word))) break
    const noun = hasRole(word, next > at ? FACILITY | FACILITY_END : FACILITY)
    if (noun && next > at && endsName(word, words.slice(at, next))) last = next
    if (!word.capital && !noun && !(isConnector(word) && next > at)) break
  }
  return last
}

const lowercaseEnding = /^(?:med|medical|center|centre|ctr|cntr|office|branch|practice|facility|campus)$/

/** A noun that ends many phrases (`Health`, `Center`) ends a name only after one. */
function endsName(word: Word, before: readonly Word[]): boolean {
  if (hasRole(word, FACILITY)) return true
  if (!word.capital && !lowercaseEnding.test(lower(word))) return false
  return before.some((one) => !isKnown(one) || cityNames.has(lower(one)))
}

const names =
  /^(?:general|memorial|county|city|childrens?|womens?|veterans|university|community|regional|methodist|presbyterian|downtown|central)$/

/** `General Hospital`, `Children's Hospital`: named by a word that by itself is none. */
function isNamed(word: Word): boolean {
  return names.test(lower(word))
}

const subjects =
  /\b(?:mental|public|behaviou?ral|sexual|reproductive|oral|global|world|bone|gut|heart|digestive|occupational|environmental|maternal|men['’]s|women['’]s)\s+(?:health|care)$/i
const bodies =
  /^\s+(?:organi[sz]ation|initiative|association|assembly|insurance|act|plan|questionnaire|survey|service|study)\b/i

/** A subject (`Mental Health`) or a body that speaks to everybody (`World Health Organization`). */
function isPublicBody(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end)
  if (subjects.test(name) || bodies.test(text.slice(end, end + 24))) return true
  return /^(?:national|american|european|british|world|federal|royal|international)\b/i.test(name)
}

const ordinary = toSet(
  `the a an my our your his her their this that any some each every another other same local nearest nearby new old private
  public outpatient inpatient emergency urgent walk-in pain memory diabetes headache eye ear dental mental sleep free mobile
  virtual teaching academic community rural urban large small tertiary psychiatric childrens children animal field day night
  in at from to of and or for with by is was were be been left entered during after before inside primary acute cancer heart
  fertility women womens mens vaccine vaccination anticoagulation coumadin warfarin hypertension asthma allergy foot wound
  travel health specialty specialist multidisciplinary tuberculosis hiv std dialysis infusion methadone weight loss low cost
  no which what good best better retail military veterans regional general medical med center`,
)
const specialty = /(?:logy|logic|iatry|iatric|iatrics|therapy|metry|pathy|ology|ing|ics|cal|nal|rgery|pedics|gement)$/

/** `seen at mercy hospital`: without capitals, and between a word of place and the noun there is a name. */
function lowercaseFacility(scene: Scene, at: number): number | null {
  const { words } = scene
  if (!hasRole(words[at - 1], BEFORE_FACILITY) || ordinary.has(wordAt(scene, at))) return null
  for (let next = at + 1; next < words.length && next - at < 5; next++) {
    const word = words[next]
    if (word === undefined || (word.gap !== ' ' && !/^[\s.]+$/.test(word.gap))) return null
    const center = hasRole(word, CENTER) && /^(?:medical|med|health|cancer)$/.test(wordAt(scene, next - 1))
    if (!hasRole(word, FACILITY) && !center) continue
    return words.slice(at, next).every((one) => ordinary.has(lower(one)) || specialty.test(lower(one))) ? null : next
  }
  return null
}
