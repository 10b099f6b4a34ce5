import type { TriageRequest } from '@carepath/contract/triage.ts'
import { type CallerRecords, type CallerStore, patientNotFound } from '../access/guard.ts'
import type { Mode } from '../llm/mode.ts'
import { refuseHosted } from '../privacy/local-only.ts'
import type { PatientRecord } from '../records/facts/patient-record.ts'
import type { CheckLevel } from '../safety/claims/answer-check.ts'
import type { Region } from '../safety/notice/contacts.ts'
import { type Danger, findDanger } from '../safety/notice/notice.ts'
import type { Clock } from '../shared/clock.ts'
import { ProblemError } from '../shared/problem-error.ts'
import type { RequestTrace } from '../telemetry/telemetry.ts'
import { newConversationId } from './conversation-id.ts'
import type { EarlierTurn } from './prompt.ts'
import type { Stopwatch } from './stopwatch.ts'

/** What questions are answered with. */
export interface TriageDeps {
  records: Pick<CallerRecords, 'load'>
  modes: ReadonlyMap<string, Mode>
  defaultMode: string
  store: Pick<CallerStore, 'saveTurn' | 'readConversation' | 'recordAccess'>
  clock: Clock
  /** The most tokens of the record that a model is sent. */
  recordTokens: number
  /** Whether what a model thinks is shown, and stored with its answer. */
  showThinking: boolean
  /** Whose emergency numbers are shown; null: those of all regions. */
  emergencyRegion?: Region | null | undefined
  /** What is done about claims of a model that the record does not bear out. */
  checkAnswers: CheckLevel | 'off'
}

/** How a question reached us, through whichever door. */
export interface TriageCall {
  traceId: string
  /** Aborted when the caller is gone. */
  signal: AbortSignal
  /** Whether the caller reads the answer as it comes. */
  stream: boolean
  /** Where its stages are noted; absent where nobody traces. */
  trace?: RequestTrace | undefined
}

/** A question and all that is known of it before facts are chosen for it. */
export interface TriageContext extends TriageCall {
  request: TriageRequest
  stopwatch: Stopwatch
  record: PatientRecord
  mode: Mode
  conversationId: string
  /** The turns of the conversation so far, the oldest first. */
  earlier: readonly EarlierTurn[]
  /** Milliseconds since the epoch. */
  askedAt: number
  /** What is dangerous in the question, its conversation and the record; null where nothing was recognised. */
  danger: Danger | null
}

/** What of it the choice of facts and the prompt depend on. */
export type Asked = Pick<TriageContext, 'request' | 'record' | 'mode' | 'earlier' | 'askedAt'> &
  Partial<Pick<TriageContext, 'danger'>>

/** Returns the record that is asked about. Throws `patient_not_found`, or what the source of records throws. */
export async function openRecord(
  { patient_mrn }: TriageRequest,
  { signal }: Pick<TriageCall, 'signal'>,
  { records }: TriageDeps,
): Promise<PatientRecord> {
  const record = await records.load(patient_mrn, signal)
  if (record !== null) return record
  throw patientNotFound()
}

/**
 * Returns the question with the mode that answers it and the conversation it goes on with. Throws ProblemError, with the
 * notice, where there is no such mode or conversation, or where the request forbids the mode.
 */
export async function openContext(
  question: TriageCall & Pick<TriageContext, 'request' | 'stopwatch' | 'record'>,
  deps: TriageDeps,
): Promise<TriageContext> {
  const askedAt = deps.clock.now()
  const { request, record } = question
  const dangerAfter = (earlier: readonly EarlierTurn[]) =>
    findDanger({
      query: request.query,
      earlier: earlier.filter((turn) => turn.notice_folded !== true).map((turn) => turn.query),
      record,
      now: askedAt,
      region: deps.emergencyRegion ?? null,
    })
  let danger = dangerAfter([])
  try {
    const conversation = await recallConversation(request, deps)
    danger = dangerAfter(conversation.earlier)
    return { ...question, mode: chooseMode(request, deps), ...conversation, askedAt, danger }
  } catch (error) {
    throw withNotice(error, danger)
  }
}

/** The error with the notice that is shown with it. */
export function withNotice(error: unknown, danger: Danger | null): unknown {
  if (error instanceof ProblemError) error.notice = danger?.notice ?? null
  return error
}

function chooseMode({ llm_mode, local_only }: TriageRequest, { modes, defaultMode }: TriageDeps): Mode {
  const mode = modes.get(llm_mode ?? defaultMode)
  if (mode === undefined) {
    throw new ProblemError('unknown_llm_mode', { detail: `llm_mode is one of: ${[...modes.keys()].join(', ')}.` })
  }
  refuseHosted(mode, local_only)
  return mode
}

/** Another patient's conversation is as good as none. */
async function recallConversation(
  { conversation_id, patient_mrn }: TriageRequest,
  { store, clock }: TriageDeps,
): Promise<Pick<TriageContext, 'conversationId' | 'earlier'>> {
  if (conversation_id === undefined) return { conversationId: newConversationId(clock.now()), earlier: [] }
  const found = await store.readConversation(conversation_id)
  if (found === null || found.entry.patient_mrn !== patient_mrn) {
    throw new ProblemError('conversation_not_found', {
      detail: 'This patient has no such conversation. Leave conversation_id out to start one.',
    })
  }
  return { conversationId: conversation_id, earlier: found.turns }
}
