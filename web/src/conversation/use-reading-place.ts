import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Turn } from './turn.ts'

/** What stays free below the end of an answer. */
const AIR_PX = 16

/** An end that is this near below the view needs no way to it. */
const NEAR_PX = 60

interface ReadingPlace {
  scroller: RefObject<HTMLDivElement | null>
  last: RefObject<HTMLLIElement | null>
  /** Stands right behind the newest answer. */
  end: RefObject<HTMLDivElement | null>
  endInView: boolean
  goToEnd: () => void
}

/**
 * Where the reader is. A new question goes to the top of the view and its answer grows below it, so that nothing that
 * is being read ever moves; who wants to follow the end goes there by hand. An opened conversation shows its end.
 */
export function useReadingPlace(newest: Turn | undefined): ReadingPlace {
  const scroller = useRef<HTMLDivElement>(null)
  const last = useRef<HTMLLIElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const [endInView, setEndInView] = useState(true)
  const key = newest?.key
  const asked = newest !== undefined && newest.startedAt > 0

  useLayoutEffect(() => {
    if (key === undefined) return
    if (asked) scrollTo(scroller.current, last.current, 'start', calmly())
    else scrollTo(scroller.current, end.current, 'end', 'instant')
  }, [key, asked])

  useEffect(() => {
    if (key === undefined || end.current === null) return
    const watcher = new IntersectionObserver(([entry]) => setEndInView(entry?.isIntersecting ?? true), {
      root: scroller.current,
      rootMargin: `0px 0px ${NEAR_PX}px 0px`,
    })
    watcher.observe(end.current)
    return () => {
      watcher.disconnect()
      setEndInView(true)
    }
  }, [key])

  const goToEnd = () => scrollTo(scroller.current, end.current, 'end', calmly())
  return { scroller, last, end, endInView, goToEnd }
}

/** Scrolls the view alone: `scrollIntoView` would move everything around it as well. */
function scrollTo(
  view: HTMLElement | null,
  target: HTMLElement | null,
  block: 'start' | 'end',
  behavior: ScrollBehavior,
): void {
  if (view === null || target === null) return
  const from = target.getBoundingClientRect()
  const box = view.getBoundingClientRect()
  const way = block === 'start' ? from.top - box.top : from.bottom - box.bottom + AIR_PX
  view.scrollBy({ top: way, behavior })
}

function calmly(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}
