import { Switch } from '@base-ui/react/switch'
import { type ReactNode, useId } from 'react'
import { useWords } from '../i18n/language.tsx'
import { changePreferences } from '../preferences.ts'
import { usePreferences } from '../use-preferences.ts'
import styles from './local-only-switch.module.css'

/** "Only on this machine": no hosted mode can be chosen or asked while it is on. */
export function LocalOnlySwitch(): ReactNode {
  const words = useWords()
  const { localOnly } = usePreferences()
  const id = useId()
  return (
    <div className={styles.row}>
      <Switch.Root
        className={styles.switch}
        checked={localOnly}
        onCheckedChange={(checked) => changePreferences({ localOnly: checked })}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-help`}
      >
        <Switch.Thumb className={styles.thumb} />
      </Switch.Root>
      <div>
        <div id={`${id}-label`} className={styles.label}>
          {words.mode.localOnly}
        </div>
        <div id={`${id}-help`} className={styles.help}>
          {words.mode.localOnlyHelp}
        </div>
      </div>
    </div>
  )
}
