import { hash, randomBytes } from 'node:crypto'
import type { Tables } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import { type Caller, KEY_ISSUER } from './caller.ts'

/** A key without its secret. What it may do about whom is in its grants, whose subject is its id. */
interface ApiKey {
  id: string
  name: string
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
  revokedAt: string | null
}

export interface ApiKeys {
  /** The secret is in this answer and nowhere else. */
  create(name: string, expiresAt: number, now: number): Promise<{ key: ApiKey; secret: string }>
  /** The oldest first. */
  list(): Promise<ApiKey[]>
  /** At once, in every process. False where there is none, or it was revoked before. */
  revoke(id: string, now: number): Promise<boolean>
  /** Null where it is no key of ours, or one that is over. Notes that it was used. */
  authenticate(secret: string, now: number): Promise<Caller | null>
  /** Whether the key of this id is still one that lets somebody in. */
  isValid(id: string, now: number): Promise<boolean>
}

/** Of a key's secret: `cp_` and 32 random bytes. They are not guessed, so a plain hash keeps them. */
const PREFIX = 'cp_'
const SECRET = /^cp_[A-Za-z0-9_-]{43}$/

/** `last use` is written at most so often. */
const USE_NOTED_MS = 60_000

export function openApiKeys(store: Pick<Store, 'query' | 'change'>): ApiKeys {
  async function noteUse(id: string, lastUsedAt: string | null, now: number): Promise<void> {
    if (lastUsedAt !== null && now - Date.parse(lastUsedAt) < USE_NOTED_MS) return
    await store.change((db) =>
      db
        .updateTable('api_keys')
        .set({ last_used_at: new Date(now).toISOString() })
        .where('id', '=', id),
    )
  }

  return {
    create: async (name, expiresAt, now) => {
      const secret = PREFIX + randomBytes(32).toString('base64url')
      const row = {
        id: `k_${randomBytes(6).toString('hex')}`,
        name,
        hash: hashOf(secret),
        created_at: new Date(now).toISOString(),
        expires_at: new Date(expiresAt).toISOString(),
        last_used_at: null,
        revoked_at: null,
      }
      await store.change((db) => db.insertInto('api_keys').values(row))
      return { key: toKey(row), secret }
    },
    list: async () =>
      (await store.query((db) => db.selectFrom('api_keys').selectAll().orderBy('created_at'))).map(toKey),
    revoke: async (id, now) => {
      const revoked = await store.change((db) =>
        db
          .updateTable('api_keys')
          .set({ revoked_at: new Date(now).toISOString() })
          .where('id', '=', id)
          .where('revoked_at', 'is', null)
          .returning('id'),
      )
      return revoked.length === 1
    },
    authenticate: async (secret, now) => {
      if (!SECRET.test(secret)) return null
      const [row] = await store.query((db) => db.selectFrom('api_keys').selectAll().where('hash', '=', hashOf(secret)))
      if (row === undefined || !isInForce(row, now)) return null
      await noteUse(row.id, row.last_used_at, now)
      return toCaller(row, now)
    },
    isValid: async (id, now) => {
      const [row] = await store.query((db) => db.selectFrom('api_keys').selectAll().where('id', '=', id))
      return row !== undefined && isInForce(row, now)
    },
  }
}

/** What a key looks like, so that nothing else is taken for one. */
export function isApiKey(credential: string): boolean {
  return credential.startsWith(PREFIX)
}

function hashOf(secret: string): string {
  return hash('sha256', secret, 'base64url')
}

function isInForce({ revoked_at, expires_at }: Tables['api_keys'], now: number): boolean {
  return revoked_at === null && now < Date.parse(expires_at)
}

function toCaller({ id, name }: Tables['api_keys'], now: number): Caller {
  return { kind: 'key', issuer: KEY_ISSUER, subject: id, client: null, name, authenticatedAt: now, tokenGrants: [] }
}

function toKey(row: Tables['api_keys']): ApiKey {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  }
}
