import { afterEach, describe, expect, test } from 'vitest'
import { send } from '../../../test/fake-fhir-server.ts'
import { closeAll, resources, searchesOnly, start, unavailable } from '../../../test/fhir-source-fixtures.ts'
import { bearerToken } from './fhir/authorization.ts'

afterEach(closeAll)

describe.each([
  ['by $everything', {}],
  ['by searches', { capabilities: searchesOnly }],
  ['by searches, the server saying nothing of what it can do', { capabilities: null }],
  [
    'by searches that must say more than the patient',
    { capabilities: searchesOnly, demands: { Observation: 'category' } },
  ],
])('a record %s', (_title, how) => {
  test('is whole, over all pages, with the medication that it refers to, and of nobody else', async () => {
    const { load } = await start({ ...how, pageSize: 50 })
    const record = await load('MRN-1')
    expect(record?.entry).toMatchObject({ mrn: 'MRN-1', name: 'Family1' })
    const keys = record?.resources.map(({ resourceType, id }) => `${resourceType}/${id}`) ?? []
    expect(keys).toHaveLength(123)
    expect(keys).toEqual(
      expect.arrayContaining(['Patient/p1', 'Medication/drug', 'MedicationRequest/m1', 'Observation/o1-119']),
    )
    expect(keys.filter((key) => /p12|o12|m12/.test(key))).toEqual([])
  })

  test('is whole where totals are wrong, either way', async () => {
    for (const total of [0, 1, 1_000_000]) {
      const { load } = await start({ ...how, total })
      expect((await load('MRN-12'))?.resources).toHaveLength(123)
    }
  })
})

describe('whom a record is of', () => {
  test('is decided by the whole MRN, whatever the server finds', async () => {
    const { load } = await start({})
    expect((await load('MRN-1'))?.patient.id).toBe('p1')
    expect((await load('MRN-12'))?.patient.id).toBe('p12')
    expect(await load('MRN')).toBeNull()
    expect(await load('nobody')).toBeNull()
    expect(await load("x' & y|z")).toBeNull()
  })

  test('is not guessed where two have the same MRN', async () => {
    const twice = [...resources, { resourceType: 'Patient', id: 'other', identifier: [{ value: 'MRN-1' }] }]
    const { load } = await start({ resources: twice })
    await expect(load('MRN-1')).rejects.toMatchObject(unavailable(/several patients/))
  })

  test('is the id of a patient who has no identifier', async () => {
    const { load } = await start({ resources: [...resources, { resourceType: 'Patient', id: 'bare' }] })
    expect((await load('bare'))?.entry.mrn).toBe('bare')
    expect(await load('p1')).toBeNull()
  })

  test('is decided by the identifier of FHIR_MRN_SYSTEM where that is set', async () => {
    const patient = {
      resourceType: 'Patient',
      id: 'x',
      identifier: [
        { system: 'urn:a', value: 'A1' },
        { system: 'urn:b', value: 'B1' },
      ],
    }
    const { load } = await start({ resources: [patient] }, { mrnSystem: 'urn:b' })
    expect((await load('B1'))?.patient.id).toBe('x')
    expect(await load('A1')).toBeNull()
    expect(await load('x')).toBeNull()
  })

  test('what the server mixes in of others is left out', async () => {
    const { load } = await start({
      interfere: (request, response) => {
        if (!request.url?.includes('$everything')) return false
        send(response, 200, { resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) })
        return true
      },
    })
    const record = await load('MRN-1')
    expect(record?.resources).toHaveLength(123)
  })
})

describe('reading once for many', () => {
  test('questions at the same time share it, and for a while it is not read again', async () => {
    const clock = { now: () => 0, monotonic: () => clock.time, time: 0 }
    const { load, server } = await start({}, { cacheMs: 10_000, clock })
    const [first, second] = await Promise.all([load('MRN-1'), load('MRN-1')])
    expect(second).toBe(first)
    const asked = server.requests.length
    clock.time = 9_999
    expect(await load('MRN-1')).toBe(first)
    expect(server.requests).toHaveLength(asked)
    clock.time = 10_001
    expect(await load('MRN-1')).toBe(first)
    expect(server.requests.length).toBeGreaterThan(asked)
  })

  test('a change at the server gives another version and another record', async () => {
    const changing = structuredClone(resources)
    const { load } = await start({ resources: changing }, { cacheMs: 0 })
    const first = await load('MRN-1')
    Object.assign(changing[1] ?? {}, { status: 'amended' })
    const second = await load('MRN-1')
    expect(second?.version).not.toBe(first?.version)
    expect(second?.resources.find(({ id }) => id === 'o1-0')).toMatchObject({ status: 'amended' })
  })

  test('many patients at once never get each other’s', async () => {
    const { load } = await start({}, { cacheMs: 0 })
    const mrns = Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? 'MRN-1' : 'MRN-12'))
    const records = await Promise.all(mrns.map(load))
    expect(records.map((record) => record?.entry.mrn)).toEqual(mrns)
  })

  test('one who leaves is let go at once, the others get it, and when all have left the reading ends', async () => {
    let release = () => {}
    let closed = false
    const { source } = await start({
      interfere: (request, response) => {
        if (!request.url?.includes('$everything')) return false
        response.on('close', () => {
          closed = true
        })
        release = () => send(response, 200, { resourceType: 'Bundle', entry: [] })
        return true
      },
    })
    const [one, other, third] = [new AbortController(), new AbortController(), new AbortController()]
    const leaving = source.load('MRN-1', one.signal)
    const staying = source.load('MRN-1', other.signal)
    await expect.poll(() => release.toString()).toContain('send')
    one.abort()
    await expect(leaving).rejects.toThrow()
    release()
    expect((await staying)?.entry.mrn).toBe('MRN-1')
    closed = false
    release = () => {}
    const alone = source.load('MRN-12', third.signal)
    await expect.poll(() => release.toString()).toContain('send')
    third.abort()
    await expect(alone).rejects.toThrow()
    await expect.poll(() => closed).toBe(true)
  })
})

describe('the list of patients', () => {
  test('comes in the pages of the server, and is searched by name and by MRN', async () => {
    const { source } = await start({ pageSize: 1 })
    const first = await source.list({ limit: 1 })
    expect(first.patients.map(({ mrn }) => mrn)).toEqual(['MRN-1'])
    const second = await source.list({ limit: 1, after: first.next ?? '' })
    expect([second.patients.map(({ mrn }) => mrn), second.next]).toEqual([['MRN-12'], null])
    expect((await source.list({ search: 'family12', limit: 5 })).patients.map(({ mrn }) => mrn)).toEqual(['MRN-12'])
    expect((await source.list({ search: 'MRN-12', limit: 5 })).patients.map(({ mrn }) => mrn)).toEqual(['MRN-12'])
  })

  test.each([
    'http://127.0.0.1:1/fhir/Patient?x=1',
    'Observation?patient=p1',
    '',
    '../admin?x=1',
    'Patient/p1/$everything?x=1',
  ])('goes on only where pages of patients can be, not at %j', async (link) => {
    const { source, server } = await start({})
    const after = Buffer.from(
      link.startsWith('http') || link === '' ? link : new URL(link, `${server.baseUrl}/`).href,
    ).toString('base64url')
    await expect(source.list({ limit: 1, after })).rejects.toMatchObject({ code: 'invalid_request' })
    expect(server.requests).toEqual([])
  })
})

test('a token goes along with each request, and into no error', async () => {
  const sent = new Set<string | undefined>()
  const { load } = await start(
    {
      interfere: (request, response, count) => {
        sent.add(request.headers.authorization)
        return count > 3 && send(response, 403, {})
      },
    },
    { authorization: bearerToken(() => 'the-token') },
  )
  const error = await load('MRN-1').catch((thrown: unknown) => thrown)
  expect([...sent]).toEqual(['Bearer the-token'])
  expect(error).toMatchObject({ code: 'records_unavailable' })
  expect(JSON.stringify([error, String(error)])).not.toContain('the-token')
})
