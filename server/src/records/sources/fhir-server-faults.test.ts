import { afterEach, describe, expect, test } from 'vitest'
import { type FakeFhirOptions, send } from '../../../test/fake-fhir-server.ts'
import { closeAll, searchesOnly, signal, start, unavailable } from '../../../test/fhir-source-fixtures.ts'

afterEach(closeAll)

describe('a server that fails', () => {
  test('on the third page gives no part of the record, and the next question the whole', async () => {
    let failing = true
    const { load } = await start({
      interfere: (request, response) => {
        if (!failing || !request.url?.includes('from=100')) return false
        send(response, 500, {})
        return true
      },
    })
    await expect(load('MRN-1')).rejects.toMatchObject(unavailable(/status 500/))
    failing = false
    expect((await load('MRN-1'))?.resources).toHaveLength(123)
  })

  test.each([429, 500, 502, 503, 504])('with status %d now and then is asked again', async (status) => {
    const { load, waits } = await start({
      interfere: (_request, response, count) => {
        if (count % 3 !== 2) return false
        send(response, status, {}, { 'retry-after': '2' })
        return true
      },
    })
    expect((await load('MRN-1'))?.resources).toHaveLength(123)
    expect(waits.length).toBeGreaterThan(0)
    expect(new Set(waits)).toEqual(new Set([2_000]))
  })

  test('and asks for a long wait: the caller is told for how long', async () => {
    const { load, waits } = await start({
      interfere: (_request, response) => send(response, 429, {}, { 'retry-after': '120' }),
    })
    await expect(load('MRN-1')).rejects.toMatchObject({ ...unavailable(/limits our requests/), retryAfterS: 120 })
    expect(waits).toEqual([])
  })

  test('in the middle of a page is asked again, and given up after four times', async () => {
    let broken = 0
    const { load } = await start({
      interfere: (request, response) => {
        if (!request.url?.includes('from=50')) return false
        broken++
        response.writeHead(200, { 'content-type': 'application/fhir+json', 'content-length': '1000' })
        response.write('{"resourceType":"Bun')
        setImmediate(() => response.destroy())
        return true
      },
    })
    await expect(load('MRN-1')).rejects.toMatchObject(unavailable(/broke off/))
    expect(broken).toBe(4)
  })

  test('to answer at all: the time limit of the whole record holds', async () => {
    const { load } = await start(
      { interfere: (request) => request.url?.includes('from=50') ?? false },
      { timeoutMs: 300 },
    )
    await expect(load('MRN-1')).rejects.toMatchObject(unavailable(/within 0.3 seconds/))
  })

  test.each<[string, FakeFhirOptions['interfere'], RegExp]>([
    [
      'with a page of HTML',
      (_request, response) => response.end('<html>Down for maintenance</html>'),
      /something else than FHIR JSON/,
    ],
    ['with 403', (_request, response) => send(response, 403, {}), /does not let us read/],
    ['with 401', (_request, response) => send(response, 401, {}), /refused our credentials/],
    [
      'with a redirect',
      (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      /status 302/,
    ],
    [
      'with a resource where a bundle belongs',
      (request, response) => request.url !== '/fhir/metadata' && send(response, 200, { resourceType: 'Patient' }),
      /something else than a bundle/,
    ],
  ])('%s says why', async (_title, interfere = () => false, reason) => {
    const { load } = await start({ interfere })
    await expect(load('MRN-1')).rejects.toMatchObject(unavailable(reason))
  })

  test('by being of another FHIR version says why', async () => {
    const { load } = await start({ capabilities: { everything: true, types: [], fhirVersion: '5.0.0' } })
    await expect(load('MRN-1')).rejects.toMatchObject(unavailable(/another FHIR version/))
  })

  test('by not being there says why', async () => {
    const { source, server } = await start({})
    await source.ping()
    await server.close()
    await expect(source.load('MRN-1', signal)).rejects.toMatchObject(unavailable(/could not be reached/))
    await expect(source.ping()).rejects.toMatchObject(unavailable(/could not be reached/))
  })

  test('to search a type that it offers gives no record without it', async () => {
    const { load } = await start({ capabilities: searchesOnly, demands: { Observation: 'nonsense' } })
    await expect(load('MRN-1')).rejects.toMatchObject(unavailable(/refuses to search it/))
  })

  test.each([
    ['to another host', () => 'http://127.0.0.1:1/fhir/Observation?from=50', /below FHIR_BASE_URL/],
    [
      'to another tenant of its host',
      (link: string) => link.replace('/fhir/', '/fhir-of-others/'),
      /below FHIR_BASE_URL/,
    ],
    ['above its base', (link: string) => link.replace('/fhir/', '/fhir/../admin/'), /below FHIR_BASE_URL/],
    [
      'above its base in disguise',
      (link: string) => link.replace('/fhir/', '/fhir/..%2fadmin/'),
      /below FHIR_BASE_URL/,
    ],
    ['with a password', (link: string) => link.replace('http://', 'http://a:b@'), /below FHIR_BASE_URL/],
    ['in a circle', (link: string) => link.replace(/from=\d+/, 'from=0'), /never end/],
  ])('by leading pages %s is not followed', async (_title, nextLink, reason) => {
    const { load } = await start({ nextLink })
    await expect(load('MRN-1')).rejects.toMatchObject(unavailable(reason))
  })
})

test('a token that ran out at the server is renewed once, and the record comes', async () => {
  let token = 1
  const authorization = {
    header: async () => `Bearer ${token}`,
    renew: () => {
      token++
      return true
    },
  }
  const { load } = await start(
    {
      interfere: (request, response) => {
        if (request.headers.authorization === 'Bearer 2') return false
        send(response, 401, {})
        return true
      },
    },
    { authorization },
  )
  expect((await load('MRN-1'))?.resources).toHaveLength(123)
  expect(token).toBe(2)
})
