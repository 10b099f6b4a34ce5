import { Popover } from '@base-ui/react/popover'
import type { ReactNode, RefObject } from 'react'
import styles from './popup.module.css'

export interface PopupProps {
  /** What it stands beside, and where focus goes back to. A click there is the opener's own business. */
  anchor: Element | RefObject<Element | null>
  align?: 'center' | 'end'
  className?: string | undefined
  onClose: () => void
  /** Whether focus goes back to the anchor; false where it goes on to what the box led to. */
  returnsFocus?: () => boolean
  children: ReactNode
}

/** A box never lies over the header: what is half covered there would be hard to hit. */
const HEADER_PX = 76

/** A box beside what opened it, open as long as it is on the page. Its first child is a `PopupTitle`. */
export function Popup({ anchor, align = 'center', className, onClose, returnsFocus, children }: PopupProps): ReactNode {
  const element = () => ('current' in anchor ? anchor.current : anchor)
  return (
    <Popover.Root
      open
      onOpenChange={(open, { event }) => {
        const onAnchor = event.target instanceof Node && element()?.contains(event.target)
        if (!open && !(onAnchor && event.type !== 'keydown')) onClose()
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          className={styles.positioner}
          anchor={anchor}
          align={align}
          sideOffset={6}
          collisionPadding={{ top: HEADER_PX, bottom: 8, left: 8, right: 8 }}
        >
          <Popover.Popup
            className={`${styles.popup} ${className ?? ''}`}
            finalFocus={() => (returnsFocus?.() === false ? false : (element() as HTMLElement | null))}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

export const PopupTitle = Popover.Title
export const PopupClose = Popover.Close
