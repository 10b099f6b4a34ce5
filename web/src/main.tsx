import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { patientsQuery } from './api/patients-query.ts'
import { App, createQueryClient, loadTalk } from './app.tsx'
import { chosenLanguage } from './i18n/language.tsx'

const NEXT_VIEW_MS = 600

/** Takes over the first view that the build has drawn into the page; in another language, it is drawn anew. */
export function showPage(root: HTMLElement | null): void {
  if (root === null) throw new Error('index.html has no #root')
  const queries = createQueryClient()
  // The next view is fetched while the person looks for the patient, and not before there is one to look for.
  void queries
    .prefetchInfiniteQuery(patientsQuery(''))
    .then(() => setTimeout(() => void loadTalk().catch(() => {}), NEXT_VIEW_MS))
  const app = (
    <StrictMode>
      <App queries={queries} />
    </StrictMode>
  )
  if (root.hasChildNodes() && document.documentElement.lang === chosenLanguage()) hydrateRoot(root, app)
  else createRoot(root).render(app)
  root.hidden = false
}
