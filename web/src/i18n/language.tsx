import { createContext, type ReactNode, use, useEffect, useMemo } from 'react'
import { preferences } from '../preferences.ts'
import { usePreferences } from '../use-preferences.ts'
import { en, type Strings } from './en.ts'
import { es } from './es.ts'

/** A new language is a file beside these and a line here. */
export const languages = { en, es } as const satisfies Record<string, Strings>
export type Language = keyof typeof languages

const LanguageContext = createContext<{ code: Language; words: Strings }>({ code: 'en', words: en })

interface LanguageProviderProps {
  /** Only this one; otherwise the chosen one. */
  language: Language | undefined
  children: ReactNode
}

export function LanguageProvider({ language, children }: LanguageProviderProps): ReactNode {
  const { language: kept } = usePreferences()
  const code = language ?? languageOf(kept)
  useEffect(() => {
    document.documentElement.lang = code
  }, [code])
  const value = useMemo(() => ({ code, words: languages[code] }), [code])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

export function useWords(): Strings {
  return use(LanguageContext).words
}

export function useLanguage(): Language {
  return use(LanguageContext).code
}

/** The one that the person chose, or the first of the browser's. */
export function chosenLanguage(): Language {
  return languageOf(preferences().language)
}

function languageOf(kept: string | null): Language {
  return kept !== null && isLanguage(kept) ? kept : preferredLanguage(navigator.languages)
}

/** The first of the browser's languages that there is; English where there is none. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const code = tag.toLowerCase().split('-')[0] ?? ''
    if (isLanguage(code)) return code
  }
  return 'en'
}

function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code)
}
