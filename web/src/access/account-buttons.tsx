import { useQuery } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/language.tsx'
import buttons from '../ui/button.module.css'
import { forgetKept } from './kept-question.ts'
import { sessionQuery, signOut } from './session.ts'

/** Who is signed in, and how to sign out; nothing where nobody needs to sign in. */
export function AccountButtons(): ReactNode {
  const words = useWords()
  const { data: session } = useQuery(sessionQuery())
  if (session?.caller?.kind !== 'session') return null
  return (
    <>
      <p>{words.signIn.as(session.caller.name)}</p>
      <button
        type="button"
        className={buttons.quiet}
        onClick={() => {
          forgetKept()
          void signOut()
        }}
      >
        <LogOut aria-hidden />
        {words.signIn.out}
      </button>
    </>
  )
}
