import { definePatterns, PRIORITY } from './recognizer.ts'

/** The name of a user of some network: `@ana_cruz`. */
export const handle = definePatterns({ type: 'UNIQUE_IDENTIFIER', priority: PRIORITY.form, cues: /@/ }, [
  /(?<![\p{L}\p{N}@.])@[a-z_][\w.]{2,30}\b/giu,
])
