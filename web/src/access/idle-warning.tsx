import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../i18n/language.tsx'
import buttons from '../ui/button.module.css'
import { Dialog } from '../ui/dialog.tsx'
import { sessionQuery, signOut, staySignedIn } from './session.ts'

/** So long before the session ends somebody is told (WCAG 2.2.1 asks for 20 seconds at least). */
const WARN_MS = 120_000

/** Tells that the session is about to end because nothing is done, and lets it go on. */
export function IdleWarning({ endsAt, lastEndsAt }: { endsAt: string | null; lastEndsAt: string | null }): ReactNode {
  const words = useWords()
  const queries = useQueryClient()
  const [left, setLeft] = useState<number | null>(null)
  const isLast = endsAt !== null && lastEndsAt !== null && lastEndsAt <= endsAt
  const end = Date.parse((isLast ? lastEndsAt : endsAt) ?? '')

  useEffect(() => {
    if (Number.isNaN(end)) return
    const ask = () => void queries.invalidateQueries({ queryKey: sessionQuery().queryKey })
    let hasAsked = false
    const look = () => {
      const rest = end - Date.now()
      if (rest > WARN_MS) return setLeft(null)
      // What was done meanwhile made it longer, which only the service knows.
      if (hasAsked) setLeft(Math.max(0, Math.ceil(rest / 1_000)))
      if (!hasAsked || rest <= 0) ask()
      hasAsked = true
    }
    look()
    const timer = setInterval(look, 1_000)
    return () => clearInterval(timer)
  }, [end, queries])

  if (left === null) return null
  const stay = async () => {
    await staySignedIn().catch(() => undefined)
    setLeft(null)
    await queries.invalidateQueries({ queryKey: sessionQuery().queryKey })
  }
  // A screen reader hears it at its start and every half minute, not with each second.
  const spoken = Math.ceil(left / 30) * 30
  return (
    <Dialog title={words.signIn.idleHeading} place="center" onClose={() => void stay()}>
      <p aria-hidden>{words.signIn.idle(left)}</p>
      <p role="alert" className="visually-hidden">
        {words.signIn.idle(spoken)}
      </p>
      <p>
        {isLast ? null : (
          <button type="button" className={buttons.primary} onClick={() => void stay()}>
            {words.signIn.stay}
          </button>
        )}{' '}
        <button type="button" className={buttons.outlined} onClick={() => void signOut()}>
          {words.signIn.out}
        </button>
      </p>
    </Dialog>
  )
}
