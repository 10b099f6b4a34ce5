import { hash, randomBytes } from 'node:crypto'
import type { Tables } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import type { Caller } from './caller.ts'

/** Somebody who uses the page. The cookie's value is nowhere but in their browser. */
export interface Session {
  /** Of the cookie's value. */
  hash: string
  caller: Caller
  /** Instants in milliseconds since the epoch. */
  idleEndsAt: number
  endsAt: number
  /** Encrypted: see `seal.ts`. Null where a key was exchanged. */
  tokens: string | null
  /** When the tokens are to be renewed; null where they are not. */
  refreshAt: number | null
}

export interface NewSession {
  caller: Caller
  tokens: string | null
  refreshAt: number | null
}

export interface Sessions {
  /** The value of a new cookie, of 32 random bytes. */
  start(session: NewSession, now: number): Promise<{ cookie: string; session: Session }>
  /** Null where there is none, or it is over. */
  find(cookie: string, now: number): Promise<Session | null>
  isValid(hash: string, now: number): Promise<boolean>
  /** Something was done in it. */
  touch(session: Session, now: number): Promise<void>
  end(hash: string): Promise<void>
  /** True for one of all processes that want to renew its tokens now; the next may try `until` then. */
  claimRefresh(session: Session, until: number): Promise<boolean>
  renew(hash: string, tokens: string, refreshAt: number | null): Promise<void>
}

export interface SessionLimits {
  idleMs: number
  absoluteMs: number
}

/** That something was done is written at most so often. */
const SEEN_NOTED_MS = 5_000

export function openSessions(store: Pick<Store, 'query' | 'change'>, limits: SessionLimits): Sessions {
  async function read(key: string, now: number): Promise<Session | null> {
    const [row] = await store.query((db) => db.selectFrom('sessions').selectAll().where('hash', '=', key))
    if (row === undefined) return null
    const session = toSession(row, limits)
    return now < session.idleEndsAt && now < session.endsAt ? session : null
  }

  return {
    start: async ({ caller, tokens, refreshAt }, now) => {
      const cookie = randomBytes(32).toString('base64url')
      const row: Tables['sessions'] = {
        hash: hashOf(cookie),
        issuer: caller.issuer,
        subject: caller.subject,
        client: caller.client,
        name: caller.name,
        authenticated_at: toTime(caller.authenticatedAt),
        seen_at: toTime(now),
        ends_at: toTime(now + limits.absoluteMs),
        tokens,
        refresh_at: refreshAt === null ? null : toTime(refreshAt),
      }
      // Those that are over go when others come, so that nobody has to clean up.
      await store.change((db) => db.deleteFrom('sessions').where('ends_at', '<', toTime(now)))
      await store.change((db) => db.insertInto('sessions').values(row))
      return { cookie, session: toSession(row, limits) }
    },
    find: (cookie, now) => read(hashOf(cookie), now),
    isValid: async (key, now) => (await read(key, now)) !== null,
    touch: async ({ hash: key, idleEndsAt }, now) => {
      if (now + limits.idleMs - idleEndsAt < SEEN_NOTED_MS) return
      await store.change((db) =>
        db
          .updateTable('sessions')
          .set({ seen_at: toTime(now) })
          .where('hash', '=', key),
      )
    },
    end: async (key) => {
      await store.change((db) => db.deleteFrom('sessions').where('hash', '=', key))
    },
    claimRefresh: async ({ hash: key, refreshAt }, until) => {
      if (refreshAt === null) return false
      const claimed = await store.change((db) =>
        db
          .updateTable('sessions')
          .set({ refresh_at: toTime(until) })
          .where('hash', '=', key)
          .where('refresh_at', '=', toTime(refreshAt))
          .returning('hash'),
      )
      return claimed.length === 1
    },
    renew: async (key, tokens, refreshAt) => {
      const refresh_at = refreshAt === null ? null : toTime(refreshAt)
      await store.change((db) => db.updateTable('sessions').set({ tokens, refresh_at }).where('hash', '=', key))
    },
  }
}

function hashOf(cookie: string): string {
  return hash('sha256', cookie, 'base64url')
}

function toTime(time: number): string {
  return new Date(time).toISOString()
}

function toSession(row: Tables['sessions'], { idleMs }: SessionLimits): Session {
  return {
    hash: row.hash,
    caller: {
      kind: 'session',
      issuer: row.issuer,
      subject: row.subject,
      client: row.client,
      name: row.name,
      authenticatedAt: Date.parse(row.authenticated_at),
      tokenGrants: [],
    },
    idleEndsAt: Date.parse(row.seen_at) + idleMs,
    endsAt: Date.parse(row.ends_at),
    tokens: row.tokens,
    refreshAt: row.refresh_at === null ? null : Date.parse(row.refresh_at),
  }
}
