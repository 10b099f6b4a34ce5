import { z } from 'zod'

/** Who uses the page, and how somebody signs in. */
export const SessionInfo = z
  .object({
    sign_in: z
      .enum(['none', 'key', 'oidc'])
      .describe('`none`: nobody needs to; `key`: with an API key; `oidc`: at an identity provider, by `/auth/login`'),
    caller: z
      .object({
        name: z.string(),
        kind: z.enum(['local', 'token', 'session', 'key']),
        operator: z.boolean().describe('Whether they manage grants, and read no record'),
      })
      .nullable()
      .describe('Null where nobody is signed in'),
    idle_ends_at: z.iso.datetime().nullable().describe('When the session ends where nothing is done; null without one'),
    ends_at: z.iso.datetime().nullable().describe('When it ends whatever is done'),
  })
  .meta({ id: 'SessionInfo' })
export type SessionInfo = z.infer<typeof SessionInfo>

export const KeySignIn = z.strictObject({ key: z.string().max(200) }).meta({ id: 'KeySignIn' })

export const SignedOut = z
  .object({ location: z.string().describe('Where the browser goes next: to sign out at the provider, or to the page') })
  .meta({ id: 'SignedOut' })

export const LoginQuery = z.strictObject({
  return_to: z.string().max(2_000).optional().describe('The path of the page to come back to'),
})

/** RFC 9728, 2. */
export const ProtectedResource = z
  .object({
    resource: z.string(),
    authorization_servers: z.array(z.string()).optional(),
    bearer_methods_supported: z.array(z.string()),
    resource_name: z.string(),
  })
  .meta({ id: 'ProtectedResource' })
