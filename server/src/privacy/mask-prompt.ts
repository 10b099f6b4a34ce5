import type { ChatMessage, Draft, Prompt } from '../llm/mode.ts'
import type { PatientRecord } from '../records/facts/patient-record.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { findInTurn } from './find-identifiers.ts'
import { maskLines, maskText } from './mask-lines.ts'
import { detect } from './recognizers/detect.ts'
import { tellingWords } from './recognizers/repeated-name.ts'
import { indexOf } from './record-matcher/identifier-index.ts'
import { checkLeaks } from './record-matcher/leak-check.ts'
import { startReplacements } from './replacements.ts'
import type { RestoredSpan } from './restore/restored-span.ts'
import { type Restorer, startRestorer } from './restore/restorer.ts'

/** What a model is to be sent, with what is known of earlier answers: where something was restored in them. */
export interface MaskableDraft extends Draft {
  turns: readonly (ChatMessage & { restored?: readonly RestoredSpan[] })[]
}

export interface MaskOptions {
  /** Now, in milliseconds since the epoch: the day of the call is not told, and gives a date without a year its year. */
  now: number
}

export interface MaskedPrompt {
  prompt: Prompt<true>
  /**
   * What puts the true names and dates back into the answer to this prompt, and into no other. What the model thinks
   * beside its answer takes one of its own.
   */
  startRestorer: () => Restorer
}

/** Follows the instructions of a masked prompt. */
const NOTE =
  'Names, numbers and addresses are replaced by codes such as CLINICIAN_2: write a code exactly as it stands. ' +
  'All dates are moved by the same number of days, so their order and the time between them are right; write a date ' +
  'as it stands, YYYY-MM-DD. 2243/44 is a year and 2243-05/06 a month. You do not know the day of today.'

/**
 * The prompt as a hosted model may see it: nothing of the 18 kinds of identifiers of 45 CFR 164.514(b)(2) that stands in
 * the record is left in it, nor what the detectors find in what was typed. The lines are our own text and lines of the
 * record; the turns were typed, or written by a model about what was typed. Throws `privacy_blocked` on any fault: then
 * nothing may be sent.
 */
export function maskPrompt(record: PatientRecord, { lines, turns }: MaskableDraft, options: MaskOptions): MaskedPrompt {
  try {
    const index = indexOf(record)
    const replacements = startReplacements(index, options.now)
    const named = namesIn(turns)
    const system = maskLines(lines, index, replacements, options.now)
    const masked = turns.map(({ role, content, restored = [] }) => ({
      role,
      content: maskText(content, findInTurn(content, restored, index, named), replacements),
    }))
    checkLeaks(record, { lines: system, turns: masked })
    return {
      prompt: { messages: [{ role: 'system', content: [...system, NOTE].join('\n') }, ...masked], masked: true },
      startRestorer: () => startRestorer(replacements),
    }
  } catch (error) {
    // What went wrong may hold a part of the record, so only that it went wrong is told.
    if (error instanceof ProblemError && error.code === 'privacy_blocked') throw error
    throw new ProblemError('privacy_blocked', { detail: 'The question could not be masked, so nothing was sent.' })
  }
}

/** People whom an earlier turn names: there they had a cue, here they may have none. */
function namesIn(turns: readonly ChatMessage[]): Set<string> | undefined {
  if (turns.length < 2) return undefined
  return new Set(turns.flatMap(({ content }) => [...tellingWords(content, detect(content))]))
}
