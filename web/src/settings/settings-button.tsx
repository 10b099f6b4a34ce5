import { Settings2 } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useWords } from '../i18n/language.tsx'
import buttons from '../ui/button.module.css'
import { lazyPart, Part } from '../ui/part.tsx'

const SettingsPopup = lazyPart(async () => (await import('./settings-popup.tsx')).SettingsPopup)

interface SettingsButtonProps {
  /** What the view adds to the settings; `close` closes them. */
  more?: (close: () => void) => ReactNode
}

/** Opens language and colours. */
export function SettingsButton({ more }: SettingsButtonProps): ReactNode {
  const words = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <button
        type="button"
        ref={button}
        className={buttons.icon}
        aria-label={words.app.settings}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={() => void SettingsPopup.fetchAhead()}
        onClick={() => setOpen(!open)}
      >
        <Settings2 aria-hidden />
      </button>
      <Part name={String(open)}>
        {open ? (
          <SettingsPopup anchor={button} onClose={close}>
            {more?.(close)}
          </SettingsPopup>
        ) : null}
      </Part>
    </>
  )
}
