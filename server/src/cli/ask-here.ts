import { randomUUID } from 'node:crypto'
import { type TriageEvent, TriageRequest } from '@carepath/contract/triage.ts'
import type { Config } from '../config.ts'
import { buildModes, chooseDefaultMode } from '../llm/modes.ts'
import { openRecordSource } from '../records/open-record-source.ts'
import { systemClock } from '../shared/clock.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { openConfiguredStore } from '../store/open.ts'
import { answerQuestion } from '../triage/answer.ts'
import { orExplain } from './environment.ts'

/** Who answers the questions of `carepath ask`. */
export interface Answering {
  /** Throws ProblemError, or the signal's reason. */
  ask(request: TriageRequest, signal: AbortSignal): AsyncIterable<TriageEvent>
  close(): Promise<void>
}

/**
 * Answers in this process as the service would: the same modes, records and database, masking, the access log. Throws
 * ProblemError where the database can't be opened.
 */
export async function answerHere(config: Config): Promise<Answering> {
  const { modes, defaultMode } = orExplain(() => {
    const built = buildModes(config)
    return { modes: built, defaultMode: chooseDefaultMode(config, built).id }
  })
  const store = await openConfiguredStore(config)
  const records = openRecordSource(config, store, systemClock)
  const deps = {
    records,
    modes,
    defaultMode,
    store,
    clock: systemClock,
    recordTokens: config.RECORD_TOKENS,
    showThinking: config.SHOW_THINKING,
    emergencyRegion: config.EMERGENCY_REGION,
    checkAnswers: config.CHECK_ANSWERS,
  }
  return {
    ask(request, signal) {
      const traceId = randomUUID().replaceAll('-', '')
      return answerQuestion(parse(request), { traceId, signal, stream: true }, deps)
    },
    async close() {
      await Promise.all([...modes.values()].map((mode) => mode.close?.()))
      await records.close()
      await store.close()
    },
  }
}

function parse(request: TriageRequest): TriageRequest {
  const parsed = TriageRequest.safeParse(request)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new ProblemError('invalid_request', { detail: `The question does not fit: ${faults.join('; ')}.` })
}
