import type { ModeInfo } from '@carepath/contract/service.ts'
import type { Strings } from '../i18n/en.ts'

/** The service's label, which mostly is the name of a model; what is no model has a name in the reader's language. */
export function modeName({ runs, label }: ModeInfo, words: Strings): string {
  return runs === 'no_model' ? words.mode.recordOnly : label
}
