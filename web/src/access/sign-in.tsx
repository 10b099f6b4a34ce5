import type { SessionInfo } from '@carepath/contract/session.ts'
import { useQueryClient } from '@tanstack/react-query'
import { KeyRound, LogIn } from 'lucide-react'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useWords } from '../i18n/language.tsx'
import picker from '../patient/patient-picker.module.css'
import { SettingsButton } from '../settings/settings-button.tsx'
import buttons from '../ui/button.module.css'
import { Logo } from '../ui/logo.tsx'
import { TroubleNote } from '../ui/trouble-note.tsx'
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts'
import { keepForReturn } from './kept-question.ts'
import { sessionQuery, signInWithKey } from './session.ts'
import styles from './sign-in.module.css'

/** The view of whoever is not signed in. `ended`: they were. */
export function SignIn({ by, ended }: { by: SessionInfo['sign_in']; ended: boolean }): ReactNode {
  const words = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusWhenLost(heading, ended)
  const hasFailed = new URLSearchParams(location.search).get('sign_in') === 'failed'
  return (
    <div className={picker.page}>
      <header className={picker.bar}>
        <Logo />
        <SettingsButton />
      </header>
      <main className={picker.main}>
        <div className={picker.intro}>
          <h1 ref={heading} tabIndex={-1}>
            {words.signIn.heading}
          </h1>
          <p role="status">{ended ? words.signIn.ended : `${words.app.tagline}.`}</p>
        </div>
        {hasFailed ? <p role="alert">{words.signIn.failed}</p> : null}
        {by === 'oidc' ? (
          <a className={buttons.primary} href="/auth/login" onClick={keepForReturn}>
            <LogIn aria-hidden />
            {words.signIn.go}
          </a>
        ) : (
          <KeyForm />
        )}
      </main>
      <footer className={picker.foot}>{words.app.notADoctor}</footer>
    </div>
  )
}

function KeyForm(): ReactNode {
  const words = useWords()
  const queries = useQueryClient()
  const [key, setKey] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setError(null)
    try {
      queries.setQueryData(sessionQuery().queryKey, await signInWithKey(key.trim()))
      void queries.invalidateQueries()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
      setKey('')
    }
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <label htmlFor="key">{words.signIn.key}</label>
      <input
        id="key"
        className={styles.key}
        type="password"
        value={key}
        required
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        aria-describedby="key-help"
        onChange={(event) => setKey(event.target.value)}
      />
      <p id="key-help" className={styles.soft}>
        {words.signIn.keyHelp}
      </p>
      {error === null ? null : <TroubleNote error={error} onRetry={() => setError(null)} />}
      <button type="submit" className={buttons.primary} disabled={busy || key.trim() === ''}>
        <KeyRound aria-hidden />
        {words.signIn.go}
      </button>
    </form>
  )
}
