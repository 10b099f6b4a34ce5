import { findPhoneNumbers } from './phone-number.ts'
import { PRIORITY, type Recognizer } from './recognizer.ts'

/** A number like that of a telephone behind the word `fax`. */
export const faxNumber: Recognizer = {
  type: 'FAX_NUMBER',
  priority: PRIORITY.form,
  cues: /\bfax\b/i,
  find: (read) =>
    findPhoneNumbers(read).filter(({ start }) =>
      /\bfax\b\D{0,24}$/i.test(read.text.slice(Math.max(0, start - 32), start)),
    ),
}
