import { describe, expect, it } from 'vitest'
import { maskPrompt } from '../mask-prompt.ts'
import { identifiedRecord } from '../record.fixture.ts'

const now = Date.UTC(2026, 10, 23)

/** What a patient of that name, typing `text`, would have sent for it. */
function mask(given: string, family: string, text: string, mrn = 'KX-440213'): string {
  const record = identifiedRecord({ name: [{ family, given: given.split(' ') }], identifier: [{ value: mrn }] })
  const named = { ...record, entry: { ...record.entry, mrn, name: `${given} ${family}` } }
  return (
    maskPrompt(named, { lines: [], turns: [{ role: 'user', content: text }] }, { now }).prompt.messages[1]?.content ??
    ''
  )
}

describe('names that are words', () => {
  it.each([
    [
      'Will',
      'May',
      'Will May; May, Will; WILL MAY; Mr. May may take it',
      'PATIENT_1; PATIENT_1; PATIENT_1; Mr. PATIENT_1 may take it',
    ],
    ['Will', 'May', 'Will it help? It may. Does Will need it?', 'Will it help? It may. Does PATIENT_1 need it?'],
    [
      'Rose',
      'Green',
      'green sputum rose; Mrs. Green and Rose’s mother',
      'green sputum rose; Mrs. PATIENT_1 and PATIENT_1’s mother',
    ],
    ['Ruby', 'Stone', 'a kidney stone, says Ruby Stone', 'a kidney stone, says PATIENT_1'],
    ['Betty', 'White', 'white blood cells; Race: White; Ms. White', 'white blood cells; Race: White; Ms. PATIENT_1'],
    ['Joy', 'Heart', 'heart failure; Heart rate; Joy Heart', 'heart failure; Heart rate; PATIENT_1'],
    ['Ana', 'Long', 'ANA positive, long acting; Ana; Long, Ana', 'ANA positive, long acting; PATIENT_1; PATIENT_1'],
    ['An', 'Ng', 'an aspirin, 5 ng/mL; Mr Ng; An Ng', 'an aspirin, 5 ng/mL; Mr PATIENT_1; PATIENT_1'],
    ['Kai', 'Van Buren', 'took a van; K. van Buren', 'took a van; PATIENT_1'],
    ['Para', 'Lisin', 'lisinopril, paracetamol, Lisin', 'lisinopril, paracetamol, PATIENT_1'],
  ])('%s %s: %s', (given, family, text, masked) => {
    expect(mask(given, family, text)).toBe(masked)
  })
})

describe('names that are eponyms', () => {
  it.each([
    ['Dolores', 'Graves', 'Ms. Graves has Graves’ disease', 'Ms. PATIENT_1 has Graves’ disease'],
    ['James', 'Parkinson', 'James Parkinson has Parkinson’s disease', 'PATIENT_1 has Parkinson’s disease'],
    [
      'John',
      'Smith',
      'Smith-Magenis syndrome, anti-Smith antibodies, Smith',
      'Smith-Magenis syndrome, anti-Smith antibodies, PATIENT_1',
    ],
    ['Ann', 'Wilson', 'Wilson disease? Wilson’s test results', 'Wilson disease? PATIENT_1’s test results'],
  ])('%s %s: %s', (given, family, text, masked) => {
    expect(mask(given, family, text)).toBe(masked)
  })
})

describe('names of several parts and other scripts', () => {
  it.each([
    ['Mary-Kate', "O'Neil-Smith", 'Mary Kate ONeil Smith; MaryKate; M.K. O’Neil', 'PATIENT_1; PATIENT_1; PATIENT_1'],
    ['José María', 'Núñez de la Cruz', 'Jose Nunez; NÚÑEZ DE LA CRUZ; de novo', 'PATIENT_1; PATIENT_1; de novo'],
    ['小明', '王', '患者王小明的药', '患者 PATIENT_1 的药'],
    ['Jane', 'Doe', 'Ja-\nne Doe; JaneDoe; jdoe; doe.jane@mail.example', 'PATIENT_1; PATIENT_1; PATIENT_1; EMAIL_2'],
    ['Jo', 'O', 'Jo O; O negative blood', 'PATIENT_1; O negative blood'],
    ['An', 'Do', 'An Do; Mr. Do; DO, AN; do an ECG', 'PATIENT_1; Mr. PATIENT_1; PATIENT_1; do an ECG'],
    ['Le', 'Thi', 'Le Thi; Thi Le; Dear Le, le thé', 'PATIENT_1; PATIENT_1; Dear PATIENT_1, le thé'],
    ['X', 'Y', 'I am X Y, an XY male with Y chromosome', 'I am PATIENT_1, an XY male with Y chromosome'],
    ['Jürgen', 'Weiß', 'JUERGEN WEISS; jweiss', 'PATIENT_1; PATIENT_1'],
    ['Ana', 'Quist-Lund', 'aquist; lundana; analund', 'PATIENT_1; PATIENT_1; PATIENT_1'],
  ])('%s %s: %s', (given, family, text, masked) => {
    expect(mask(given, family, text)).toBe(masked)
  })
})

describe('an MRN that is short', () => {
  it.each([
    ['1', 'MRN 1, type 1 diabetes, 1 tablet', 'MRN IDENTIFIER_1, type 1 diabetes, 1 tablet'],
    ['12345', 'record 12345, platelets 12345 /uL', 'record IDENTIFIER_1, platelets 12345 /uL'],
  ])('%s: %s', (mrn, text, masked) => {
    expect(mask('Ola', 'Quist', text, mrn)).toBe(masked)
  })
})
