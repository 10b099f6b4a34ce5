import { api } from '@carepath/contract/api.ts'
import type { SessionInfo } from '@carepath/contract/session.ts'
import type { FastifyInstance } from 'fastify'
import type { Access } from '../../access/access.ts'
import type { Authentication } from '../../access/authenticate.ts'
import type { CallerAccess } from '../../access/guard.ts'
import type { Session } from '../../access/sessions.ts'
import type { AppDeps } from '../app-deps.ts'

/** Asking who one is keeps no session alive. */
export function sessionRoute(app: FastifyInstance, { access }: AppDeps): void {
  app.get(api.session.path, ({ authentication, access: callers }) => toSessionInfo(access, authentication, callers))
}

/** Returns what the page knows of who uses it. */
export async function toSessionInfo(
  { mode }: Pick<Access, 'mode'>,
  { caller, session }: Pick<Authentication, 'caller' | 'session'>,
  callers: Pick<CallerAccess, 'isOperator'>,
): Promise<SessionInfo> {
  const { kind, name } = caller
  return {
    sign_in: mode,
    caller: kind === 'nobody' ? null : { name, kind, operator: kind !== 'local' && (await callers.isOperator()) },
    idle_ends_at: toTime(session, 'idleEndsAt'),
    ends_at: toTime(session, 'endsAt'),
  }
}

function toTime(session: Session | null, which: 'idleEndsAt' | 'endsAt'): string | null {
  return session === null ? null : new Date(session[which]).toISOString()
}
