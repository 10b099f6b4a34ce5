import { cityNames } from '../lexicon.ts'
import { isGiven, isKnown, isMedicine, lower, type Word } from '../text/word.ts'
import { isConnector, isJoined, isPlaceBefore, isSaint, type Scene, toSet, wordAt } from './place-context.ts'

const facilities = toSet(
  'hospital hospitals clinic clinics infirmary hospice hosp healthcare polyclinic pharmacy rehab ambulatory urgentcare',
)
/** They end the name of a facility only behind one. */
const endings = toSet(
  `health medical med general memorial presbyterian methodist university univ center centre ctr cntr institute practice
  office branch campus facility school college care system systems group associates partners physicians oncology
  cardiology pediatrics orthopedics imaging labs laboratory laboratories surgery surgical family church house home village
  manor lodge prison jail base va`,
)
const openers = toSet(
  `what which who when where why how is are was were do does did can could may might should shall will would has have had the
  a an i my our your his her if for from in at on to with about after before please pls best latest current recent
  guidelines management treatment recommendations recommended patient patients mr mrs ms dr doctor nurse`,
)
const titles = toSet('dr mr mrs ms prof')
const prepositions = toSet('at to from in the by near our visited')

/** Returns true for a word behind which a facility may stand without a capital: `seen at`. */
export function isBeforeFacility(word: Word | undefined): boolean {
  return word !== undefined && prepositions.has(lower(word))
}

function isNoun(word: Word | undefined): boolean {
  return word !== undefined && facilities.has(lower(word))
}

function isEnding(word: Word): boolean {
  return isNoun(word) || endings.has(lower(word))
}

/** A word that opens a question and not a name. */
export function isOpener(word: Word): boolean {
  return openers.has(lower(word))
}

const MAX_WORDS = 9

/** The last word of the facility whose name begins at `at`: capital words up to `Hospital`, `Clinic`, `Med Center`. */
export function facilityFrom(scene: Scene, at: number): number | null {
  const { text, words } = scene
  const first = words[at]
  if (first === undefined || (first.isNumber && /^\d+$/.test(first.text))) return null
  if (!first.capital) return lowercaseFacility(scene, at)
  if ((isOpener(first) && !isSaint(first)) || titles.has(wordAt(scene, at - 1))) return null
  const last = lastNoun(scene, at)
  if (last === null) return null
  // `Michael Lee's office` is told by the name.
  if (isGiven(first) && words[last - 1]?.genitive === true) return null
  const run = words.slice(at, last + 1)
  if (run.every(isGeneric)) {
    const named = isNamed(first)
    if (!isNoun(words[last]) || (run.length === 2 && !named)) return null
    if (!isPlaceBefore(scene, at) && !(named && /,\s$/.test(first.gap))) return null
  }
  const end = words[last]?.end ?? first.end
  return isPublicBody(text, first.start, end) || isMedicine(text, end, run) ? null : last
}

/** Whether a word goes on a facility's name without being one: `Health`, `Memorial`. */
function isGeneric(word: Word): boolean {
  return isKnown(word) || isEnding(word)
}

function lastNoun({ words, isTaken }: Scene, at: number): number | null {
  let last: number | null = null
  for (let next = at; next < words.length && next - at < MAX_WORDS; next++) {
    const word = words[next]
    if (word === undefined || isTaken(word) || (next > at && !isJoined(words[next - 1], word))) break
    const noun = next > at ? isEnding(word) : isNoun(word)
    if (noun && next > at && endsName(word, words.slice(at, next))) last = next
    if (!word.capital && !noun && !(isConnector(word) && next > at)) break
  }
  return last
}

const lowercaseEnding = /^(?:med|medical|center|centre|ctr|cntr|office|branch|practice|facility|campus)$/

/** A noun that ends many phrases (`Health`, `Center`) ends a name only after one. */
function endsName(word: Word, before: readonly Word[]): boolean {
  if (isNoun(word)) return true
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
  if (!isBeforeFacility(words[at - 1]) || ordinary.has(wordAt(scene, at))) return null
  for (let next = at + 1; next < words.length && next - at < 5; next++) {
    const word = words[next]
    if (word === undefined || (word.gap !== ' ' && !/^[\s.]+$/.test(word.gap))) return null
    const center =
      /^(?:center|centre|ctr)$/.test(lower(word)) && /^(?:medical|med|health|cancer)$/.test(wordAt(scene, next - 1))
    if (!isNoun(word) && !center) continue
    return words.slice(at, next).every((one) => ordinary.has(lower(one)) || specialty.test(lower(one))) ? null : next
  }
  return null
}
