import type { FastifyBaseLogger } from 'fastify'
import type { Access } from '../access/access.ts'
import type { RecordSource } from '../records/sources/record-source.ts'
import type { Store } from '../store/store.ts'
import type { Telemetry } from '../telemetry/telemetry.ts'
import type { TriageDeps } from '../triage/triage-context.ts'
import type { Drain } from './drain.ts'
import type { HostAllowlist } from './host-allowlist.ts'

/** What the app and its routes are built over. */
export interface AppDeps extends Omit<TriageDeps, 'records' | 'store'> {
  names: HostAllowlist
  /** What routes reach the records and the store through. */
  access: Access
  /** For readiness alone. */
  records: Pick<RecordSource, 'ping'>
  store: Pick<Store, 'ping'>
  log: FastifyBaseLogger
  /** Begun when the service is told to stop. */
  drain: Drain
  telemetry?: Telemetry
}
