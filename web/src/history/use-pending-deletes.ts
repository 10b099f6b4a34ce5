import { useCallback, useEffect, useRef, useState } from 'react'
import { deleteConversation } from '../api/queries.ts'

/** How long a deletion can be undone. Then, or when the page is left, it is carried out. */
const UNDO_MS = 10_000

interface PendingDeletes {
  pending: ReadonlySet<string>
  /** The last deletion that failed, null where none did. */
  failed: unknown
  remove(id: string): void
  undo(id: string): void
}

/** Deletions that wait for a change of mind. Nothing is gone from the service before the time is over. */
export function usePendingDeletes(onDeleted: () => void): PendingDeletes {
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set())
  const [failed, setFailed] = useState<unknown>(null)
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>())
  const told = useRef(onDeleted)
  told.current = onDeleted

  const forget = useCallback((id: string) => {
    clearTimeout(timers.current.get(id))
    timers.current.delete(id)
    setPending((before) => new Set([...before].filter((each) => each !== id)))
  }, [])

  const carryOut = useCallback(
    async (id: string) => {
      clearTimeout(timers.current.get(id))
      timers.current.delete(id)
      try {
        await deleteConversation(id)
        setFailed(null)
        told.current()
      } catch (problem) {
        setFailed(problem)
        forget(id)
      }
    },
    [forget],
  )

  useEffect(() => {
    const waiting = timers.current
    const carryOutAll = () => {
      for (const id of [...waiting.keys()]) void carryOut(id)
    }
    addEventListener('pagehide', carryOutAll)
    return () => {
      removeEventListener('pagehide', carryOutAll)
      carryOutAll()
    }
  }, [carryOut])

  const remove = useCallback(
    (id: string) => {
      setFailed(null)
      setPending((before) => new Set(before).add(id))
      timers.current.set(
        id,
        setTimeout(() => void carryOut(id), UNDO_MS),
      )
    },
    [carryOut],
  )
  return { pending, failed, remove, undo: forget }
}
