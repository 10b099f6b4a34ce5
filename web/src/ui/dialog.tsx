import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/language.tsx'
import buttons from './button.module.css'
import styles from './dialog.module.css'

interface DialogProps {
  title: string
  /** `center`: in the middle; `start` and `end`: a sheet at that side. On a phone each fills the screen. */
  place: 'center' | 'start' | 'end'
  onClose: () => void
  /** Where focus goes afterwards, where that is not what had it before. */
  returnTo?: Element | null | undefined
  children: ReactNode
}

/** A modal dialog that is open as long as it is on the page. Focus goes in, stays in, and comes back. */
export function Dialog({ title, place, onClose, returnTo, children }: DialogProps): ReactNode {
  const words = useWords()
  return (
    <Base.Root open onOpenChange={(open) => open || onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          className={styles.popup}
          data-place={place}
          finalFocus={() => (returnTo instanceof HTMLElement ? returnTo : true)}
        >
          <div className={styles.header}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close className={buttons.icon} aria-label={words.app.close}>
              <X aria-hidden />
            </Base.Close>
          </div>
          {/* What scrolls must be reachable by keyboard, even where nothing in it can be pressed. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
          <div className={styles.body} tabIndex={0}>
            {children}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
