import { createContext, type ReactNode, use, useEffect, useMemo } from 'react'
import { usePreferences } from '../preferences.ts'
import { en, type Strings } from './en.ts'
import { es } from './es.ts'

/** A new language is a file beside these and a line here. */
export const languages = { en, es } as const satisfies Record<string, Strings>
export type Language = keyof typeof languages

const LanguageContext = createContext<{ code: Language; words: Strings }>({ code: 'en', words: en })

export function LanguageProvider({ children }: { children: ReactNode }): ReactNode {
  const chosen = usePreferences().language
  const code = chosen !== null && isLanguage(chosen) ? chosen : preferredLanguage(navigator.languages)
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
