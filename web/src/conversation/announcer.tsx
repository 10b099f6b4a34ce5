import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n/language.tsx'
import { sentencesFrom } from './sentences.ts'
import { isOpen, type Turn } from './turn.ts'

/** Whole sentences at most this often: a screen reader that gets every piece of a stream stutters and starts over. */
const EVERY_MS = 1_500
/** What was said is taken off the page after this, so that nobody who browses it meets the answer twice. */
const KEEP_MS = 10_000

interface Said {
  id: number
  text: string
}

/** Speaks the newest turn as it comes: each step, then the answer by whole sentences, then how it ended. */
export function Announcer({ turn }: { turn: Turn | undefined }): ReactNode {
  const words = useWords()
  const [said, setSaid] = useState<readonly Said[]>([])
  const progress = useRef({ key: '', phase: '', spoken: 0, id: 0 })
  const latest = useRef(turn)
  latest.current = turn

  useEffect(() => {
    const say = () => {
      const now = latest.current
      if (now === undefined || now.startedAt === 0) return
      const before = progress.current
      if (before.key !== now.key) progress.current = { key: now.key, phase: '', spoken: 0, id: before.id }
      const lines: string[] = []
      const { phase } = now.state
      const open = isOpen(now)
      const stepChanged = progress.current.phase !== phase
      if (stepChanged && (phase === 'reading' || phase === 'waiting' || phase === 'thinking'))
        lines.push(words.answer[phase])
      const sentences = sentencesFrom(now.text, progress.current.spoken, !open)
      if (sentences.text !== '') lines.push(sentences.text)
      if (stepChanged && phase === 'done') lines.push(words.answer.done)
      if (stepChanged && phase === 'stopped') lines.push(words.answer.stopped)
      if (now.state.phase === 'failed' && stepChanged) {
        const { title, next } = words.trouble.words[now.state.trouble.code]
        lines.push(now.text === '' ? `${title} ${next}` : `${words.answer.notComplete} ${title} ${next}`)
      }
      progress.current.phase = phase
      progress.current.spoken = sentences.end
      if (lines.length === 0) return
      const added = lines.map((text) => ({ id: ++progress.current.id, text }))
      setSaid((all) => [...all, ...added])
    }
    const timer = setInterval(say, EVERY_MS)
    return () => clearInterval(timer)
  }, [words])

  useEffect(() => {
    if (said.length === 0) return
    const timer = setTimeout(() => setSaid([]), KEEP_MS)
    return () => clearTimeout(timer)
  }, [said])

  return (
    <div className="visually-hidden" role="log" aria-live="polite" aria-relevant="additions" data-print="no">
      {said.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  )
}
