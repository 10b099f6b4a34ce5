import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import Provider, { type Configuration } from 'oidc-provider'

/** Somebody who can sign in at the demo provider, by choosing their name. */
export interface DemoPerson {
  sub: string
  name: string
  /** What they are here for, as the page of the provider says it. */
  about: string
}

export interface DemoProvider {
  issuer: string
  close(): Promise<void>
}

export interface DemoProviderOptions {
  people: readonly DemoPerson[]
  /** Where the service is, to which the provider sends people back. */
  publicUrl: string
  port?: number
  /** How long an access token lives, in seconds. */
  accessTokenTtl?: number
}

export const DEMO_CLIENT_ID = 'carepath'

/** An identity provider for trying out and for tests: on loopback, without passwords, with nothing kept on disk. */
export async function startDemoProvider(options: DemoProviderOptions): Promise<DemoProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, await toConfiguration(options))
  // Ours alone listens, on loopback: what it logs would only confuse.
  provider.on('server_error', () => undefined)
  const callback = provider.callback()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/interaction/')) void interact(provider, options.people, request, response)
    else void callback(request, response)
  })
  return {
    issuer,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function toConfiguration({
  people,
  publicUrl,
  accessTokenTtl = 3_600,
}: DemoProviderOptions): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return {
    clients: [
      {
        client_id: DEMO_CLIENT_ID,
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${publicUrl}/auth/callback`],
        post_logout_redirect_uris: [`${publicUrl}/`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        application_type: 'web',
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'demo', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    scopes: ['openid', 'offline_access', 'profile'],
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    ttl: { AccessToken: accessTokenTtl, Session: 86_400, Grant: 86_400, Interaction: 600, IdToken: 3_600 },
    issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    findAccount: (_context, sub) => {
      const person = people.find((each) => each.sub === sub)
      return person && { accountId: sub, claims: async () => ({ sub, name: person.name }) }
    },
    // Whoever signs in has agreed: there is one client, and it is ours.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid offline_access profile')
      grant.addResourceScope(publicUrl, 'openid profile')
      await grant.save()
      return grant
    },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = page(
            'Sign out',
            `${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`,
          )
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => publicUrl,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'openid profile',
          audience: publicUrl,
          accessTokenFormat: 'jwt',
          accessTokenTTL: accessTokenTtl,
        }),
      },
    },
  }
}

async function interact(
  provider: Provider,
  people: readonly DemoPerson[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const sub = new URL(request.url ?? '', 'http://127.0.0.1').searchParams.get('as')
  if (request.method === 'POST' && people.some((each) => each.sub === sub)) {
    await provider.interactionFinished(request, response, { login: { accountId: sub ?? '' } })
    return
  }
  const path = request.url?.split('?')[0] ?? ''
  const buttons = people.map(
    ({ sub: id, name, about }) =>
      `<p><button form="sign-in" formaction="${path}?as=${encodeURIComponent(id)}">${name}</button> ${about}</p>`,
  )
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(page('Who are you?', `<form id="sign-in" method="post"></form>${buttons.join('')}`))
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:18px/1.5 system-ui;margin:10vh auto;max-width:34rem;padding:0 1rem}button{font:inherit;padding:.4em 1em}</style>
<h1>${title}</h1><p>This is the demo provider of CarePath. It asks for no password.</p>${body}</html>`
}
