export interface Preferences {
  /** A code of `languages`, or of one that there was; null: as the browser is set. */
  language: string | null
  theme: 'system' | 'light' | 'dark'
  mode: string | null
  localOnly: boolean
}

const KEY = 'carepath.preferences'
const listeners = new Set<() => void>()
let current = read()

/** What the person chose for this browser. Nothing of a record, a question or an answer is ever kept in a browser. */
export function preferences(): Preferences {
  return current
}

export function changePreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change }
  try {
    localStorage.setItem(KEY, JSON.stringify(current))
  } catch {
    // A browser that keeps nothing still shows the page; the choice holds until it is closed.
  }
  applyTheme()
  for (const listener of listeners) listener()
}

/** Puts the chosen theme on the document; without a choice the system's own holds. */
export function applyTheme(): void {
  if (current.theme === 'system') document.documentElement.removeAttribute('data-theme')
  else document.documentElement.dataset.theme = current.theme
}

/** Calls `listener` after each change. Returns what stops that. */
export function watchPreferences(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What is kept, field by field; what is missing or of another form is as if it had not been chosen. */
function read(): Preferences {
  const { language, theme, mode, localOnly } = keptObject()
  return {
    language: typeof language === 'string' ? language : null,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    mode: typeof mode === 'string' ? mode : null,
    localOnly: localOnly === true,
  }
}

function keptObject(): Partial<Record<keyof Preferences, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch {
    return {}
  }
}
