import { useSyncExternalStore } from 'react'
import { type Preferences, preferences, watchPreferences } from './preferences.ts'

export function usePreferences(): Preferences {
  return useSyncExternalStore(watchPreferences, preferences, preferences)
}
