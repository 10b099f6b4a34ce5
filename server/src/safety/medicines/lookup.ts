import type { Interaction, Medicine, MedicineClass, NamedMedicine } from './medicine.ts'
import { foldName, toDistance, toSound } from './names.ts'
import { interactions, medicineClasses, medicines } from './table.ts'

/**
 * The entries that go by a name: ingredient, brand or Spanish name, in any case, with or without accents, misspelt or
 * not. Several for a name that stands for several, none where no name is near enough.
 */
export function findMedicines(name: string): readonly Medicine[] {
  const folded = foldName(name)
  return byName.get(folded) ?? findMisspelt(folded)
}

/** The class of an id or of a name that people use: `water pills`, `AINE`. */
export function findClass(name: string): MedicineClass | null {
  return classesByName.get(foldName(name)) ?? null
}

export function medicinesOfClass(id: string): readonly Medicine[] {
  return byClass.get(id) ?? []
}

/** The entries behind a FHIR medication text: `amoxicillin 250 MG / clavulanate 125 MG Oral Tablet` has two. */
export function medicinesOfDisplay(display: string): readonly Medicine[] {
  const found = new Set<Medicine>()
  for (const { medicines: named, className } of findInText(display, false)) {
    if (className === null) for (const medicine of named) found.add(medicine)
  }
  // A display of one word may be misspelt or abbreviated as a whole.
  return found.size > 0 ? [...found] : findMedicines(display)
}

/** The names of medicines and of their classes in a text, in their order; misspelt ones too. */
export function recogniseMedicines(text: string): NamedMedicine[] {
  return findInText(text, true)
}

/** What is known to go badly between two medicines, or between a medicine and a condition: `?kidney`. */
export function interactionsOf(one: Medicine, other: Medicine | `?${string}`): readonly Interaction[] {
  const first = sidesOf(one)
  const second = typeof other === 'string' ? new Set([other]) : sidesOf(other)
  return interactions.filter(
    ({ sides: [left, right] }) => (first.has(left) && second.has(right)) || (first.has(right) && second.has(left)),
  )
}

const byName = new Map<string, readonly Medicine[]>()
const byClass = new Map<string, Medicine[]>()
for (const medicine of medicines) {
  for (const name of [medicine.name, medicine.spanish, ...medicine.brands]) {
    const folded = foldName(name)
    const known = byName.get(folded) ?? []
    if (!known.includes(medicine)) byName.set(folded, [...known, medicine])
  }
  for (const id of medicine.classes) byClass.set(id, [...(byClass.get(id) ?? []), medicine])
}

const classesByName = new Map<string, MedicineClass>()
for (const entry of medicineClasses) {
  for (const name of [entry.id, entry.name.en, entry.name.es, ...entry.names]) {
    const folded = foldName(name)
    if (!classesByName.has(folded)) classesByName.set(folded, entry)
  }
}

/** Names are misspelt from this length on; a shorter one is too near to other words. */
const LEAST_MISSPELT = 6
const LONG_NAME = 9
const singleNames = [...byName.keys()].filter((name) => !name.includes(' ') && name.length >= LEAST_MISSPELT)
/** Brands are often made of everyday words, so less is made of a likeness to one. */
const ingredientNames = new Set(medicines.flatMap(({ name, spanish }) => [foldName(name), foldName(spanish)]))
const bySound = new Map<string, readonly string[]>()
/** By their first letter and their length, each with its letters. */
const byFirst = new Map<string, readonly { name: string; letters: number }[]>()
for (const name of singleNames) {
  const sound = toSound(name)
  bySound.set(sound, [...(bySound.get(sound) ?? []), name])
  if (ingredientNames.has(name) || name.length > LEAST_MISSPELT) {
    const key = `${name.slice(0, 1)}${name.length}`
    byFirst.set(key, [...(byFirst.get(key) ?? []), { name, letters: lettersOf(name) }])
  }
}

/** Words that are a letter or a sound from a name and are none. */
const ORDINARY = new Set(
  `breathing retinal colesterol moderate completa migrana process general generic concert concerts premium revista
  vision natural nicotine clinical medical`.split(/\s+/),
)

function findMisspelt(folded: string): readonly Medicine[] {
  if (folded.length < LEAST_MISSPELT || folded.includes(' ') || ORDINARY.has(folded) || EVERYDAY.has(folded)) return []
  const sound = toSound(folded)
  const sameSound = bySound.get(sound) ?? []
  const [only] = sameSound
  if (only !== undefined && areSame(sameSound)) return byName.get(only) ?? []
  const most = folded.length >= LONG_NAME ? 2 : 1
  const own = lettersOf(folded)
  let nearest: string[] = []
  let least = most
  for (let length = folded.length - most; length <= folded.length + most; length++) {
    for (const { name, letters } of byFirst.get(`${folded.slice(0, 1)}${length}`) ?? []) {
      // A wrong letter takes one away and brings one: most names are ruled out by that alone.
      if (countBits(own ^ letters) > 2 * least) continue
      const allowed = ingredientNames.has(name) ? least : Math.min(least, 1)
      const distance = toDistance(folded, name, allowed)
      if (distance > allowed) continue
      nearest = distance < least ? [name] : [...nearest, name]
      least = distance
    }
  }
  const [best] = nearest
  return best !== undefined && areSame(nearest) ? (byName.get(best) ?? []) : []
}

/** Which letters a word has, a bit each. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/** Of two medicines that are as near, neither is taken: a guess between look-alikes is worse than none. */
function areSame(names: readonly string[]): boolean {
  return new Set(names.map((name) => byName.get(name)?.[0])).size === 1
}

const LONGEST_NAME = 5
/** Names that are everyday words too: as a medicine they are written with a capital letter. */
const EVERYDAY = new Set(['soma', 'sonata', 'actos', 'nix', 'foster', 'alli', 'azo', 'sen', 'zinc', 'perc'])

function findInText(text: string, misspelt: boolean): NamedMedicine[] {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: foldName(match[0]),
  }))
  const found: NamedMedicine[] = []
  for (let at = 0; at < words.length; at++) {
    const length = longestNameAt(words, at, text)
    const first = words[at]
    const last = words[at + Math.max(length, 1) - 1]
    if (first === undefined || last === undefined) break
    const name = words
      .slice(at, at + Math.max(length, 1))
      .map(({ folded }) => folded)
      .join(' ')
    const exact = length > 0 ? byName.get(name) : undefined
    const group = length > 0 && exact === undefined ? (classesByName.get(name) ?? null) : null
    const named = exact ?? (group === null ? (misspelt ? findMisspelt(name) : []) : medicinesOfClass(group.id))
    if (named.length === 0) continue
    const { start } = first
    const { end } = last
    found.push({ start, end, text: text.slice(start, end), medicines: named, className: group?.id ?? null })
    at += Math.max(length, 1) - 1
  }
  return found
}

/** How many words from here on make the longest name; 0 where none does. */
function longestNameAt(words: readonly { start: number; folded: string }[], at: number, text: string): number {
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
    const name = words
      .slice(at, at + length)
      .map(({ folded }) => folded)
      .join(' ')
    if (!byName.has(name) && !classesByName.has(name)) continue
    const start = text[words[at]?.start ?? 0] ?? ''
    if (EVERYDAY.has(name) && start === start.toLowerCase()) continue
    return length
  }
  return 0
}

function sidesOf({ name, classes }: Medicine): Set<string> {
  return new Set([`=${name}`, ...classes])
}
