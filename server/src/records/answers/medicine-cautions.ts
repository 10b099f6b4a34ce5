import { interactionsOf, medicinesOfDisplay, recogniseMedicines } from '../../safety/medicines/lookup.ts'
import type { Medicine } from '../../safety/medicines/medicine.ts'
import type { Fact } from '../facts/fact.ts'
import { sayDate } from './wording.ts'

interface Line {
  fact: Fact
  ref: string
}

/**
 * What in a record speaks to whether a medicine may be taken, the weightiest first: what was written about it by name,
 * an allergy of its kind, a medicine or a condition that does not go with it. Empty where nothing does, which says
 * nothing of whether it is safe.
 */
export function tellCautions(query: string, facts: readonly Fact[]): string[] {
  const asked = [...new Set(recogniseMedicines(query).flatMap(({ medicines }) => medicines))].slice(0, MOST_ASKED)
  if (asked.length === 0 || MISSED.test(query)) return []
  const lines = facts.map((fact, at) => ({ fact, ref: `F${at + 1}` }))
  const allergies = toAllergies(asked, lines)
  if (/\ballerg|\bal[eé]rgi/iu.test(query)) return allergies
  return [...toWritten(asked, lines), ...allergies, ...toMedicines(asked, lines), ...toConditions(asked, lines)].slice(
    0,
    MOST_TOLD,
  )
}

/** A dose that was missed or taken twice is a question of its own. */
const MISSED = /\b(?:missed|forgot(?:ten)?|skipped|olvid[eé])\b/iu

const MOST_ASKED = 24
const MOST_TOLD = 6

const WARNING =
  /\b(?:no|not|never|avoid|stop(?:ped)?|do not|don['’]t|harm\w*|allerg\w*|instead of|contraindicated|keep|continue)\b/iu

/** What forbids, before what only reports. */
const FORBIDS =
  /^(?:no|not|never|avoid|do not|don['’]t)\b|\b(?:not to be taken|must not|should not|do not stop|harms?)\b/iu

/** Sentences of notes and orders that name the medicine and forbid or demand something of it, the strictest first. */
function toWritten(asked: readonly Medicine[], lines: readonly Line[]): string[] {
  return lines
    .filter(
      ({ fact: { section, current } }) => WRITTEN.has(section) || (section === 'medications' && current === false),
    )
    .flatMap(({ fact, ref }) =>
      toSentences(fact.text)
        .filter(
          (sentence) =>
            WARNING.test(sentence) && isAbout(sentence, asked, fact) && !/stopped$|^stopped\b/iu.test(sentence),
        )
        .map((sentence) => ({ sentence, ref, date: fact.date })),
    )
    .sort((one, other) => Number(FORBIDS.test(other.sentence)) - Number(FORBIDS.test(one.sentence)))
    .slice(0, 2)
    .map(
      ({ sentence, ref, date }) =>
        `- Written in your record${date === null ? '' : ` on ${sayDate(date)}`}: “${sentence}” [${ref}]`,
    )
}

const WRITTEN: ReadonlySet<string> = new Set(['notes', 'care-plans'])

function toSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|; /u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 8 && sentence.length < 140)
}

function isAbout(sentence: string, asked: readonly Medicine[], { section, label }: Fact): boolean {
  if (recogniseMedicines(sentence).some(({ medicines }) => medicines.some((one) => asked.includes(one)))) return true
  return (
    section === 'medications' &&
    medicinesOfDisplay(label).some((one) => asked.includes(one)) &&
    /^(?:not |stopped|no )/iu.test(sentence)
  )
}

/** An allergy to the same medicine or to one of its nearest class; a refuted one is told as such. */
function toAllergies(asked: readonly Medicine[], lines: readonly Line[]): string[] {
  return lines
    .filter(({ fact }) => fact.section === 'allergies' && fact.noneKnown !== true)
    .flatMap((line) => {
      const known = recogniseMedicines(line.fact.text).flatMap(({ medicines }) => medicines)
      const hit = asked.find(
        (one) => known.some((other) => other === one || isOfKind(one, other)) || isCrossReactive(one, known),
      )
      if (hit === undefined) return []
      const { fact, ref } = line
      if (fact.current === false || /refuted|ruled out/u.test(fact.text))
        return [`- An allergy to ${fact.label} was ruled out: ${afterStatus(fact)} [${ref}]`]
      const kind = known.includes(hit) ? '' : `; ${hit.name} is of the same kind or close to it`
      return [`- You have an allergy or intolerance on record: ${fact.label}${reactionOf(fact)}${kind} [${ref}]`]
    })
}

/** Both of one class that allergies are shared by. */
function isOfKind(one: Medicine, other: Medicine): boolean {
  return one.classes.some((id) => SHARED.has(id) && other.classes.includes(id))
}

const SHARED: ReadonlySet<string> = new Set([
  'penicillin',
  'cephalosporin',
  'sulfonamide',
  'nsaid',
  'opioid',
  'statin',
  'macrolide',
  'quinolone',
  'ace-inhibitor',
])

function isCrossReactive(one: Medicine, known: readonly Medicine[]): boolean {
  const isPenicillin = known.some(({ classes }) => classes.includes('penicillin'))
  return isPenicillin && interactionsOf(one, '?penicillin-allergy').length > 0
}

function reactionOf({ text }: Fact): string {
  const reaction = /reaction: ([^;]+)/u.exec(text)?.[1]
  return reaction === undefined ? '' : ` (${reaction.charAt(0).toLowerCase()}${reaction.slice(1)})`
}

function afterStatus({ text }: Fact): string {
  return text.split('; ').at(-1) ?? text
}

/** A medicine that is taken now and does not go with it. */
function toMedicines(asked: readonly Medicine[], lines: readonly Line[]): string[] {
  return lines
    .filter(({ fact }) => fact.section === 'medications' && fact.current === true)
    .flatMap(({ fact, ref }) => {
      const taken = medicinesOfDisplay(fact.label)
      const risk = asked.flatMap((one) =>
        taken
          .filter((other) => other !== one)
          .flatMap((other) => interactionsOf(one, other).map(({ risk: told }) => told.en)),
      )[0]
      return risk === undefined
        ? []
        : [`- You take ${fact.label}, which may not go well with it (risk: ${risk}) [${ref}]`]
    })
}

/** Conditions by the words of the record that stand for them; of the kidneys a low value as well. */
const CONDITIONS: readonly { side: `?${string}`; says: RegExp }[] = [
  { side: '?kidney', says: /\b(?:kidney disease|renal (?:failure|insufficiency|disease)|ckd|kidney failure)\b/iu },
  { side: '?liver', says: /\b(?:cirrhosis|hepatitis|liver (?:disease|failure))\b/iu },
  { side: '?pregnancy', says: /^(?:pregnancy|pregnant|normal pregnancy)\b/iu },
  { side: '?asthma', says: /\basthma\b/iu },
  { side: '?heart-failure', says: /\bheart failure\b/iu },
  { side: '?heart-disease', says: /\b(?:coronary|heart attack|myocardial infarction|angina)\b/iu },
  { side: '?hypertension', says: /\b(?:hypertension|high blood pressure)\b/iu },
  { side: '?ulcer', says: /\b(?:ulcer|gastrointestinal bleed)/iu },
  { side: '?seizure', says: /\b(?:seizure|epilepsy)\b/iu },
  { side: '?migraine-aura', says: /\bmigraine with aura\b/iu },
]

function toConditions(asked: readonly Medicine[], lines: readonly Line[]): string[] {
  return lines.flatMap(({ fact, ref }) => {
    const side = sideOf(fact)
    const risk = side === null ? undefined : asked.flatMap((one) => interactionsOf(one, side))[0]?.risk.en
    return risk === undefined
      ? []
      : [`- ${toState(fact)}, which speaks against taking it without asking (risk: ${risk}) [${ref}]`]
  })
}

function sideOf(fact: Fact): `?${string}` | null {
  if (fact.section === 'problems' && fact.current !== false)
    return CONDITIONS.find(({ says }) => says.test(fact.label))?.side ?? null
  const [latest] = fact.readings ?? []
  return /\b(?:egfr|glomerular)\b/iu.test(fact.label) && /low/iu.test(latest?.interpretation ?? '') ? '?kidney' : null
}

function toState({ section, label, readings }: Fact): string {
  const [latest] = readings ?? []
  return section === 'problems' || latest === undefined
    ? `Your record lists ${label}`
    : `Your ${label} was ${latest.text}`
}
