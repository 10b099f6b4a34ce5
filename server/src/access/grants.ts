import { randomUUID } from 'node:crypto'
import { ProblemError } from '../shared/problem-error.ts'
import type { Tables } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import type { Action, Caller } from './caller.ts'

/** What somebody is to a patient. An `operator` is nothing to any: they manage modes and grants, and read no record. */
export const relations = ['self', 'proxy', 'care', 'service', 'operator'] as const
export type Relation = (typeof relations)[number]

/** What a relation may do unless its grant says otherwise. */
export const usualActions = {
  self: ['ask', 'read', 'export', 'delete'],
  proxy: ['ask', 'read', 'export', 'delete'],
  care: ['ask', 'read'],
  service: ['ask', 'read'],
  operator: ['manage'],
} as const satisfies Record<Relation, readonly Action[]>

/** One person's right about one patient. Instants are ISO texts in UTC. */
export interface Grant {
  id: string
  issuer: string
  subject: string
  /** What the person is called where a patient reads who can see their record. */
  name: string
  /** Null for an operator. */
  mrn: string | null
  relation: Relation
  actions: readonly Action[]
  startsAt: string
  endsAt: string | null
  /**
   * Why: a FHIR reference into the record (`RelatedPerson/abc`), `parent`, or any words. Two of these mean something:
   * a reference is held against the Consents of the record, and a parent's grant ends when the child comes of age.
   */
  evidence: string | null
  grantedBy: string
  grantedAt: string
  revokedBy: string | null
  revokedAt: string | null
}

export type NewGrant = Omit<Grant, 'id' | 'grantedAt' | 'revokedBy' | 'revokedAt'>

interface GrantFilter {
  id?: string | undefined
  mrn?: string | undefined
  issuer?: string | undefined
  subject?: string | undefined
}

export interface Grants {
  /** All that were ever given to them, those that are over included. Read anew each time: no right is cached. */
  of(caller: Pick<Caller, 'issuer' | 'subject'>): Promise<Grant[]>
  list(filter: GrantFilter): Promise<Grant[]>
  /** Throws `invalid_request` where the grant makes no sense. */
  add(grant: NewGrant, now: number): Promise<Grant>
  /** Ends it at once. False where there is none, or it was revoked before. */
  revoke(id: string, by: string, now: number): Promise<boolean>
}

export function openGrants(store: Pick<Store, 'query' | 'change'>): Grants {
  const select = (filter: GrantFilter) =>
    store.query((db) => {
      let query = db.selectFrom('grants').selectAll().orderBy('granted_at').orderBy('id')
      if (filter.issuer !== undefined) query = query.where('issuer', '=', filter.issuer)
      if (filter.subject !== undefined) query = query.where('subject', '=', filter.subject)
      if (filter.id !== undefined) query = query.where('id', '=', filter.id)
      if (filter.mrn !== undefined) query = query.where('mrn', '=', filter.mrn)
      return query
    })
  return {
    of: async ({ issuer, subject }) => (await select({ issuer, subject })).map(toGrant),
    list: async (filter) => (await select(filter)).map(toGrant),
    add: async (given, now) => {
      const fault = faultOf(given)
      if (fault !== null) throw new ProblemError('invalid_request', { detail: fault })
      const grant: Grant = {
        ...given,
        id: `g_${randomUUID()}`,
        grantedAt: new Date(now).toISOString(),
        revokedBy: null,
        revokedAt: null,
      }
      await store.change((db) => db.insertInto('grants').values(toRow(grant)))
      return grant
    },
    revoke: async (id, by, now) => {
      const revoked = await store.change((db) =>
        db
          .updateTable('grants')
          .set({ revoked_at: new Date(now).toISOString(), revoked_by: by })
          .where('id', '=', id)
          .where('revoked_at', 'is', null)
          .returning('id'),
      )
      return revoked.length === 1
    },
  }
}

/** Whether it holds at that time, by itself: a Consent or an age may still stand against it. */
export function isInForce({ startsAt, endsAt, revokedAt }: Grant, now: number): boolean {
  return revokedAt === null && Date.parse(startsAt) <= now && (endsAt === null || now < Date.parse(endsAt))
}

function faultOf({ issuer, subject, mrn, relation, actions, startsAt, endsAt }: NewGrant): string | null {
  if (issuer === '' || /\s/.test(issuer)) return 'A grant needs the issuer of its subject, without spaces.'
  if (subject === '') return 'A grant needs a subject.'
  if (relation === 'operator' && mrn !== null) return 'A grant of an operator is about no patient.'
  if (relation !== 'operator' && (mrn === null || mrn === '')) return 'A grant needs the MRN that it is about.'
  if (actions.length === 0) return 'A grant allows something.'
  if (actions.includes('manage') !== (relation === 'operator')) return 'An operator manages, and does nothing else.'
  if (relation === 'operator' && actions.length > 1) return 'An operator manages, and does nothing else.'
  if (endsAt !== null && endsAt <= startsAt) return 'A grant ends after it starts.'
  return null
}

function toRow(grant: Grant): Tables['grants'] {
  return {
    id: grant.id,
    issuer: grant.issuer,
    subject: grant.subject,
    name: grant.name,
    mrn: grant.mrn,
    relation: grant.relation,
    actions: grant.actions.join(','),
    starts_at: grant.startsAt,
    ends_at: grant.endsAt,
    evidence: grant.evidence,
    granted_by: grant.grantedBy,
    granted_at: grant.grantedAt,
    revoked_by: grant.revokedBy,
    revoked_at: grant.revokedAt,
  }
}

function toGrant(row: Tables['grants']): Grant {
  return {
    id: row.id,
    issuer: row.issuer,
    subject: row.subject,
    name: row.name,
    mrn: row.mrn,
    relation: row.relation as Relation,
    actions: row.actions.split(',') as Action[],
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    evidence: row.evidence,
    grantedBy: row.granted_by,
    grantedAt: row.granted_at,
    revokedBy: row.revoked_by,
    revokedAt: row.revoked_at,
  }
}
