import type { ModeInfo } from '@carepath/contract/service.ts'
import type { ReactNode, RefObject } from 'react'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { changePreferences } from '../preferences.ts'
import { Popup } from '../ui/popup.tsx'
import { usePreferences } from '../use-preferences.ts'
import { canAnswer, isReady, staysHere } from './chosen-mode.ts'
import { LocalOnlySwitch } from './local-only-switch.tsx'
import { modeIcons } from './mode-icons.ts'
import { modeName } from './mode-name.ts'
import styles from './mode-popup.module.css'

interface ModePopupProps {
  anchor: RefObject<Element | null>
  mode: ModeInfo | null
  modes: readonly ModeInfo[] | undefined
  onClose: () => void
}

/** Who answers: each mode with where it runs, what it sees of the record and, where it can't answer now, why. */
export function ModePopup({ anchor, mode, modes, onClose }: ModePopupProps): ReactNode {
  const words = useWords()
  return (
    <Popup anchor={anchor} align="end" className={styles.popup} title={words.mode.choose} onClose={onClose}>
      <p className={styles.help}>{words.mode.help}</p>
      <LocalOnlySwitch />
      <fieldset className={styles.modes}>
        <legend className="visually-hidden">{words.mode.choose}</legend>
        {modes?.map((each) => (
          <ModeOption key={each.id} mode={each} checked={each.id === mode?.id} />
        ))}
      </fieldset>
    </Popup>
  )
}

function ModeOption({ mode, checked }: { mode: ModeInfo; checked: boolean }): ReactNode {
  const words = useWords()
  const { localOnly } = usePreferences()
  const Icon = modeIcons[mode.runs]
  const able = canAnswer(mode, localOnly)
  const where = mode.runs === 'hosted' ? words.mode.runs.hosted(mode.host ?? null) : words.mode.runs[mode.runs]
  return (
    <label className={styles.mode} data-able={able}>
      <input
        type="radio"
        name="mode"
        value={mode.id}
        checked={checked}
        disabled={!able}
        onChange={() => changePreferences({ mode: mode.id })}
      />
      <Icon aria-hidden />
      <span className={styles.about}>
        <span className={styles.label}>
          {modeName(mode, words)} {mode.default ? <span className={styles.tag}>{words.mode.standard}</span> : null}
        </span>
        <span>
          {staysHere(mode) ? where : `${where} ${words.mode.egress[mode.egress]}`}
          {mode.runs === 'hosted' ? ` ${words.mode.agreement[mode.agreement ?? 'none']}` : ''}
        </span>
        {isReady(mode) ? null : <WhyNot mode={mode} />}
        {isReady(mode) && localOnly && !staysHere(mode) ? (
          <span className={styles.why}>{words.mode.blockedByLocalOnly}</span>
        ) : null}
      </span>
    </label>
  )
}

/** What it means in plain words where the page knows the state, then the service's own sentence, which is English. */
function WhyNot({ mode }: { mode: ModeInfo }): ReactNode {
  const words = useWords()
  const language = useLanguage()
  const known = words.mode.states[mode.state]
  return (
    <span className={styles.why}>
      {known === undefined ? `${words.mode.notNow}.` : `${words.mode.notNow}: ${known}`}{' '}
      <span className={styles.reason} lang={language === 'en' ? undefined : 'en'}>
        {mode.reason}
      </span>
    </span>
  )
}
