import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { lazyPart, Part } from '../ui/part.tsx'
import { sessionQuery } from './session.ts'

const SignIn = lazyPart(async () => (await import('./sign-in.tsx')).SignIn)
const IdleWarning = lazyPart(async () => (await import('./idle-warning.tsx')).IdleWarning)

/** Shows the page to who may use it, and signing in to everybody else. `onEnd`: nothing of theirs may stay. */
export function SessionGate({ onEnd, children }: { onEnd: () => void; children: ReactNode }): ReactNode {
  const queries = useQueryClient()
  const { data: session } = useQuery(sessionQuery())
  const wasIn = useRef(false)
  const isOut = session !== undefined && session.sign_in !== 'none' && session.caller === null

  useEffect(() => {
    // A page that the browser kept while it was elsewhere may be that of somebody who has left.
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) location.reload()
    }
    addEventListener('pageshow', onShow)
    return () => removeEventListener('pageshow', onShow)
  }, [])
  useEffect(() => {
    if (session?.caller) wasIn.current = true
    if (!isOut) return
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    onEnd()
  }, [isOut, session, queries, onEnd])

  if (session === undefined || session.sign_in === 'none') return children
  if (isOut) {
    return (
      <Part name="sign-in">
        <SignIn by={session.sign_in} ended={wasIn.current} />
      </Part>
    )
  }
  return (
    <>
      {children}
      <Part name="idle">
        <IdleWarning endsAt={session.idle_ends_at} lastEndsAt={session.ends_at} />
      </Part>
    </>
  )
}
