/** Of the rules and the lexicon together: raised with every change of what is recognised. */
export const RULES_VERSION = '1.0.0'
export const RULES_DATE = '2026-11-30'
