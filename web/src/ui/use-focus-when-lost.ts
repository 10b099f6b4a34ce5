import { type RefObject, useEffect } from 'react'

/**
 * Moves focus to what is new on the page where the button that led there is gone: whoever uses a keyboard or a screen
 * reader would be back at the top of the page, and hear nothing.
 */
export function useFocusWhenLost(target: RefObject<HTMLElement | null>, active = true): void {
  useEffect(() => {
    if (active && document.activeElement === document.body) target.current?.focus({ preventScroll: true })
  }, [target, active])
}
