import { openApiKeys } from '../src/access/api-keys.ts'
import { type Action, KEY_ISSUER } from '../src/access/caller.ts'
import { openGrants, usualActions } from '../src/access/grants.ts'
import type { Store } from '../src/store/store.ts'

const DAY_MS = 86_400_000

/** The secret of a new key that may do this about these patients, from now on for a day. */
export async function createKey(
  store: Store,
  mrns: readonly string[],
  actions: readonly Action[] = usualActions.self,
): Promise<string> {
  const now = Date.now()
  const { key, secret } = await openApiKeys(store).create('a test', now + DAY_MS, now)
  for (const mrn of mrns) {
    await openGrants(store).add(
      {
        issuer: KEY_ISSUER,
        subject: key.id,
        name: 'a test',
        mrn,
        relation: 'service',
        actions,
        startsAt: key.createdAt,
        endsAt: key.expiresAt,
        evidence: null,
        grantedBy: 'operator',
      },
      now,
    )
  }
  return secret
}
