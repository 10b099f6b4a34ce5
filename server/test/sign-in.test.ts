import { SessionInfo } from '@carepath/contract/session.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SignInBrowser, signInAs, signInBrowser } from './sign-in-browser.ts'
import { type SignedInService, startSignedInService } from './signed-in-service.ts'

let service: SignedInService

beforeAll(async () => {
  service = await startSignedInService()
  await service.grant('maria', 'self', 'P000123')
  await service.grant('ana', 'proxy', 'P000123')
  await service.grant('olga', 'operator', null)
})
afterAll(() => service.stop())

const info = async (browser: SignInBrowser) =>
  SessionInfo.parse(await (await browser.fetch(`${service.url}/auth/session`)).json())
const statusOf = async (browser: SignInBrowser, path: string, init?: RequestInit) =>
  (await browser.fetch(service.url + path, init)).status
const jsonOf = async (browser: SignInBrowser, path: string, init?: RequestInit) =>
  (await (await browser.fetch(service.url + path, init)).json()) as Record<string, Record<string, unknown>[]>
const cookieOf = (browser: SignInBrowser) =>
  browser.cookies.get(new URL(service.url).host)?.get('__Host-carepath') ?? ''
const PAST = '2020-01-01T00:00:00.000Z'
const post = { method: 'POST', headers: { 'content-type': 'application/json' } }

describe('signing in at the provider', () => {
  test('brings back to where the page was, with a session that knows who it is', async () => {
    const browser = signInBrowser()
    expect(await info(browser)).toMatchObject({ sign_in: 'oidc', caller: null })
    const back = await signInAs(browser, service.url, 'maria', '/?talk=7')
    expect(back.url).toBe(`${service.url}/?talk=7`)
    const { caller, idle_ends_at, ends_at } = await info(browser)
    expect(caller).toEqual({ name: 'Maria Alvarez', kind: 'session', operator: false })
    const minutes = (time: string | null) => Math.round((Date.parse(time ?? '') - Date.now()) / 60_000)
    expect([minutes(idle_ends_at), minutes(ends_at)]).toEqual([15, 480])
    expect(await statusOf(browser, '/patients/P000123/summary')).toBe(200)
  })

  test('sets a cookie of this host alone, that no script reads and no other site sends', async () => {
    const browser = signInBrowser()
    const login = await browser.fetch(`${service.url}/auth/login`)
    const [line = ''] = login.headers.getSetCookie()
    for (const part of ['__Host-', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(line).toContain(part)
    expect(line).not.toContain('Domain')
    const { searchParams } = new URL(login.headers.get('location') ?? '')
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/)
  })

  test('gives another cookie each time, and the one before is worth nothing', async () => {
    const browser = signInBrowser()
    await signInAs(browser, service.url, 'maria')
    const before = cookieOf(browser)
    await browser.open(`${service.url}/auth/login`)
    expect(cookieOf(browser)).not.toBe(before)
    const old = await fetch(`${service.url}/patients`, { headers: { cookie: `__Host-carepath=${before}` } })
    expect(old.status).toBe(401)
    expect(await statusOf(browser, '/patients')).toBe(200)
  })

  test('is refused where the answer is none to what this browser began', async () => {
    const browser = signInBrowser()
    const answers = ['?code=x&state=y', '?error=access_denied&state=y', '', '?code=x']
    await browser.fetch(`${service.url}/auth/login`)
    for (const answer of answers) {
      const response = await browser.fetch(`${service.url}/auth/callback${answer}`)
      expect([response.status, response.headers.get('location')]).toEqual([302, '/?sign_in=failed'])
    }
    expect((await info(browser)).caller).toBeNull()
  })

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads to another site: %s',
    async (returnTo) => {
      const browser = signInBrowser()
      const back = await signInAs(browser, service.url, 'maria', returnTo)
      expect(new URL(back.url).origin).toBe(service.url)
    },
  )

  test('whoever has no right is nobody’s, and an operator reads no record', async () => {
    for (const sub of ['stranger', 'olga']) {
      const browser = signInBrowser()
      await signInAs(browser, service.url, sub)
      expect(await jsonOf(browser, '/patients')).toMatchObject({ patients: [] })
      expect(await statusOf(browser, '/patients/P000123/summary')).toBe(404)
      expect(await statusOf(browser, '/grants')).toBe(sub === 'olga' ? 200 : 403)
      expect((await info(browser)).caller?.operator).toBe(sub === 'olga')
    }
  })
})

describe('a session', () => {
  test('ends here and at the provider', async () => {
    const browser = signInBrowser()
    await signInAs(browser, service.url, 'maria')
    const cookie = cookieOf(browser)
    const out = await browser.fetch(`${service.url}/auth/logout`, { method: 'POST' })
    const { location } = (await out.json()) as { location: string }
    expect(location).toMatch(new RegExp(`^${service.provider.issuer}/session/end\\?`))
    expect(cookieOf(browser)).toBe('')
    const old = await fetch(`${service.url}/patients`, { headers: { cookie: `__Host-carepath=${cookie}` } })
    expect(old.status).toBe(401)
  })

  test('changes nothing for another site', async () => {
    const browser = signInBrowser()
    await signInAs(browser, service.url, 'maria')
    const body = JSON.stringify({ patient_mrn: 'P000123', query: 'Any allergies?' })
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }
      expect(await statusOf(browser, '/triage', init)).toBe(403)
      expect(await statusOf(browser, '/auth/logout', { method: 'POST', headers })).toBe(403)
    }
    expect(
      await statusOf(browser, '/triage', { ...post, headers: { ...post.headers, origin: service.url }, body }),
    ).toBe(200)
  })

  test('keeps no token in the browser, and none that can be read in the database', async () => {
    const browser = signInBrowser()
    await signInAs(browser, service.url, 'maria')
    const rows = await service.store.query((db) => db.selectFrom('sessions').selectAll())
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(cookieOf(browser))
    for (const { tokens } of rows) expect(tokens).toMatch(/^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/)
  })

  test('has its tokens renewed, each refresh token once, and ends where the provider refuses', async () => {
    const browser = signInBrowser()
    await signInAs(browser, service.url, 'maria')
    const sessions = () =>
      service.store.query((db) => db.selectFrom('sessions').selectAll().orderBy('authenticated_at'))
    const makeDue = () => service.store.change((db) => db.updateTable('sessions').set({ refresh_at: PAST }))
    const before = (await sessions()).at(-1)
    await makeDue()
    const statuses = await Promise.all([1, 2, 3].map(() => statusOf(browser, '/patients')))
    expect(statuses).toEqual([200, 200, 200])
    const after = (await sessions()).find(({ hash }) => hash === before?.hash)
    expect(after?.tokens).not.toBe(before?.tokens)
    expect(Date.parse(after?.refresh_at ?? '')).toBeGreaterThan(Date.now())
    // A refresh token that was used before is refused by the provider, which ends all that came of it.
    await service.store.change((db) =>
      db.updateTable('sessions').set({ tokens: before?.tokens ?? null, refresh_at: PAST }),
    )
    expect(await statusOf(browser, '/patients')).toBe(401)
    expect((await sessions()).some(({ hash }) => hash === before?.hash)).toBe(false)
  })

  test('has its own conversations: a proxy does not read the patient’s', async () => {
    const [maria, ana] = [signInBrowser(), signInBrowser()]
    await signInAs(maria, service.url, 'maria')
    await signInAs(ana, service.url, 'ana')
    const body = JSON.stringify({ patient_mrn: 'P000123', query: 'Am I allergic to anything?' })
    const { conversation_id: id } = await jsonOf(maria, '/triage', { ...post, body })
    const path = `/conversations/${id}`
    expect(await statusOf(maria, path)).toBe(200)
    expect(await statusOf(ana, path)).toBe(404)
    expect(await statusOf(ana, path, { method: 'DELETE' })).toBe(404)
    const listed = await jsonOf(ana, '/conversations?patient_mrn=P000123')
    expect(JSON.stringify(listed)).not.toContain(id)
    const exported = await (await ana.fetch(`${service.url}/patients/P000123/export`)).text()
    expect(exported).not.toContain(id)
    const log = await jsonOf(ana, '/patients/P000123/access-log')
    expect(log['entries']?.map(({ who, relation }) => `${who} ${relation}`)).toContain('Maria Alvarez self')
  })
})

test('who can see a record is listed for its patient, who can end it, and nobody else can', async () => {
  const [maria, ana] = [signInBrowser(), signInBrowser()]
  await signInAs(maria, service.url, 'maria')
  await signInAs(ana, service.url, 'ana')
  const id = await service.grant('stranger', 'care', 'P000123')
  const { grants } = await jsonOf(maria, '/patients/P000123/grants')
  expect(grants?.map(({ name, state, yours }) => [name, state, yours])).toEqual([
    ['Maria Alvarez', 'in_force', true],
    ['Ana Alvarez', 'in_force', false],
    ['Sam Stranger', 'in_force', false],
  ])
  expect(await statusOf(ana, `/patients/P000123/grants/${id}`, { method: 'DELETE' })).toBe(403)
  expect(await statusOf(maria, `/patients/P000123/grants/${id}`, { method: 'DELETE' })).toBe(204)
  expect(await statusOf(maria, `/patients/P000123/grants/${id}`, { method: 'DELETE' })).toBe(404)
})
