import type { ReactNode, RefObject } from 'react'
import { type Language, languages, useLanguage, useWords } from '../i18n/language.tsx'
import { changePreferences, type Preferences } from '../preferences.ts'
import { Popup } from '../ui/popup.tsx'
import { usePreferences } from '../use-preferences.ts'
import styles from './settings-popup.module.css'

const themes = ['system', 'light', 'dark'] as const satisfies readonly Preferences['theme'][]

interface SettingsPopupProps {
  anchor: RefObject<Element | null>
  onClose: () => void
  children: ReactNode
}

export function SettingsPopup({ anchor, onClose, children }: SettingsPopupProps): ReactNode {
  const words = useWords()
  const language = useLanguage()
  const { theme } = usePreferences()
  return (
    <Popup anchor={anchor} align="end" title={words.app.settings} onClose={onClose}>
      <Choice
        label={words.settings.language}
        value={language}
        options={(Object.keys(languages) as Language[]).map((code) => ({
          value: code,
          label: languages[code].language,
          lang: code,
        }))}
        onChange={(code) => changePreferences({ language: code })}
      />
      <Choice
        label={words.settings.theme}
        value={theme}
        options={themes.map((name) => ({ value: name, label: words.settings.themes[name], lang: undefined }))}
        onChange={(name) => changePreferences({ theme: name })}
      />
      {children}
    </Popup>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  options: { value: Value; label: string; lang: string | undefined }[]
  onChange: (value: Value) => void
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>): ReactNode {
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} lang={option.lang}>
            <input
              type="radio"
              name={label}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
