import type { Question } from '../question/question.ts'
import { toStems } from '../question/tokenize.ts'

/** What a question wants to hear of a value first: how it stands, where it is heading, or the one before. */
export type VerdictCue = 'status' | 'change' | 'before' | 'why' | null

const STATUS: ReadonlySet<string> = new Set(
  toStems(
    'normal abnormal ok okay fine good bad high low worried worry concerned concerning healthy dangerous elevated range under control controlled serious alto alta bajo baja bien mal preocupante',
  ),
)
const CHANGE: ReadonlySet<string> = new Set(
  toStems(
    'better worse improve improving improved changed change changing trend trending rising falling increasing decreasing progress mejor peor mejorando empeorando cambiado',
  ),
)
const WHY: ReadonlySet<string> = new Set(toStems('why porque'))

/** By the words of the question itself, and not of those before it in the conversation. */
export function readVerdictCue({ stems }: Pick<Question, 'stems'>): VerdictCue {
  const end = stems.indexOf('')
  const own = end === -1 ? stems : stems.slice(0, end)
  const isFollowUp = end !== -1
  if (isFollowUp && own.includes('before') && own.length <= 8) return 'before'
  if (isFollowUp && own.some((stem) => WHY.has(stem))) return 'why'
  if (own.some((stem) => CHANGE.has(stem))) return 'change'
  return own.some((stem) => STATUS.has(stem)) ? 'status' : null
}
