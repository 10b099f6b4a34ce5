/** What a browser does while somebody signs in: it keeps cookies by host and follows where it is sent. */
export interface SignInBrowser {
  fetch(url: string, init?: RequestInit): Promise<Response>
  /** Follows redirects to their end. */
  open(url: string): Promise<Response>
  cookies: Map<string, Map<string, string>>
}

export function signInBrowser(): SignInBrowser {
  const cookies = new Map<string, Map<string, string>>()

  async function call(url: string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(url)
    const jar = cookies.get(host) ?? new Map<string, string>()
    cookies.set(host, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(init.headers as Record<string, string>), ...(cookie === '' ? {} : { cookie }) }
    const response = await fetch(url, { redirect: 'manual', ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line) || value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }

  async function open(url: string): Promise<Response> {
    let at = url
    for (let hops = 0; hops < 20; hops++) {
      const response = await call(at)
      const next = response.headers.get('location')
      if (next === null) return response
      at = new URL(next, at).href
    }
    throw new Error('Redirects without an end')
  }

  return { fetch: call, open, cookies }
}

/** Signs somebody in at the demo provider; returns the answer of the address that they come back to. */
export async function signInAs(browser: SignInBrowser, url: string, sub: string, returnTo = '/'): Promise<Response> {
  const choice = await browser.open(`${url}/auth/login?return_to=${encodeURIComponent(returnTo)}`)
  const html = await choice.text()
  const action = new RegExp(`formaction="([^"]*as=${sub})"`).exec(html)?.[1]
  if (action === undefined) return choice
  const posted = await browser.fetch(new URL(action, choice.url).href, { method: 'POST' })
  return browser.open(new URL(posted.headers.get('location') ?? '', choice.url).href)
}
