import './zod-without-eval.ts'
import { useSyncExternalStore } from 'react'
import { z } from 'zod'

const Preferences = z.object({
  /** A code of `languages`, or of one that there was. */
  language: z.string().max(16).nullable().catch(null),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  mode: z.string().max(128).nullable().catch(null),
  localOnly: z.boolean().catch(false),
})
export type Preferences = z.infer<typeof Preferences>

const KEY = 'carepath.preferences'
const listeners = new Set<() => void>()
let current = read()

/** What the person chose for this browser. Nothing of a record, a question or an answer is ever kept in a browser. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences)
}

function preferences(): Preferences {
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

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(): Preferences {
  let kept: unknown = {}
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? '{}')
  } catch {
    // Not there, not readable or not JSON: the defaults hold.
  }
  return Preferences.parse(typeof kept === 'object' && kept !== null ? kept : {})
}
