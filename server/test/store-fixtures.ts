import { randomUUID } from 'node:crypto'
import type { AuditEvent } from '../src/audit/audit-event.ts'
import type { NewTurn, RecordBatch } from '../src/store/store.ts'

export function jsonOf(type: string, id: string): string {
  return JSON.stringify({ resourceType: type, id })
}

export function batchOf(
  id: string,
  mrn: string,
  resources: [type: string, id: string][],
  name = `Patient ${id}`,
): RecordBatch {
  return {
    patients: [{ id, entry: { mrn, name, birth_date: '1970-01-01', gender: 'female' }, json: jsonOf('Patient', id) }],
    resources: resources.map(([type, resourceId]) => ({
      patientId: id,
      type,
      id: resourceId,
      json: jsonOf(type, resourceId),
    })),
  }
}

export function turnOf(given: Partial<NewTurn>): NewTurn {
  return {
    conversationId: randomUUID(),
    patientMrn: 'A',
    trace_id: randomUUID(),
    asked_at: '2026-01-01T00:00:00.000Z',
    query: 'What do I take?',
    response: 'Metformin [F1].',
    llm_mode: 'mock',
    model: null,
    provider: 'someone',
    citations: [
      { ref: 'F1', section: 'medications', label: 'Metformin', date: '2020', resource: 'MedicationRequest/m' },
    ],
    finishReason: 'stop',
    promptTokens: 100,
    completionTokens: null,
    totalMs: 812.5,
    ...given,
  }
}

export function eventOf(given: Partial<AuditEvent>): AuditEvent {
  return {
    at: '2026-01-01T00:00:00.000Z',
    who: 'local',
    action: 'question',
    patientMrn: 'A',
    traceId: randomUUID(),
    conversationId: null,
    llmMode: 'mock',
    model: 'a model',
    provider: null,
    masked: true,
    resources: ['Observation/o', 'Condition/c'],
    factsSent: 2,
    outcome: 'answered',
    ...given,
  }
}

/** A turn with the event that belongs to it. */
export function auditedTurn(given: Partial<NewTurn>): [NewTurn, AuditEvent] {
  const turn = turnOf(given)
  return [turn, eventOf({ patientMrn: turn.patientMrn, traceId: turn.trace_id, conversationId: turn.conversationId })]
}

/** What a conversation shows of a turn. */
export function answerOf(turn: NewTurn) {
  const {
    conversationId,
    patientMrn,
    finishReason,
    promptTokens,
    completionTokens,
    totalMs,
    tokensEstimated,
    costUsd,
    ...answer
  } = turn
  return answer
}
