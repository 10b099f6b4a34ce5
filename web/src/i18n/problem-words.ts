import type { TroubleCode } from '../api/trouble.ts'

/** What went wrong and what to do next, for each way that a call can fail. */
export type ProblemWords = Readonly<Record<TroubleCode, { readonly title: string; readonly next: string }>>
