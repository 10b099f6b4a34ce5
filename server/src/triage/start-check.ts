import { AnswerCheck } from '../safety/claims/answer-check.ts'
import type { TriageContext, TriageDeps } from './triage-context.ts'

/** Returns the check of what the mode will say; null where no model answers, and where the operator turned it off. */
export function startCheck(
  { mode, record, askedAt, danger }: TriageContext,
  { checkAnswers }: Pick<TriageDeps, 'checkAnswers'>,
): AnswerCheck | null {
  if (mode.kind === 'record' || checkAnswers === 'off') return null
  return new AnswerCheck(record, checkAnswers, { now: askedAt, hasNotice: danger !== null })
}
