import { describe, expect, it } from 'vitest'
import {
  findClass,
  findMedicines,
  interactionsOf,
  medicinesOfClass,
  medicinesOfDisplay,
  recogniseMedicines,
} from './lookup.ts'
import { foldName } from './names.ts'
import { interactions, medicineClasses, medicines } from './table.ts'

const namesOf = (found: readonly { name: string }[]) => found.map(({ name }) => name)

describe('the table of medicines', () => {
  it('holds at least 500 ingredients, each once, with a purpose in both languages', () => {
    expect(new Set(medicines.map(({ name }) => name)).size).toBe(medicines.length)
    expect(medicines.length).toBeGreaterThanOrEqual(500)
    expect(medicines.filter(({ purpose }) => purpose.en === '' || purpose.es === '')).toEqual([])
  })

  it('names only classes and ingredients that it holds', () => {
    const classes = new Set(medicineClasses.map(({ id }) => id))
    const names = new Set(medicines.map(({ name }) => name))
    expect(medicines.flatMap((medicine) => medicine.classes).filter((id) => !classes.has(id))).toEqual([])
    const isKnown = (side: string) =>
      side.startsWith('?') || (side.startsWith('=') ? names.has(side.slice(1)) : classes.has(side))
    expect(interactions.flatMap(({ sides }) => sides).filter((side) => !isKnown(side))).toEqual([])
  })

  it('has no class without a medicine', () => {
    expect(medicineClasses.filter(({ id }) => medicinesOfClass(id).length === 0)).toEqual([])
  })

  it('holds no name of one letter and no blank one', () => {
    const names = medicines.flatMap(({ name, spanish, brands }) => [name, spanish, ...brands])
    expect(names.filter((name) => foldName(name).length < 2)).toEqual([])
  })
})

describe('a name', () => {
  it.each([
    ['Simvastatin', 'simvastatin'],
    ['ZOCOR', 'simvastatin'],
    ['simvastatina', 'simvastatin'],
    ['paracetamol', 'acetaminophen'],
    ['Tylenol', 'acetaminophen'],
    ['warfarina', 'warfarin'],
    ['Sintrom', 'acenocoumarol'],
    ['ácido acetilsalicílico', 'aspirin'],
    ['Nolotil', 'metamizole'],
    ['salbutamol', 'albuterol'],
    ['levotiroxina', 'levothyroxine'],
    ['nitro', 'nitroglycerin'],
    ['tegretol', 'carbamazepine'],
  ])('%s is found whatever name it goes by', (name, ingredient) => {
    expect(namesOf(findMedicines(name))).toEqual([ingredient])
  })

  it.each([
    ['metforman', 'metformin'],
    ['mettformin', 'metformin'],
    ['lisinipril', 'lisinopril'],
    ['lysinopril', 'lisinopril'],
    ['ibuprophen', 'ibuprofen'],
    ['amitryptiline', 'amitriptyline'],
    ['sertaline', 'sertraline'],
    ['warferin', 'warfarin'],
    ['elequis', 'apixaban'],
    ['gabapenten', 'gabapentin'],
    ['trazadone', 'trazodone'],
    ['acetaminofen', 'acetaminophen'],
    ['ibuprofren', 'ibuprofen'],
    ['atorvastatine', 'atorvastatin'],
    ['hidroclorotiacida', 'hydrochlorothiazide'],
  ])('%s is found though it is misspelt', (name, ingredient) => {
    expect(namesOf(findMedicines(name))).toEqual([ingredient])
  })

  it('is not guessed between look-alikes, and no word is made a medicine', () => {
    expect(findMedicines('hydroxy')).toEqual([])
    for (const word of ['cholesterol', 'question', 'concert', 'glucose', 'mañana', 'pressure', 'walking']) {
      expect(findMedicines(word)).toEqual([])
    }
  })
})

describe('a medication display of a record', () => {
  it.each([
    ['Simvastatin 10 MG Oral Tablet', ['simvastatin']],
    ['amoxicillin 250 MG / clavulanate 125 MG Oral Tablet', ['amoxicillin', 'clavulanate']],
    ['24 HR Metoprolol Succinate 50 MG Extended Release Oral Tablet [Toprol]', ['metoprolol']],
    ['insulin glargine 100 UNT/ML Injectable Solution', ['insulin glargine']],
    ['Acetaminophen 325 MG / Hydrocodone Bitartrate 7.5 MG Oral Tablet', ['acetaminophen', 'hydrocodone']],
    ['NITROGLYCERIN 0.4 MG/ACTUAT Mucosal Spray', ['nitroglycerin']],
    ['lisinopril 10 mg, started 2 weeks ago', ['lisinopril']],
    ['Hidrocortisona 10 mg comprimidos', ['hydrocortisone']],
    ['something else 5 mg', []],
  ])('%s', (display, names) => {
    expect(namesOf(medicinesOfDisplay(display))).toEqual(names)
  })
})

describe('a text', () => {
  it('is read for medicines and classes, with their places', () => {
    const text = 'Can I take Advil with my blood thinner, or mi pastilla de la tensión and metphormin?'
    const found = recogniseMedicines(text)
    expect(found.map(({ text: named, className }) => [named, className])).toEqual([
      ['Advil', null],
      ['blood thinner', 'anticoagulant'],
      ['pastilla de la tensión', 'antihypertensive'],
      ['metphormin', null],
    ])
    expect(found.every(({ start, end, text: named }) => text.slice(start, end) === named)).toBe(true)
  })

  it('does not take an everyday word for a brand', () => {
    expect(recogniseMedicines('the foster home, actos de la vida, a soma party')).toEqual([])
    expect(recogniseMedicines('I take Soma').map(({ text }) => text)).toEqual(['Soma'])
  })
})

describe('classes and pairs', () => {
  const only = (name: string) => {
    const [medicine] = findMedicines(name)
    if (medicine === undefined) throw new Error(`no such medicine: ${name}`)
    return medicine
  }

  it('are found by what people call them', () => {
    expect(findClass('water pills')?.id).toBe('diuretic')
    expect(findClass('AINE')?.id).toBe('nsaid')
    expect(findClass('betabloqueantes')?.id).toBe('beta-blocker')
    expect(namesOf(medicinesOfClass('penicillin'))).toContain('amoxicillin')
    expect(only('Augmentin').classes).toContain('penicillin')
  })

  it('tell what goes badly together, whichever is named first', () => {
    expect(interactionsOf(only('warfarin'), only('Advil')).map(({ risk }) => risk.en)).toContain('bleeding')
    expect(interactionsOf(only('Advil'), only('warfarin'))).toEqual(interactionsOf(only('warfarin'), only('Advil')))
    expect(interactionsOf(only('lisinopril'), only('Klor-Con'))).toHaveLength(1)
    expect(interactionsOf(only('sumatriptan'), only('sertraline'))).toHaveLength(1)
    expect(interactionsOf(only('metformin'), '?kidney')).toHaveLength(1)
    expect(interactionsOf(only('ibuprofen'), '?kidney')).toHaveLength(1)
    expect(interactionsOf(only('amoxicillin'), only('metformin'))).toEqual([])
  })
})
