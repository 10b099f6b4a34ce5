import type { ModeInfo } from '@carepath/contract/service.ts'
import { ChevronDown, CircleOff } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useWords } from '../i18n/language.tsx'
import buttons from '../ui/button.module.css'
import { lazyPart, Part } from '../ui/part.tsx'
import styles from './mode-chooser.module.css'
import { modeIcons } from './mode-icons.ts'
import { modeName } from './mode-name.ts'

const ModePopup = lazyPart(async () => (await import('./mode-popup.tsx')).ModePopup)

interface ModeChooserProps {
  mode: ModeInfo | null
  modes: readonly ModeInfo[] | undefined
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Shows who answers, and opens the choice. */
export function ModeChooser({ mode, modes, open, onOpenChange }: ModeChooserProps): ReactNode {
  const words = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const Icon = mode === null ? CircleOff : modeIcons[mode.runs]
  const label = mode === null ? (modes === undefined ? words.app.loading : words.mode.noneReady) : modeName(mode, words)
  return (
    <>
      <button
        type="button"
        ref={button}
        className={`${buttons.quiet} ${styles.trigger}`}
        aria-label={words.mode.current(label)}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={() => void ModePopup.fetchAhead()}
        onClick={() => onOpenChange(!open)}
      >
        <Icon aria-hidden />
        <span className={styles.current}>{label}</span>
        <ChevronDown aria-hidden className={styles.arrow} />
      </button>
      <Part name={String(open)}>
        {open ? <ModePopup anchor={button} mode={mode} modes={modes} onClose={() => onOpenChange(false)} /> : null}
      </Part>
    </>
  )
}
