import type { TriageRequest } from '@carepath/contract/triage.ts'
import type { Clock } from '../clock.ts'
import type { Mode } from '../llm/mode.ts'
import { refuseHosted } from '../privacy/local-only.ts'
import { ProblemError } from '../problem-error.ts'
import type { PatientRecord } from '../records/facts/patient-record.ts'
import type { Retrieval } from '../records/retrieval/retrieval.ts'
import { retrieve } from '../records/retrieval/retrieve.ts'
import type { RecordSource } from '../records/sources/record-source.ts'
import type { Store } from '../store/store.ts'
import { newConversationId } from './conversation-id.ts'
import { type EarlierTurn, tokensWithoutRecord } from './prompt.ts'

export interface PrepareDeps {
  records: RecordSource
  modes: ReadonlyMap<string, Mode>
  defaultMode: string
  store: Store
  clock: Clock
  /** The most tokens of the record that a model is sent. */
  recordTokens: number
}

/** A question with all that is needed to answer it, before anything of the record is chosen. */
export interface Prepared {
  mode: Mode
  record: PatientRecord
  conversationId: string
  /** The turns of the conversation so far, the oldest first. */
  earlier: readonly EarlierTurn[]
  /** Milliseconds since the epoch. */
  askedAt: number
}

/** Throws ProblemError where the mode, the patient or the conversation is not there, or the mode is not to be asked. */
export async function prepare(request: TriageRequest, signal: AbortSignal, deps: PrepareDeps): Promise<Prepared> {
  const mode = chooseMode(request, deps)
  const record = await deps.records.load(request.patient_mrn, signal)
  if (record === null) {
    throw new ProblemError('patient_not_found', { detail: 'No patient here has this MRN. `GET /patients` lists them.' })
  }
  const conversation = await recallConversation(request, deps)
  return { mode, record, askedAt: deps.clock.now(), ...conversation }
}

/** The lines of the record for the question, within what the mode's window has left and `recordTokens`. */
export function chooseContext(
  query: string,
  { mode, record, earlier, askedAt }: Prepared,
  recordTokens: number,
): Retrieval {
  const left = mode.contextTokens - mode.maxTokens - tokensWithoutRecord(query, earlier)
  return retrieve(record, {
    query,
    earlier: earlier.map((turn) => turn.query),
    budgetTokens: Math.max(LEAST_RECORD_TOKENS, Math.min(recordTokens, left)),
    now: askedAt,
  })
}

/** The core of most records fits into these; a window that has less left is too small to answer from a record at all. */
const LEAST_RECORD_TOKENS = 256

function chooseMode({ llm_mode, local_only }: TriageRequest, { modes, defaultMode }: PrepareDeps): Mode {
  const mode = modes.get(llm_mode ?? defaultMode)
  if (mode === undefined) {
    throw new ProblemError('unknown_llm_mode', { detail: `llm_mode is one of: ${[...modes.keys()].join(', ')}.` })
  }
  refuseHosted(mode, local_only)
  return mode
}

/** The conversation that the question goes on with; somebody else's is as good as none. */
async function recallConversation(
  { conversation_id, patient_mrn }: TriageRequest,
  { store, clock }: PrepareDeps,
): Promise<Pick<Prepared, 'conversationId' | 'earlier'>> {
  if (conversation_id === undefined) return { conversationId: newConversationId(clock.now()), earlier: [] }
  const found = await store.readConversation(conversation_id)
  if (found === null || found.entry.patient_mrn !== patient_mrn) {
    throw new ProblemError('conversation_not_found', {
      detail: 'This patient has no such conversation. Leave conversation_id out to start one.',
    })
  }
  return { conversationId: conversation_id, earlier: found.turns }
}
