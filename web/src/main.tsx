import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App, createQueryClient } from './app.tsx'
import { chosenLanguage } from './i18n/language.tsx'

/** Takes over the first view that the build has drawn into the page; in another language, it is drawn anew. */
export function showPage(root: HTMLElement | null): void {
  if (root === null) throw new Error('index.html has no #root')
  const queries = createQueryClient()
  const app = (
    <StrictMode>
      <App queries={queries} />
    </StrictMode>
  )
  if (root.hasChildNodes() && document.documentElement.lang === chosenLanguage()) hydrateRoot(root, app)
  else createRoot(root).render(app)
  root.hidden = false
}
