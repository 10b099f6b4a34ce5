import { accessEvent } from '../audit/access-event.ts'
import type { AuditAction, AuditEvent } from '../audit/audit-event.ts'
import type { RecordSource } from '../records/sources/record-source.ts'
import type { Clock } from '../shared/clock.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { exportPatient } from '../store/export-patient.ts'
import type { ImportedBy, Store } from '../store/store.ts'
import { type Action, type Caller, toAsker } from './caller.ts'
import { type Grant, type Grants, isInForce } from './grants.ts'
import { type CallerGrants, guardGrants } from './guarded-grants.ts'
import type { May } from './may.ts'

/** What a caller can reach of the store. Each method asks `may`, and each event says who asked. */
export interface CallerStore
  extends Pick<
    Store,
    | 'saveTurn'
    | 'readConversation'
    | 'listConversations'
    | 'foldNotice'
    | 'deleteConversation'
    | 'readUsage'
    | 'recordAccess'
    | 'listAccess'
  > {
  /** As `exportPatient`, with no conversations but the caller's own. Null where nothing is stored. */
  exportPatient(mrn: string): Promise<AsyncIterable<string> | null>
}

/** What a caller can reach of the records. */
export type CallerRecords = Pick<RecordSource, 'load' | 'list'>

/** What a route is given instead of the store and the records, so that none can forget to ask whether it may. */
export interface CallerAccess {
  caller: Caller
  store: CallerStore
  /** The records of those about whom the caller may do this; all others are as good as not there. */
  recordsTo(action: 'ask' | 'read'): CallerRecords
  /** Whether the right to ask about this patient still holds. Nothing is entered in the log. */
  maySee(mrn: string): Promise<boolean>
  grants: CallerGrants
  /** The store to import into, and who imports. Throws `forbidden` for whoever is no operator. */
  storeToImport(): Promise<{ store: Store; by: ImportedBy }>
  /** Whether they manage grants. */
  isOperator(): Promise<boolean>
}

export interface GuardDeps {
  store: Store
  records: RecordSource
  grants: Grants
  may: May
  isDenied(grant: Grant, mrn: string): Promise<boolean>
  clock: Clock
}

/** The store and the records as this caller may use them in one request. */
export function guard(deps: GuardDeps, caller: Caller, traceId: string): CallerAccess {
  const { store, records, grants, may, isDenied, clock } = deps
  const isLocal = caller.kind === 'local'
  const asker = toAsker(caller)
  /** By which right each patient was used in this request. */
  const used = new Map<string, Grant | null>()

  /** Throws `forbidden` or `patient_not_found`, and enters the denial in the log. Returns the grant, null for `local`. */
  async function need(action: Action, mrn: string | null, told: AuditAction = AUDITED[action]): Promise<Grant | null> {
    const decision = await may(caller, action, mrn)
    if (mrn !== null) used.set(mrn, decision.grant)
    if (decision.allowed) return decision.grant
    if (mrn !== null) {
      const event = accessEvent({ action: told, at: clock.now(), patientMrn: mrn, traceId })
      await store.recordAccess(stamp({ ...event, outcome: decision.code }))
    }
    throw decision.code === 'forbidden' ? forbidden(action) : patientNotFound()
  }

  function stamp(event: AuditEvent): AuditEvent {
    if (isLocal) return event
    const grant = used.get(event.patientMrn ?? '') ?? null
    const { issuer, subject, client } = caller
    return {
      ...event,
      who: grant?.name ?? caller.name,
      asker: { issuer, subject, client, relation: grant?.relation ?? null, grant: grant?.id ?? null },
    }
  }

  /** Null as well where it is somebody else's, or its patient no longer the caller's to use. */
  async function readOwn(id: string, action: 'ask' | 'delete') {
    const found = await store.readConversation(id)
    if (found === null || isLocal) return found
    if (found.askedBy !== asker) return null
    const { patient_mrn: mrn } = found.entry
    await need(action, mrn, action === 'ask' ? 'conversation_read' : 'delete')
    return found
  }

  async function note(action: 'grant' | 'revoke', { mrn }: Grant): Promise<void> {
    if (mrn === null) return
    await store.recordAccess(stamp(accessEvent({ action, at: clock.now(), patientMrn: mrn, traceId })))
  }

  const guarded: CallerStore = {
    saveTurn: async (turn, event) => {
      // The right may have ended while the answer was made.
      await need('ask', turn.patientMrn)
      await store.saveTurn({ ...turn, askedBy: asker }, event === undefined ? undefined : stamp(event))
    },
    readConversation: (id) => readOwn(id, 'ask'),
    listConversations: async (query) => {
      await need('ask', query.patientMrn, 'conversation_read')
      return store.listConversations({ ...query, askedBy: isLocal ? undefined : asker })
    },
    foldNotice: async (id, at, event) => {
      if ((await readOwn(id, 'ask')) === null) return
      await store.foldNotice(id, at, stamp(event))
    },
    deleteConversation: async (id, event) => {
      if ((await readOwn(id, 'delete')) === null) return false
      return store.deleteConversation(id, event === undefined ? undefined : stamp(event))
    },
    readUsage: async (query) => {
      const isAll = isLocal || (await may(caller, 'manage', null)).allowed
      return store.readUsage({ ...query, askedBy: isAll ? undefined : asker })
    },
    recordAccess: (event) => store.recordAccess(stamp(event)),
    listAccess: async (query) => {
      await need('read', query.patientMrn)
      return store.listAccess(query)
    },
    exportPatient: async (mrn) => {
      await need('export', mrn)
      const own: Store['listConversations'] = (query) =>
        store.listConversations({ ...query, askedBy: isLocal ? undefined : asker })
      return exportPatient({ ...store, listConversations: own }, mrn, clock.now())
    },
  }

  async function listAllowed(action: 'ask' | 'read', query: Parameters<RecordSource['list']>[0]) {
    if (isLocal) return records.list(query)
    const now = clock.now()
    const held = [...(await grants.of(caller)).filter((grant) => isInForce(grant, now)), ...caller.tokenGrants]
    const only = [...new Set(held.flatMap(({ mrn }) => (mrn === null ? [] : [mrn])))]
    const page = await records.list({ ...query, only })
    const decisions = await Promise.all(page.patients.map(({ mrn }) => may(caller, action, mrn)))
    return { ...page, patients: page.patients.filter((_, at) => decisions[at]?.allowed === true) }
  }

  return {
    caller,
    store: guarded,
    recordsTo: (action) => ({
      load: async (mrn, signal) => {
        await need(action, mrn)
        return records.load(mrn, signal)
      },
      list: (query) => listAllowed(action, query),
    }),
    storeToImport: async () => {
      await need('manage', null)
      return { store, by: { who: caller.name, traceId } }
    },
    grants: guardGrants({ grants, need, isDenied, note, now: clock.now }, caller),
    maySee: async (mrn) => (await may(caller, 'ask', mrn)).allowed,
    isOperator: async () => (await may(caller, 'manage', null)).allowed,
  }
}

/** As what a denial is entered, where nothing better is known. */
const AUDITED: Readonly<Record<Action, AuditAction>> = {
  ask: 'question',
  read: 'record_read',
  export: 'export',
  delete: 'delete',
  manage: 'record_read',
}

/** The same for a patient who is not there and for one who is not the caller's to know of. */
export function patientNotFound(): ProblemError {
  return new ProblemError('patient_not_found', { detail: 'No patient here has this MRN. `GET /patients` lists them.' })
}

function forbidden(action: Action): ProblemError {
  return new ProblemError('forbidden', { detail: `The right that you have here does not include \`${action}\`.` })
}
