import { z } from 'zod'
import { AccessLog, AccessLogQuery } from './access-log.ts'
import { Conversation, ConversationList, ConversationSearch } from './conversations.ts'
import { PatientExport } from './export.ts'
import { Grant, GrantList, GrantSearch, NewGrant } from './grants.ts'
import { IMPORT_TYPES, ImportQuery, ImportReport } from './imports.ts'
import { PatientList, PatientSearch } from './patients.ts'
import { TriagePreview } from './preview.ts'
import type { ProblemCode } from './problem.ts'
import { PatientSummary } from './record-summary.ts'
import { Health, ModeList, Readiness, ServiceInfo } from './service.ts'
import { KeySignIn, LoginQuery, ProtectedResource, SessionInfo, SignedOut } from './session.ts'
import { Mrn, TriageAnswer, TriageRequest, triageEvents } from './triage.ts'
import { UsageList, UsageSearch } from './usage.ts'

export interface ApiRoute {
  method: 'GET' | 'POST' | 'DELETE'
  /** As OpenAPI writes it: `/patients/{mrn}/summary`. */
  path: string
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** The media types of a body that is a file and no JSON of the API. */
  upload?: readonly string[]
  /** Absent: 204, and nothing in it. */
  response?: z.ZodType
  /** The events, by name, where `Accept: text/event-stream` asks for a stream. */
  events?: Readonly<Record<string, z.ZodType>>
  /** Whether it answers with 302 instead. */
  redirects?: true
  /** Whether it is answered whatever name it is called by, as probes call by the address of a container. */
  anyName?: true
  /** Whether it is answered to whoever calls; all others ask who that is. */
  open?: true
  /** Whether a page of another site may call it or lead to it. Never where a record is read or written. */
  anySite?: true
  /** What can go wrong, apart from `invalid_request`, `malformed_request`, `internal`, (but for `open`) `unauthenticated` and (but for `anyName`) `forbidden`, which always can. */
  problems: readonly ProblemCode[]
}

/** Every route of the service: the server registers its handlers by it, and the OpenAPI document is made from it. */
export const api = {
  triage: {
    method: 'POST',
    path: '/triage',
    summary: 'Asks a question about the record of a patient',
    body: TriageRequest,
    response: TriageAnswer,
    events: triageEvents,
    problems: [
      'unknown_llm_mode',
      'patient_not_found',
      'conversation_not_found',
      'overloaded',
      'mode_not_configured',
      'provider_auth_failed',
      'provider_no_credit',
      'model_unavailable',
      'provider_rejected',
      'provider_rate_limited',
      'provider_unavailable',
      'provider_timeout',
      'answer_incomplete',
      'provider_not_allowed',
      'privacy_blocked',
      'store_unavailable',
      'records_unavailable',
      'stopping',
    ],
  },
  triagePreview: {
    method: 'POST',
    path: '/triage/preview',
    summary: 'What a mode would be sent for a question; nothing is sent and nothing stored but that it was looked at',
    body: TriageRequest,
    response: TriagePreview,
    problems: [
      'unknown_llm_mode',
      'patient_not_found',
      'conversation_not_found',
      'privacy_blocked',
      'store_unavailable',
      'records_unavailable',
      'stopping',
    ],
  },
  service: {
    method: 'GET',
    path: '/',
    summary: 'What this is',
    response: ServiceInfo,
    open: true,
    anySite: true,
    problems: [],
  },
  health: {
    method: 'GET',
    path: '/health',
    summary: 'Whether the process is alive',
    response: Health,
    anyName: true,
    open: true,
    anySite: true,
    problems: [],
  },
  ready: {
    method: 'GET',
    path: '/ready',
    summary:
      'Whether it can take requests: the process, the store, the records; 503 where one can’t. Tells of the modes too',
    response: Readiness,
    anyName: true,
    open: true,
    anySite: true,
    problems: [],
  },
  modes: {
    method: 'GET',
    path: '/modes',
    summary: 'The modes, and whether each can answer now',
    response: ModeList,
    problems: [],
  },
  patients: {
    method: 'GET',
    path: '/patients',
    summary: 'The patients, by name',
    query: PatientSearch,
    response: PatientList,
    problems: ['store_unavailable', 'records_unavailable'],
  },
  patientSummary: {
    method: 'GET',
    path: '/patients/{mrn}/summary',
    summary: 'The record of a patient, section by section',
    params: z.object({ mrn: Mrn }),
    response: PatientSummary,
    problems: ['patient_not_found', 'store_unavailable', 'records_unavailable', 'stopping'],
  },
  accessLog: {
    method: 'GET',
    path: '/patients/{mrn}/access-log',
    summary: 'Who used the record of a patient, the newest first; never with what was asked or answered',
    params: z.object({ mrn: Mrn }),
    query: AccessLogQuery,
    response: AccessLog,
    problems: ['store_unavailable'],
  },
  patientExport: {
    method: 'GET',
    path: '/patients/{mrn}/export',
    summary: 'Everything that is stored about a patient: record, conversations, access log',
    params: z.object({ mrn: Mrn }),
    response: PatientExport,
    problems: ['patient_not_found', 'store_unavailable'],
  },
  patientGrants: {
    method: 'GET',
    path: '/patients/{mrn}/grants',
    summary: 'Who can see the record of a patient, and who could',
    params: z.object({ mrn: Mrn }),
    response: GrantList,
    problems: ['patient_not_found', 'store_unavailable', 'records_unavailable'],
  },
  revokePatientGrant: {
    method: 'DELETE',
    path: '/patients/{mrn}/grants/{id}',
    summary: 'Ends what somebody may do about a patient: for the patient, and for whoever gives up what they may do',
    params: z.object({ mrn: Mrn, id: z.string().max(100) }),
    problems: ['patient_not_found', 'grant_not_found', 'store_unavailable', 'records_unavailable'],
  },
  grants: {
    method: 'GET',
    path: '/grants',
    summary: 'All grants, those that are over included; for an operator',
    query: GrantSearch,
    response: GrantList,
    problems: ['store_unavailable', 'records_unavailable'],
  },
  addGrant: {
    method: 'POST',
    path: '/grants',
    summary: 'Lets somebody do something about a patient; for an operator',
    body: NewGrant,
    response: Grant,
    problems: ['store_unavailable', 'records_unavailable'],
  },
  revokeGrant: {
    method: 'DELETE',
    path: '/grants/{id}',
    summary: 'Ends a grant at once; for an operator',
    params: z.object({ id: z.string().max(100) }),
    problems: ['grant_not_found', 'store_unavailable'],
  },
  session: {
    method: 'GET',
    path: '/auth/session',
    summary: 'Who uses the page, and how somebody signs in',
    response: SessionInfo,
    open: true,
    problems: ['store_unavailable'],
  },
  staySignedIn: {
    method: 'POST',
    path: '/auth/session',
    summary: 'Stays signed in, though nothing was done for a while',
    response: SessionInfo,
    problems: ['store_unavailable'],
  },
  signIn: {
    method: 'GET',
    path: '/auth/login',
    summary: 'Leads a browser to the identity provider',
    query: LoginQuery,
    redirects: true,
    anySite: true,
    open: true,
    problems: ['not_found', 'identity_unavailable'],
  },
  signInWithKey: {
    method: 'POST',
    path: '/auth/login',
    summary: 'Exchanges an API key for a session of the page, where no identity provider is set',
    body: KeySignIn,
    response: SessionInfo,
    open: true,
    problems: ['unauthenticated', 'not_found', 'rate_limited', 'store_unavailable'],
  },
  signedIn: {
    method: 'GET',
    path: '/auth/callback',
    summary: 'Where the identity provider sends a browser back to',
    redirects: true,
    anySite: true,
    open: true,
    problems: ['not_found', 'identity_unavailable', 'store_unavailable'],
  },
  signOut: {
    method: 'POST',
    path: '/auth/logout',
    summary: 'Ends the session here, and says where to end it at the identity provider',
    response: SignedOut,
    open: true,
    problems: ['store_unavailable'],
  },
  protectedResource: {
    method: 'GET',
    path: '/.well-known/oauth-protected-resource',
    summary: 'Whose access tokens are taken (RFC 9728)',
    response: ProtectedResource,
    anyName: true,
    anySite: true,
    open: true,
    problems: [],
  },
  conversations: {
    method: 'GET',
    path: '/conversations',
    summary: 'The conversations of a patient, the newest first',
    query: ConversationSearch,
    response: ConversationList,
    problems: ['store_unavailable'],
  },
  conversation: {
    method: 'GET',
    path: '/conversations/{id}',
    summary: 'One conversation with its turns',
    params: z.object({ id: z.uuid() }),
    response: Conversation,
    problems: ['conversation_not_found', 'store_unavailable'],
  },
  foldNotice: {
    method: 'POST',
    path: '/conversations/{id}/fold-notice',
    summary: 'Says that what was asked so far was about the past: its dangers are no longer shown',
    params: z.object({ id: z.uuid() }),
    problems: ['conversation_not_found', 'store_unavailable'],
  },
  deleteConversation: {
    method: 'DELETE',
    path: '/conversations/{id}',
    summary: 'Deletes a conversation and its text',
    params: z.object({ id: z.uuid() }),
    problems: ['conversation_not_found', 'store_unavailable'],
  },
  importRecords: {
    method: 'POST',
    path: '/patients/import',
    summary: 'Takes FHIR R4 records into the database; for operators',
    query: ImportQuery,
    upload: IMPORT_TYPES,
    response: ImportReport,
    problems: ['store_unavailable'],
  },
  usage: {
    method: 'GET',
    path: '/usage',
    summary: 'What was used and what it cost, by day and mode',
    query: UsageSearch,
    response: UsageList,
    problems: ['store_unavailable'],
  },
} as const satisfies Record<string, ApiRoute>
