import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../i18n/language.tsx'
import styles from './progress.module.css'
import type { Turn } from './turn.ts'

/** What is happening now, and for how many seconds. The seconds are not read aloud: the announcer says the steps. */
export function Progress({ turn }: { turn: Turn }): ReactNode {
  const words = useWords()
  const seconds = useSecondsSince(turn.startedAt)
  const { phase } = turn.state
  const step = phase === 'reading' || phase === 'waiting' || phase === 'thinking' ? phase : 'answering'
  return (
    <p className={styles.progress} aria-hidden="true">
      <span className={styles.pulse} />
      <span>{words.answer[step]}</span>
      <span className={styles.seconds}>{words.answer.seconds(seconds)}</span>
    </p>
  )
}

function useSecondsSince(startedAt: number): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const tick = () => setSeconds(Math.floor((performance.now() - startedAt) / 1000))
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [startedAt])
  return seconds
}
