import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bundleOf, type ImportBench, importBench, patientOf, resourceOf } from '../../../test/import-fixtures.ts'

let bench: ImportBench

beforeEach(async () => {
  bench = await importBench()
})
afterEach(() => bench.close())

describe('a bundle', () => {
  test.each(['transaction', 'batch', 'collection', 'searchset', 'document'])('of type %s goes in', async (type) => {
    const bundle = bundleOf([patientOf('a'), resourceOf('Condition', 'c', 'a')], { type })
    const { counts, told } = await bench.run({ 'a.json': bundle })
    expect(told).toEqual([])
    expect(counts).toMatchObject({ patients: 1, resources: 2, changed: 2, files: 1 })
    expect(await bench.keys('MRN-a')).toEqual(['Condition/c', 'Patient/a'])
  })

  test('that is imported again changes nothing', async () => {
    const files = { 'a.json': bundleOf([patientOf('a'), resourceOf('Condition', 'c', 'a')]) }
    await bench.run(files)
    const version = await bench.store.recordVersion('MRN-a')
    expect((await bench.run(files)).counts).toMatchObject({ resources: 2, changed: 0 })
    expect(await bench.store.recordVersion('MRN-a')).toBe(version)
  })

  test('keeps what no patient owns with its patient, so that ids of two bundles never meet', async () => {
    const organization = (name: string) => ({ resourceType: 'Organization', id: '1', name })
    await bench.run({
      'a.json': bundleOf([patientOf('a'), organization('First')]),
      'b.json': bundleOf([patientOf('b'), organization('Second')]),
    })
    const names = async (mrn: string) =>
      (await bench.store.readRecord(mrn))?.resources
        .map(({ json }) => JSON.parse(json).name)
        .filter((name) => typeof name === 'string')
    expect([await names('MRN-a'), await names('MRN-b')]).toEqual([['First'], ['Second']])
  })

  test('with urn:uuid references has them as Type/id, and ids from the fullUrl where there are none', async () => {
    const [patient, visit] = ['0f3c1d6e-0000-4000-8000-000000000001', '0f3c1d6e-0000-4000-8000-000000000002']
    const entry = [
      { fullUrl: `urn:uuid:${patient}`, resource: { ...patientOf('x', 'M'), id: undefined } },
      {
        fullUrl: `urn:uuid:${visit}`,
        resource: { resourceType: 'Encounter', id: 'e1', subject: { reference: `urn:uuid:${patient}` } },
      },
      {
        resource: {
          resourceType: 'Condition',
          id: 'c',
          subject: { reference: `urn:uuid:${patient}` },
          encounter: { reference: `urn:uuid:${visit}` },
        },
      },
    ]
    const { told, counts } = await bench.run({ 'a.json': { resourceType: 'Bundle', type: 'transaction', entry } })
    expect(told).toEqual([])
    expect(counts.warnings.dangling_reference).toBe(0)
    const [condition] = (await bench.store.readRecord('M'))?.resources ?? []
    expect(JSON.parse(condition?.json ?? '')).toMatchObject({
      subject: { reference: `Patient/${patient}` },
      encounter: { reference: 'Encounter/e1' },
    })
  })

  test('gives a resource without any id the same one each time', async () => {
    const files = {
      'a.json': bundleOf([
        patientOf('a'),
        { ...resourceOf('Condition', '', 'a'), id: undefined, code: { text: 'Gout' } },
      ]),
    }
    await bench.run(files)
    const first = await bench.keys('MRN-a')
    expect((await bench.run(files)).counts.changed).toBe(0)
    expect(await bench.keys('MRN-a')).toEqual(first)
    const [condition] = (await bench.store.readRecord('MRN-a'))?.resources ?? []
    expect(JSON.parse(condition?.json ?? '').id).toBe(condition?.id)
  })

  test('keeps references that point to nothing, and counts them', async () => {
    const condition = resourceOf('Condition', 'c', 'a', {
      encounter: { reference: 'Encounter/gone' },
      asserter: { reference: 'Practitioner?identifier=npi|1' },
      evidence: [{ detail: [{ reference: '#inside' }] }],
    })
    const { counts, told } = await bench.run({ 'a.json': bundleOf([patientOf('a'), condition]) })
    expect(told).toEqual([])
    expect(counts.warnings.dangling_reference).toBe(2)
    expect(await bench.keys('MRN-a')).toContain('Condition/c')
  })

  test('that is one page of several is told of', async () => {
    const link = [{ relation: 'next', url: 'https://example.org/page2' }]
    const { counts } = await bench.run({ 'a.json': bundleOf([patientOf('a')], { type: 'searchset', link }) })
    expect(counts.warnings.more_pages).toBe(1)
  })

  test('passes by what brings no resource', async () => {
    const bundle = bundleOf([patientOf('a'), { resourceType: 'OperationOutcome', issue: [] }])
    const entry = [...(bundle.entry as unknown[]), { request: { method: 'GET', url: 'Patient' } }]
    const { told, counts } = await bench.run({ 'a.json': { ...bundle, entry } })
    expect([told, counts.resources]).toEqual([[], 1])
  })
})

describe('a bundle that is refused as a whole leaves nothing behind', () => {
  test.each([
    ['two_patients', bundleOf([patientOf('a'), patientOf('b')])],
    ['two_patients', bundleOf([resourceOf('Condition', 'c', 'x'), resourceOf('Condition', 'd', 'y')])],
    ['no_patient', bundleOf([resourceOf('Condition', 'c', null)])],
    ['unknown_patient', bundleOf([resourceOf('Condition', 'c', 'nobody')])],
    ['unsupported_bundle', bundleOf([patientOf('a')], { type: 'history' })],
    ['other_fhir_version', bundleOf([patientOf('a'), { resourceType: 'MedicationOrder', id: 'm' }])],
    ['other_fhir_version', bundleOf([patientOf('a'), resourceOf('Condition', 'c', 'a', { clinicalStatus: 'active' })])],
    [
      'other_fhir_version',
      bundleOf([patientOf('a'), resourceOf('MedicationRequest', 'm', 'a', { medication: { concept: {} } })]),
    ],
    ['impossible_date', bundleOf([{ ...patientOf('a'), birthDate: '1970-02-30' }])],
    ['bad_mrn', bundleOf([patientOf('a', 'x'.repeat(129))])],
    ['bad_id', bundleOf([patientOf('a/b')])],
    ['duplicate_key', '{"resourceType":"Bundle","type":"batch","type":"collection","entry":[]}'],
  ])('%s', async (code, bundle) => {
    const { told, counts } = await bench.run({ 'a.json': bundle })
    expect(told).toEqual([`a.json ${code}`])
    expect(counts).toMatchObject({ resources: 0, changed: 0, faults: 1 })
    expect((await bench.store.listPatients({ limit: 10 })).patients).toEqual([])
  })

  test('the MRN of a stored patient with another id, and the id of one with another MRN', async () => {
    await bench.run({ 'a.json': bundleOf([patientOf('a', 'A'), resourceOf('Condition', 'c', 'a')]) })
    const { told } = await bench.run({
      'b.json': bundleOf([patientOf('b', 'A'), resourceOf('Condition', 'd', 'b')]),
      'c.json': bundleOf([patientOf('a', 'C'), resourceOf('Condition', 'e', 'a')]),
    })
    expect(told).toEqual(['b.json mrn_of_another_patient', 'c.json id_of_another_mrn'])
    expect(await bench.keys('A')).toEqual(['Condition/c', 'Patient/a'])
    expect(await bench.keys('C')).toBeNull()
  })
})

describe('an entry that is refused leaves the others of its bundle', () => {
  test.each([
    ['impossible_date', resourceOf('Observation', 'o', 'a', { effectiveDateTime: '2019-13-45' })],
    ['impossible_date', resourceOf('Encounter', 'o', 'a', { period: { start: '2019-02-29T10:00:00Z' } })],
    ['impossible_date', resourceOf('Observation', 'o', 'a', { issued: '2019-01-01T25:00:00Z' })],
    ['other_patient', resourceOf('Observation', 'o', 'b')],
    ['unknown_patient', { resourceType: 'Observation', id: 'o', subject: { reference: 'urn:uuid:nobody' } }],
    [
      'two_patients',
      { resourceType: 'Account', id: 'o', subject: [{ reference: 'Patient/a' }, { reference: 'Patient/b' }] },
    ],
    ['duplicate_id', resourceOf('Condition', 'c', 'a', { code: { text: 'something else' } })],
    ['bad_id', resourceOf('Observation', 'has a space', 'a')],
    ['nested_bundle', bundleOf([])],
    ['not_a_resource', { id: 'no type' }],
    ['not_a_resource', 'a text'],
    ['not_a_resource', null],
  ])('%s', async (code, resource) => {
    const { told } = await bench.run({
      'a.json': bundleOf([patientOf('a'), resourceOf('Condition', 'c', 'a'), resource]),
    })
    expect(told).toEqual([`a.json entry[2] ${code}`])
    expect(await bench.keys('MRN-a')).toEqual(['Condition/c', 'Patient/a'])
  })

  test('a deletion', async () => {
    const bundle = bundleOf([patientOf('a')])
    const entry = [...(bundle.entry as unknown[]), { request: { method: 'DELETE', url: 'Condition/c' } }]
    expect((await bench.run({ 'a.json': { ...bundle, entry } })).told).toEqual(['a.json entry[1] deletion'])
  })
})

describe('a bundle without a patient', () => {
  const bundle = bundleOf([
    resourceOf('AllergyIntolerance', 'x', null, { patient: { reference: 'Patient/a' } }),
    { resourceType: 'Provenance', id: 'p' },
  ])

  test('goes to the stored one whom it names', async () => {
    await bench.run({ 'patient.json': patientOf('a') })
    expect((await bench.run({ 'more.json': bundle }, { paths: ['more.json'] })).told).toEqual([])
    expect(await bench.keys('MRN-a')).toEqual(['AllergyIntolerance/x', 'Patient/a', 'Provenance/p'])
  })

  test('waits for one who comes later in the same import', async () => {
    expect((await bench.run({ '1.json': bundle, '2.json': bundleOf([patientOf('a')]) })).told).toEqual([])
    expect(await bench.keys('MRN-a')).toContain('AllergyIntolerance/x')
  })

  test('is not given to a stored patient whose id another one of the same import has', async () => {
    await bench.run({ 'a.json': bundleOf([patientOf('a', 'A')]) })
    const { told } = await bench.run(
      { '1.json': bundle, '2.json': bundleOf([patientOf('a', 'OTHER')]) },
      { paths: ['1.json', '2.json'] },
    )
    expect(told).toEqual(['2.json id_of_another_mrn', '1.json unknown_patient'])
    expect(await bench.keys('A')).toEqual(['Patient/a'])
  })

  test('that holds only what nobody owns is shared by all records', async () => {
    const shared = bundleOf([{ resourceType: 'Practitioner', id: 'p', name: [{ family: 'Doc' }] }])
    const visit = resourceOf('Encounter', 'e', 'a', { participant: [{ individual: { reference: 'Practitioner/p' } }] })
    expect((await bench.run({ 'a.json': bundleOf([patientOf('a'), visit]), 's.json': shared })).told).toEqual([])
    expect(await bench.keys('MRN-a')).toEqual(['Encounter/e', 'Patient/a', 'Practitioner/p'])
  })
})
