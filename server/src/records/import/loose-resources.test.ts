import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ImportBench, importBench, linesOf, patientOf, resourceOf } from '../../../test/import-fixtures.ts'

let bench: ImportBench

beforeEach(async () => {
  bench = await importBench()
})
afterEach(() => bench.close())

describe('a bulk export', () => {
  const visit = resourceOf('Encounter', 'e', 'a', { participant: [{ individual: { reference: 'Practitioner/p' } }] })
  const files = {
    'Condition.ndjson': linesOf([resourceOf('Condition', 'c1', 'a'), resourceOf('Condition', 'c1b', 'b')]),
    'Encounter.000.ndjson': linesOf([visit]),
    'Medication.ndjson.gz': gzipSync(linesOf([{ resourceType: 'Medication', id: 'm' }])),
    'Patient.ndjson': linesOf([patientOf('a'), patientOf('b')]),
    'Practitioner.ndjson': linesOf([{ resourceType: 'Practitioner', id: 'p' }]),
  }

  test('goes to the records of its patients, and what nobody owns to those that refer to it', async () => {
    const { told, counts } = await bench.run(files)
    expect(told).toEqual([])
    expect(counts).toMatchObject({ files: 5, patients: 2, resources: 7, changed: 7 })
    expect(await bench.keys('MRN-a')).toEqual(['Condition/c1', 'Encounter/e', 'Patient/a', 'Practitioner/p'])
    expect(await bench.keys('MRN-b')).toEqual(['Condition/c1b', 'Patient/b'])
  })

  test('again changes nothing', async () => {
    await bench.run(files)
    expect((await bench.run(files)).counts.changed).toBe(0)
  })

  test('on stdin, in any order and cut anywhere, gives the same', async () => {
    const bytes = Buffer.from(
      `${files['Condition.ndjson']}${files['Encounter.000.ndjson']}\n\n${files['Patient.ndjson']}${files['Practitioner.ndjson']}`,
    )
    const stdin = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, n) => bytes.subarray(n * 7, n * 7 + 7))
    expect((await bench.run({}, { paths: ['-'], stdin })).told).toEqual([])
    expect(await bench.keys('MRN-a')).toEqual(['Condition/c1', 'Encounter/e', 'Patient/a', 'Practitioner/p'])
  })

  test('whose lines are partly broken: those are told by their number, the others go in', async () => {
    const { told } = await bench.run({
      'Condition.ndjson': `${linesOf([resourceOf('Condition', 'c1', 'a')])}{"resourceType":"Condition","id":\n\nnot json}\n${linesOf(
        [
          resourceOf('Condition', 'c2', 'a', { recordedDate: '2019-13-45' }),
          resourceOf('Condition', 'c3', 'nobody'),
          resourceOf('Condition', 'c4', null),
          resourceOf('Condition', 'c5', 'a'),
        ],
      )}`,
      'Patient.ndjson': linesOf([patientOf('a')]),
    })
    expect(told).toEqual([
      'Condition.ndjson line 2 truncated',
      'Condition.ndjson line 4 not_json',
      'Condition.ndjson line 5 impossible_date',
      'Condition.ndjson line 7 no_patient',
      'Condition.ndjson line 6 unknown_patient',
    ])
    expect(await bench.keys('MRN-a')).toEqual(['Condition/c1', 'Condition/c5', 'Patient/a'])
  })

  test('of a bundle a line takes each bundle', async () => {
    const bundle = (id: string) => ({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: patientOf(id) }, { resource: 5 }],
    })
    const { told } = await bench.run({ 'all.ndjson': linesOf([bundle('a'), bundle('b')]) })
    expect(told).toEqual(['all.ndjson line 1 entry[1] not_a_resource', 'all.ndjson line 2 entry[1] not_a_resource'])
    expect(await bench.keys('MRN-b')).toEqual(['Patient/b'])
  })

  test('larger than a batch goes in whole', async () => {
    const conditions = Array.from({ length: 2_500 }, (_, n) =>
      resourceOf('Condition', `c${n}`, n % 2 === 0 ? 'a' : 'b'),
    )
    const { counts } = await bench.run({
      'Condition.ndjson': linesOf(conditions),
      'Patient.ndjson': linesOf([patientOf('a'), patientOf('b')]),
    })
    expect(counts).toMatchObject({ resources: 2_502, faults: 0 })
    expect(await bench.keys('MRN-a')).toHaveLength(1_251)
  })
})

describe('two exports whose patients have the same ids', () => {
  beforeEach(async () => {
    await bench.run({
      'first/Patient.ndjson': linesOf([patientOf('1', 'FIRST')]),
      'first/Condition.ndjson': linesOf([resourceOf('Condition', 'c', '1')]),
    })
  })

  test.each([
    [
      'in files',
      {
        'second/Condition.ndjson': linesOf([resourceOf('Condition', 'x', '1')]),
        'second/Patient.ndjson': linesOf([patientOf('1', 'SECOND')]),
      },
    ],
    [
      'in one stream, the patient last',
      { 'second/all.ndjson': linesOf([resourceOf('Condition', 'x', '1'), patientOf('1', 'SECOND')]) },
    ],
    [
      'in one stream, the patient first',
      { 'second/all.ndjson': linesOf([patientOf('1', 'SECOND'), resourceOf('Condition', 'x', '1')]) },
    ],
  ])('are never mixed: %s', async (_title, files) => {
    const { faults } = await bench.run(files, { paths: ['second'] })
    expect(faults.map(({ code }) => code)).toContain('id_of_another_mrn')
    expect(faults).toHaveLength(2)
    expect(await bench.keys('FIRST')).toEqual(['Condition/c', 'Patient/1'])
    expect(await bench.keys('SECOND')).toBeNull()
  })
})

describe('the MRN', () => {
  const typed = {
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
    value: 'TYPED',
  }

  test.each([
    ['is the identifier of type MR', { identifier: [{ value: 'FIRST' }, typed] }, 'TYPED'],
    [
      'else the first identifier that has a value',
      { identifier: [{ system: 'x' }, { value: ' ' }, { value: ' FIRST ' }, { value: 'SECOND' }] },
      'FIRST',
    ],
    ['else the id', {}, 'the-id'],
    ['is found in a single identifier that is no list', { identifier: typed }, 'TYPED'],
  ])('%s', async (_title, elements, mrn) => {
    await bench.run({ 'p.json': { resourceType: 'Patient', id: 'the-id', ...elements } })
    expect(await bench.keys(mrn)).toEqual(['Patient/the-id'])
  })

  test('gives a patient without an id the same one each time, whatever else is corrected', async () => {
    const patient = { resourceType: 'Patient', identifier: [typed] }
    await bench.run({ 'p.json': patient })
    const { told, counts } = await bench.run({ 'p.json': { ...patient, gender: 'female' } })
    expect([told, counts.changed]).toEqual([[], 1])
  })

  test.each([
    ['has none', { resourceType: 'Patient' }],
    ['has a control character', { resourceType: 'Patient', id: 'a', identifier: [{ value: 'a\nb' }] }],
    ['has a NUL', { resourceType: 'Patient', id: 'a', identifier: [{ value: 'a\0b' }] }],
    ...[
      '\u001b',
      '\u0085',
      '\u00a0',
      '\u00ad',
      '\u061c',
      '\u200b',
      '\u200d',
      '\u202e',
      '\u2028',
      '\u2066',
      '\u3164',
      '\ufe0f',
      '\ufeff',
      '\ue000',
      '\u{e0041}',
    ].flatMap((unseen): [string, object][] =>
      [`a${unseen}b`, `${unseen}ab`, `ab${unseen}`].map((value) => [
        `has ${JSON.stringify(value)} as its MRN, with ${unseen.codePointAt(0)?.toString(16)}`,
        { resourceType: 'Patient', id: 'a', identifier: [{ value }] },
      ]),
    ),
    ['has half a surrogate pair', '{"resourceType":"Patient","id":"a","identifier":[{"value":"a\\ud800"}]}'],
  ])('a patient who %s is refused', async (_title, patient) => {
    expect((await bench.run({ 'p.json': patient })).told).toEqual(['p.json bad_mrn'])
  })
})

test('the name in the list is the official one, without titles, whatever shape it has', async () => {
  const name = [
    { use: 'old', family: 'Gone' },
    { use: 'official', prefix: ['Dr.'], given: ['Ada', 'M.'], family: 'Quill', suffix: ['PhD'] },
  ]
  await bench.run({
    '1.json': { ...patientOf('a'), name },
    '2.json': { ...patientOf('b'), name: 'Just a text' },
    '3.json': { ...patientOf('c'), name: undefined },
  })
  const { patients } = await bench.store.listPatients({ limit: 10 })
  expect(patients.map((patient) => patient.name)).toEqual(['(no name)', 'Ada M. Quill', 'Just a text'])
})
