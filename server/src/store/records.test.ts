import { expect, test } from 'vitest'
import { batchOf, jsonOf } from '../../test/store-fixtures.ts'
import { describeStores } from '../../test/stores.ts'

await describeStores('the records', (context) => {
  test('come back as they went in, the patient included, with the entry', async () => {
    await context.store.putRecords(
      batchOf('a', 'MRN-A', [
        ['Condition', 'c1'],
        ['Observation', 'o1'],
      ]),
    )
    const record = await context.store.readRecord('MRN-A')
    expect(record?.entry).toEqual({ mrn: 'MRN-A', name: 'Patient a', birth_date: '1970-01-01', gender: 'female' })
    expect(record?.resources).toEqual([
      { type: 'Condition', id: 'c1', json: jsonOf('Condition', 'c1') },
      { type: 'Observation', id: 'o1', json: jsonOf('Observation', 'o1') },
      { type: 'Patient', id: 'a', json: jsonOf('Patient', 'a') },
    ])
    expect(record?.version).toBe(await context.store.recordVersion('MRN-A'))
  })

  test('of an unknown patient are null', async () => {
    expect(await context.store.readRecord('nobody')).toBeNull()
    expect(await context.store.recordVersion('nobody')).toBeNull()
  })

  test('keep any text that JSON can hold', async () => {
    const json = JSON.stringify({
      resourceType: 'Basic',
      id: 'x',
      text: '\0 \ud800 "quoted" \\u0000 日本語 \u{1f600}',
    })
    await context.store.putRecords({
      ...batchOf('a', 'A', []),
      resources: [{ patientId: 'a', type: 'Basic', id: 'x', json }],
    })
    const [basic] = (await context.store.readRecord('A'))?.resources ?? []
    expect(basic?.json).toBe(json)
  })

  test('the same batch again changes nothing, not even the version', async () => {
    const batch = batchOf('a', 'A', [['Condition', 'c1']])
    expect(await context.store.putRecords(batch)).toEqual({ conflicts: [], changed: 2, older: 0 })
    const version = await context.store.recordVersion('A')
    expect(await context.store.putRecords(batch)).toEqual({ conflicts: [], changed: 0, older: 0 })
    expect(await context.store.recordVersion('A')).toBe(version)
    expect((await context.store.readRecord('A'))?.resources).toHaveLength(2)
  })

  test('a resource that has changed replaces and gives another version', async () => {
    await context.store.putRecords(batchOf('a', 'A', [['Condition', 'c1']]))
    const version = await context.store.recordVersion('A')
    const json = '{"resourceType":"Condition","id":"c1","note":"other"}'
    await context.store.putRecords({ patients: [], resources: [{ patientId: 'a', type: 'Condition', id: 'c1', json }] })
    expect(await context.store.recordVersion('A')).not.toBe(version)
    expect((await context.store.readRecord('A'))?.resources.map((resource) => resource.json)).toEqual([
      json,
      jsonOf('Patient', 'a'),
    ])
  })

  test('a change of one patient leaves the version of another', async () => {
    await context.store.putRecords(batchOf('a', 'A', []))
    await context.store.putRecords(batchOf('b', 'B', []))
    const version = await context.store.recordVersion('A')
    await context.store.putRecords(batchOf('b', 'B', [['Condition', 'c1']]))
    expect(await context.store.recordVersion('A')).toBe(version)
  })

  test('of two with one key in a batch the last stays', async () => {
    const twice = { patientId: 'a', type: 'Condition', id: 'c1' }
    await context.store.putRecords({
      ...batchOf('a', 'A', []),
      resources: [
        { ...twice, json: '{"n":1}' },
        { ...twice, json: '{"n":2}' },
      ],
    })
    expect((await context.store.readRecord('A'))?.resources[0]?.json).toBe('{"n":2}')
  })

  test('resources with the same id of two patients never meet', async () => {
    await context.store.putRecords(batchOf('a', 'A', [['Organization', '1']]))
    const other = { patientId: 'b', type: 'Organization', id: '1', json: '{"name":"other"}' }
    await context.store.putRecords({ ...batchOf('b', 'B', []), resources: [other] })
    expect((await context.store.readRecord('A'))?.resources[0]?.json).toBe(jsonOf('Organization', '1'))
    expect((await context.store.readRecord('B'))?.resources[0]?.json).toBe('{"name":"other"}')
  })

  test('shared resources come with the records that refer to them, by several steps, and with no other', async () => {
    const role = '{"resourceType":"PractitionerRole","id":"r","practitioner":{"reference":"Practitioner/p"}}'
    const visit = '{"resourceType":"Encounter","id":"e","participant":{"reference":"PractitionerRole/r"}}'
    await context.store.putRecords({
      patients: [...batchOf('a', 'A', []).patients, ...batchOf('b', 'B', []).patients],
      resources: [
        { patientId: 'a', type: 'Encounter', id: 'e', json: visit },
        { patientId: null, type: 'PractitionerRole', id: 'r', json: role },
        { patientId: null, type: 'Practitioner', id: 'p', json: jsonOf('Practitioner', 'p') },
        { patientId: null, type: 'Practitioner', id: 'unrelated', json: jsonOf('Practitioner', 'unrelated') },
      ],
    })
    const ids = (await context.store.readRecord('A'))?.resources.map(({ type, id }) => `${type}/${id}`)
    expect(ids).toEqual(['Encounter/e', 'Patient/a', 'PractitionerRole/r', 'Practitioner/p'])
    expect((await context.store.readRecord('B'))?.resources.map(({ id }) => id)).toEqual(['b'])
  })

  test('a change of a shared resource gives another version', async () => {
    await context.store.putRecords(batchOf('a', 'A', []))
    const version = await context.store.recordVersion('A')
    const shared = { patientId: null, type: 'Organization', id: 'o', json: jsonOf('Organization', 'o') }
    await context.store.putRecords({ patients: [], resources: [shared] })
    const next = await context.store.recordVersion('A')
    expect(next).not.toBe(version)
    await context.store.putRecords({ patients: [], resources: [shared] })
    expect(await context.store.recordVersion('A')).toBe(next)
  })

  test.each([
    ['the MRN of another patient', batchOf('b', 'A', [['Condition', 'c']]), 'mrn_of_another_patient', 'A'],
    ['the id of another MRN', batchOf('a', 'B', [['Condition', 'c']]), 'id_of_another_mrn', 'B'],
    [
      'a patient nobody knows',
      { patients: [], resources: batchOf('x', 'X', [['Condition', 'c']]).resources },
      'unknown_patient',
      null,
    ],
  ] as const)('a batch with %s is refused as a whole', async (_title, batch, reason, mrn) => {
    await context.store.putRecords(batchOf('a', 'A', []))
    const before = await context.store.readRecord('A')
    const unrelated = batchOf('z', 'Z', [['Condition', 'z']])
    const { conflicts, changed } = await context.store.putRecords({
      patients: [...unrelated.patients, ...batch.patients],
      resources: [...unrelated.resources, ...batch.resources],
    })
    expect(conflicts).toEqual([{ patientId: expect.any(String), mrn, reason }])
    expect(changed).toBe(0)
    expect(await context.store.readRecord('A')).toEqual(before)
    expect(await context.store.readRecord('Z')).toBeNull()
  })

  test('two patients of one batch with the same MRN conflict', async () => {
    const batch = { patients: [...batchOf('a', 'A', []).patients, ...batchOf('b', 'A', []).patients], resources: [] }
    expect((await context.store.putRecords(batch)).conflicts).toEqual([
      { patientId: 'b', mrn: 'A', reason: 'mrn_of_another_patient' },
    ])
  })

  test('many batches at once all go in', async () => {
    const batches = Array.from({ length: 20 }, (_, n) => batchOf(`p${n}`, `M${n}`, [['Condition', 'c']]))
    await Promise.all(batches.map((batch) => context.store.putRecords(batch)))
    for (let n = 0; n < 20; n++) expect((await context.store.readRecord(`M${n}`))?.resources).toHaveLength(2)
  })
})
