import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds, type TestDatabase } from '../../test/databases.ts'
import { turnOf } from '../../test/store-fixtures.ts'
import { makeCertificates, tlsProxyTo } from '../../test/tls-proxy.ts'
import { openStore, type StoreOptions } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'carepath-tls-'))
afterAll(() => rmSync(folder, { recursive: true }))
const certificates = makeCertificates(folder)
const postgres = (await databaseKinds()).find(({ name }) => name === 'PostgreSQL')
const absent = certificates === null ? 'there is no openssl' : (postgres?.absent ?? null)

describe('TLS to PostgreSQL', () => {
  if (certificates === null || postgres === undefined || absent !== null) {
    test.skip(`skipped: ${absent}`, () => {})
    return
  }
  const { ca } = certificates
  let database: TestDatabase
  let proxy: Awaited<ReturnType<typeof tlsProxyTo>>
  beforeAll(async () => {
    database = await postgres.create()
    proxy = await tlsProxyTo(5432, certificates)
  })
  afterAll(async () => {
    proxy.close()
    await database.remove()
  })

  async function save(parameters: string, options: StoreOptions = {}, host = 'localhost'): Promise<void> {
    const url = new URL(database.url)
    url.host = `${host}:${proxy.port}`
    const store = await openStore(`${url.href}${parameters}`, options)
    await store.saveTurn(turnOf({})).finally(() => store.close())
  }

  test.each([
    ['sslmode=verify-full and CA_FILE', '&sslmode=verify-full', { caFile: ca }],
    ['sslmode=require and CA_FILE', '&sslmode=require', { caFile: ca }],
    ['sslmode=verify-full and sslrootcert', `&sslmode=verify-full&sslrootcert=${encodeURIComponent(ca)}`, {}],
    ['sslrootcert, whatever CA_FILE is', `&sslmode=require&sslrootcert=${encodeURIComponent(ca)}`, { caFile: '/none' }],
  ])('works with %s', async (_title, parameters, options) => {
    const before = proxy.encrypted()
    await save(parameters, options)
    expect(proxy.encrypted()).toBeGreaterThan(before)
  })

  test.each([
    ['a CA that nobody named', '&sslmode=require', {}, 'localhost', /signed by nobody we know/],
    ['another host name', '&sslmode=verify-full', { caFile: ca }, '127.0.0.1', /for another host name/],
    ['a file that is not there', '&sslmode=verify-full', { caFile: '/nowhere/ca.pem' }, 'localhost', /is not there/],
  ])('is refused with %s', async (_title, parameters, options, host, reason) => {
    await expect(save(parameters, options, host)).rejects.toMatchObject({
      code: 'store_unavailable',
      message: expect.stringMatching(reason),
    })
  })

  test('that the server does not offer is told', async () => {
    const store = await openStore(`${database.url}&sslmode=require`)
    await expect(store.ping()).rejects.toMatchObject({ message: expect.stringContaining('offers no TLS') })
    await store.close()
  })
})
