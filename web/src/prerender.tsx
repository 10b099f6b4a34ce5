import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { App, createQueryClient } from './app.tsx'
import { type Language, languages } from './i18n/language.tsx'

/** Draws the first view while the page is built, in each language, so that a browser shows it before any script runs. */
export function prerender(): { language: string; html: string }[] {
  return (Object.keys(languages) as Language[]).map((language) => ({
    language,
    html: renderToString(
      <StrictMode>
        <App queries={createQueryClient()} language={language} />
      </StrictMode>,
    ),
  }))
}
