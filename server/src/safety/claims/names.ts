import type { EntityKind } from './entity.ts'
import { fold } from './reading/fold.ts'
import { toWords } from './reading/words.ts'

/** The phrases by which an answer may call what stands in the record under this label, as stems. */
export function namesOf(label: string, kind: EntityKind): string[][] {
  const folded = fold(label)
  const forms = new Set([folded, ...(FORMS[kind] ?? plainForms)(folded)])
  return [...forms].map((form) => toWords(form).map(({ text }) => text)).filter((words) => words.length > 0)
}

type ToForms = (label: string) => string[]

const plainForms: ToForms = (label) => {
  const bare = label.replace(/\([^)]*\)?/g, ' ').trim()
  const inside = [...label.matchAll(/\(([^)]+)\)/g)]
    .map(([, text = '']) => text)
    .filter((text) => !/^(?:finding|disorder|situation|procedure|person|regime)/.test(text))
  return [bare, ...before(bare, /, | - |: /), ...inside.filter((text) => text.length > 2)]
}

const seriesForms: ToForms = (label) => {
  const bare = label.replace(/\([^)]*\)?|\[[^\]]*\]?/g, ' ').trim()
  const short = before(
    bare,
    /, | in (?:blood|serum|plasma|urine|ser\/plas|venous|arterial|specimen)\b| by (?:automated|test strip|manual)\b|\/hemoglobin\b/,
  )
  const inside = [...label.matchAll(/\(([^)]+)\)/g)].map(([, text = '']) => text)
  return [
    bare,
    ...short,
    ...inside,
    ...[bare, ...short].flatMap((form) => (form.startsWith('body ') ? [form.slice(5)] : [])),
  ]
}

/** `Metformin hydrochloride 500 MG Oral Tablet` is called metformin; a mixture by each of its parts as well. */
const medicineForms: ToForms = (label) => {
  const joined = label.replace(/\b(vitamin [a-z]) (\d{1,2})\b/g, '$1$2')
  const brands = [...label.matchAll(/\[([^\]]+)\]/g)].map(([, text = '']) => text)
  const parts = joined
    .replace(/\[[^\]]*\]?|\([^)]*\)?/g, ' ')
    .split(/ \/ | with | and /)
    .map(toMedicineName)
  const [first = ''] = parts
  const words = parts.flatMap((part) => {
    const [lead = '', ...rest] = part.split(' ')
    const isSalt = rest.length > 0 && rest.every((word) => SALTS.has(word)) && !METALS.has(lead)
    return isSalt || /^insulin$/.test(lead) ? [part, lead] : [part]
  })
  return [toMedicineName(label.replace(/\([^)]*\)?/g, ' ')), first, ...words, ...brands].filter(
    (name) => name.length > 2,
  )
}

function toMedicineName(text: string): string {
  return text
    .split(/[\s,]+/)
    .filter((word) => word !== '' && (!/\d/.test(word) || /^[a-z]\d{1,2}$/.test(word)) && !FORM_WORDS.has(word))
    .join(' ')
}

const FORM_WORDS: ReadonlySet<string> = new Set(
  (
    'mg ml mcg ug g unt unit units actuat hr meq iu % oral tablet tablets capsule capsules injection injectable solution ' +
    'suspension inhaler metered dose pack day delayed extended release extended-release delayed-release chewable cream ' +
    'ointment drop drops eye patch transdermal system prefilled syringe powder over the counter film coated nasal spray ' +
    'topical intrauterine mg/ml mg/actuat mg/hr unt/ml pen pen-injector softgel lotion gel softgels liquid'
  ).split(' '),
)

const SALTS: ReadonlySet<string> = new Set(
  (
    'hydrochloride hydrocholoride hcl sodium potassium sulfate succinate tartrate maleate besylate mesylate calcium ' +
    'citrate acetate phosphate bitartrate hydrobromide fumarate magnesium propionate furoate bromide chloride nitrate ' +
    'gluconate dihydrate monohydrate human acid'
  ).split(' '),
)

/** What a salt is called by itself: `ferrous sulfate` is no `ferrous`. */
const METALS: ReadonlySet<string> = new Set('ferrous potassium sodium calcium magnesium zinc lithium folic'.split(' '))

const allergyForms: ToForms = (label) => [
  ...plainForms(label),
  ...plainForms(
    label.replace(/\b(?:allergy|intolerance|sensitivity|hypersensitivity|allergic reaction)\b(?: to)?/g, ' ').trim(),
  ),
]

const FORMS: Partial<Record<EntityKind, ToForms>> = {
  series: seriesForms,
  medicine: medicineForms,
  allergy: allergyForms,
}

function before(text: string, separator: RegExp): string[] {
  const at = text.search(separator)
  return at > 0 ? [text.slice(0, at).trim()] : []
}
