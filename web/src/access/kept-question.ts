/** What somebody was about to ask, while they sign in again: for this tab alone, and until it is put back. */
interface KeptQuestion {
  mrn: string
  draft: string
}

const KEY = 'carepath-question'
let typed: KeptQuestion | null = null

/** Notes what stands in the box, in memory alone. */
export function noteTyped(mrn: string, draft: string): void {
  typed = draft.trim() === '' ? null : { mrn, draft }
}

/** Before the browser leaves for the provider, which would lose it. */
export function keepForReturn(): void {
  if (typed !== null) sessionStorage.setItem(KEY, JSON.stringify(typed))
}

/** Whose record the question is about; null where none is kept. */
export function keptFor(): string | null {
  return read()?.mrn ?? null
}

/** The question about this patient, which is kept no longer. */
export function takeKept(mrn: string): string {
  const kept = read()
  if (kept?.mrn !== mrn) return ''
  forgetKept()
  return kept.draft
}

export function forgetKept(): void {
  typed = null
  if (typeof sessionStorage !== 'undefined') sessionStorage.removeItem(KEY)
}

function read(): KeptQuestion | null {
  if (typed !== null || typeof sessionStorage === 'undefined') return typed
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('mrn' in kept) || !('draft' in kept)) return null
    return { mrn: String(kept.mrn), draft: String(kept.draft) }
  } catch {
    return null
  }
}
