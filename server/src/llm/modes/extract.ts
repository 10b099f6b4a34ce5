import { extractAnswer } from '../../records/answers/extract-answer.ts'
import type { RecordMode } from '../mode.ts'

/** No model: the matching lines of the record in plain sentences, with their refs. It always works, and costs nothing. */
export function defineExtract(_config: unknown): RecordMode {
  return {
    kind: 'record',
    id: 'extract',
    label: 'Record only (no model)',
    model: null,
    contextTokens: 64_000,
    maxTokens: 2_000,
    state: () => ({ state: 'ready', ready: true, reason: 'It needs no model.' }),
    answer: extractAnswer,
  }
}
