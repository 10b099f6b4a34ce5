import { Popover } from '@base-ui/react/popover'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { useWords } from '../i18n/language.tsx'
import buttons from './button.module.css'
import styles from './popup.module.css'

interface PopupProps {
  /** What it stands beside, and where focus goes back to. A click there is the opener's own business. */
  anchor: Element | RefObject<Element | null>
  align?: 'center' | 'end'
  className?: string | undefined
  title: string
  onClose: () => void
  /** Whether focus goes back to the anchor; false where it goes on to what the box led to. */
  returnsFocus?: () => boolean
  children: ReactNode
}

/** A box never lies over the header: what is half covered there would be hard to hit. */
const HEADER_PX = 76

/**
 * A box beside what opened it, open as long as it is on the page. Tab goes round in it: what is behind it would be
 * reached without being seen.
 */
export function Popup(props: PopupProps): ReactNode {
  const { anchor, align = 'center', className, title, onClose, returnsFocus, children } = props
  const words = useWords()
  const element = () => ('current' in anchor ? anchor.current : anchor)
  return (
    <Popover.Root
      open
      modal="trap-focus"
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
            <div className={styles.header}>
              <Popover.Title className={styles.title}>{title}</Popover.Title>
              <Popover.Close className={buttons.icon} aria-label={words.app.close}>
                <X aria-hidden />
              </Popover.Close>
            </div>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
