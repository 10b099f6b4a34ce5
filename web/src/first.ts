import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'
import { applyTheme, preferences } from './preferences.ts'

// What must be known before the first paint, and no more: the page is drawn already, and React comes after it.
applyTheme()
const { language } = preferences()
const root = document.getElementById('root')
if (root !== null && language !== null && language !== document.documentElement.lang) root.hidden = true

// A page that is opened in the background is not painted, and so it need not wait for that.
if (document.hidden) void start()
else requestAnimationFrame(() => setTimeout(start))

async function start(): Promise<void> {
  const { showPage } = await import('./main.tsx')
  showPage(root)
}
