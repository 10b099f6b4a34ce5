import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAccess } from '../src/access/access.ts'
import { parseConfig } from '../src/config.ts'
import { buildApp } from '../src/http/app.ts'
import { Drain } from '../src/http/drain.ts'
import { hostAllowlist } from '../src/http/host-allowlist.ts'
import { buildModes } from '../src/llm/modes.ts'
import { openRecordSource } from '../src/records/open-record-source.ts'
import { systemClock } from '../src/shared/clock.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { buildLog } from '../src/telemetry/log.ts'

interface Operation {
  operationId: string
  parameters: { name: string; in: string; required: boolean; schema: object }[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<string, { description: string }>
}

interface OpenApi {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}

let store: Store
let app: FastifyInstance
let document: OpenApi

beforeAll(async () => {
  const config = parseConfig({ DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'silent' })
  store = await openStore(config.DATABASE_URL)
  const records = openRecordSource(config, store, systemClock)
  app = buildApp({
    drain: new Drain(),
    names: hostAllowlist(config),
    access: openAccess({ config, store, records, clock: systemClock }),
    records,
    modes: buildModes(config, { report: () => undefined }),
    defaultMode: 'extract',
    store,
    clock: systemClock,
    recordTokens: config.RECORD_TOKENS,
    showThinking: false,
    checkAnswers: 'flag',
    log: buildLog(config),
  })
  document = (await app.inject('/openapi.json')).json()
})

afterAll(async () => {
  await app.close()
  await store.close()
})

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  )

test('the document has what OpenAPI 3.1 asks for', () => {
  expect(document.openapi).toMatch(/^3\.1\.\d+$/)
  expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
  const ids = operations().map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { path, operation } of operations()) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const named = operation.parameters.filter((parameter) => parameter.in === 'path')
    expect(named.map(({ name }) => name)).toEqual(inPath)
    expect(named.every(({ required }) => required)).toBe(true)
    for (const [status, { description }] of Object.entries(operation.responses)) {
      expect(status).toMatch(/^[2-5]\d\d$/)
      expect(description).not.toBe('')
    }
  }
})

test('every $ref of the document leads to a schema of it', () => {
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? '')
  expect(refs.length).toBeGreaterThan(0)
  const ids = Object.keys(document.components.schemas)
  for (const ref of refs) expect(ids.map((id) => `#/components/schemas/${id}`)).toContain(ref)
})

test('the document has every route that is registered, and no other', async () => {
  const written = operations().map(({ path, method }) => `${method.toUpperCase()} ${path}`)
  // The document itself and the files of the page (`/*` in Fastify's tree is `/assets/*`) are for no program.
  const registered = routesOf(app.printRoutes({ commonPrefix: false })).filter(
    (route) => !route.includes(' /assets/') && route !== 'GET /*' && route !== 'GET /openapi.json',
  )
  expect(registered.sort()).toEqual(written.sort())
})

/** Of Fastify's tree of routes, each with its method; HEAD comes with every GET. */
function routesOf(tree: string): string[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? []
    const depth = indent.length / 4
    above[depth] = part
    const path = above
      .slice(0, depth + 1)
      .join('')
      .replaceAll(/:(\w+)/g, '{$1}')
    return methods
      .split(', ')
      .filter((method) => method !== '' && method !== 'HEAD')
      .map((method) => `${method} ${path}`)
  })
}
