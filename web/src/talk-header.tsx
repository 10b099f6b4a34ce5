import type { PatientEntry } from '@carepath/contract/patients.ts'
import type { ModeInfo } from '@carepath/contract/service.ts'
import { ChevronsUpDown, ClipboardList, Eye, MessagesSquare, Printer, Users } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { AccountButtons } from './access/account-buttons.tsx'
import { useWords } from './i18n/language.tsx'
import { ModeChooser } from './modes/mode-chooser.tsx'
import { PatientFacts } from './patient/patient-facts.tsx'
import { SettingsButton } from './settings/settings-button.tsx'
import styles from './talk-header.module.css'
import buttons from './ui/button.module.css'
import { Logo } from './ui/logo.tsx'

interface TalkHeaderProps {
  patient: PatientEntry
  mode: ModeInfo | null
  modes: readonly ModeInfo[] | undefined
  /** True where earlier conversations have a column of their own and need no button. */
  historyDocked: boolean
  recordOpen: boolean
  modesOpen: boolean
  onModesOpenChange: (open: boolean) => void
  onLeave: () => void
  onHistory: () => void
  onRecord: () => void
  onAccess: () => void
  onGrants: () => void
}

export const TalkHeader = memo(function TalkHeader(props: TalkHeaderProps): ReactNode {
  const words = useWords()
  const { patient } = props
  return (
    <header className={styles.header}>
      <div className={styles.start}>
        {props.historyDocked ? (
          <Logo />
        ) : (
          <button
            type="button"
            className={buttons.icon}
            aria-label={words.app.history}
            onClick={props.onHistory}
            data-print="no"
          >
            <MessagesSquare aria-hidden />
          </button>
        )}
      </div>
      <button type="button" className={styles.patient} onClick={props.onLeave}>
        <span className="visually-hidden">{words.patient.change}: </span>
        <span className={styles.who}>
          <span className={styles.name}>{patient.name}</span>
          <PatientFacts patient={patient} />
        </span>
        <ChevronsUpDown aria-hidden data-print="no" />
      </button>
      <div className={styles.end} data-print="no">
        <ModeChooser
          mode={props.mode}
          modes={props.modes}
          open={props.modesOpen}
          onOpenChange={props.onModesOpenChange}
        />
        <button
          type="button"
          className={`${buttons.quiet} ${styles.record}`}
          aria-pressed={props.recordOpen}
          onClick={props.onRecord}
        >
          <ClipboardList aria-hidden />
          <span className={styles.label}>{words.app.record}</span>
        </button>
        <SettingsButton
          more={(close) => (
            <div className={styles.more}>
              <button
                type="button"
                className={buttons.quiet}
                onClick={() => {
                  close()
                  props.onAccess()
                }}
              >
                <Eye aria-hidden />
                {words.access.open}
              </button>
              <button
                type="button"
                className={buttons.quiet}
                onClick={() => {
                  close()
                  props.onGrants()
                }}
              >
                <Users aria-hidden />
                {words.grants.open}
              </button>
              <button
                type="button"
                className={buttons.quiet}
                onClick={() => {
                  close()
                  print()
                }}
              >
                <Printer aria-hidden />
                {words.settings.print}
              </button>
              <AccountButtons />
            </div>
          )}
        />
      </div>
    </header>
  )
})
