import { CLASSES } from './classes.ts'
import { INGREDIENTS } from './ingredients.ts'
import { INTERACTIONS } from './interactions.ts'
import type { Interaction, Medicine, MedicineClass, Wording } from './medicine.ts'

export const medicineClasses: readonly MedicineClass[] = readRows(CLASSES, 6).map(
  ([id = '', en = '', es = '', names = '', purpose = '', proposito = '']) => ({
    id,
    name: { en, es },
    names: toList(names),
    purpose: toWording(purpose, proposito),
  }),
)

const purposes = new Map(medicineClasses.flatMap(({ id, purpose }) => (purpose === null ? [] : [[id, purpose]])))

export const medicines: readonly Medicine[] = readRows(INGREDIENTS, 4).map(
  ([name = '', spanish = '', brands = '', classNames = '', purpose = '', proposito = '']) => {
    const classes = toList(classNames)
    const ofClass = classes.flatMap((id) => purposes.get(id) ?? [])[0]
    const own = toWording(purpose, proposito) ?? ofClass
    if (own === undefined) throw new Error(`No purpose for the medicine ${name}`)
    return { name, spanish, brands: toList(brands), classes, purpose: own }
  },
)

export const interactions: readonly Interaction[] = readRows(INTERACTIONS, 4).map(
  ([one = '', other = '', en = '', es = '']) => ({ sides: [one, other], risk: { en, es } }),
)

/** Throws where a line has fewer columns than it needs: a table that is cut short is a fault of the build. */
function readRows(table: string, columns: number): string[][] {
  return table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim())
      if (cells.length < columns) throw new Error(`A line of the medicines has too few columns: ${line}`)
      return cells
    })
}

function toList(cell: string): string[] {
  return cell === '' ? [] : cell.split(',').map((part) => part.trim())
}

function toWording(en: string, es: string): Wording | null {
  return en === '' ? null : { en, es }
}
