import { definePatterns, PRIORITY } from './recognizer.ts'

/** Nine digits as they stand on the card, whatever parts them: `528-71-9930`, `528.71.9930`, `528 / 71 / 9930`. */
export const socialSecurityForm = definePatterns(
  { type: 'SOCIAL_SECURITY_NUMBER', priority: PRIORITY.form, cues: /\d/ },
  [/(?<![\w-])\d{3}(?<parting>\s?[-./_|·\s]\s?)\d{2}\k<parting>\d{4}(?![\w-])/g],
)
