/** What a pseudonym stands for; the model reads it in the token. */
export const tokenKinds = [
  'PATIENT',
  'RELATIVE',
  'CLINICIAN',
  'PERSON',
  'FACILITY',
  'PAYER',
  'PLACE',
  'ADDRESS',
  'POSTCODE',
  'IDENTIFIER',
  'PHONE',
  'EMAIL',
  'WEBADDRESS',
  'BIRTHDATE',
  'DATE',
  'TEXT',
] as const
export type TokenKind = (typeof tokenKinds)[number]

export function toToken(kind: TokenKind, number: number): string {
  return `${kind}_${number}`
}

/**
 * A token as a model may write it: any case, the underscore escaped for Markdown, doubled or with a space beside it, a
 * hyphen, a space or nothing instead of it, in brackets of any kind. Groups: kind, joint, number.
 */
export const tokenSource = `[\\[<{]?(?<![\\p{L}\\p{N}])(${tokenKinds.join('|')})( ?(?:\\\\?_){1,2} ?|[- \u2011\u2013]|)(\\d{1,9})[\\]>}]?`

/** Kinds whose name beside a number is a token's also without the underscore: `Clinician 2`. */
export const namedKinds: ReadonlySet<string> = new Set<TokenKind>([
  ...(['PATIENT', 'RELATIVE', 'CLINICIAN', 'PERSON', 'FACILITY', 'PAYER'] as const),
])

/** What is shown where a model wrote a token that it was never given. */
export function unknownToken(kind: TokenKind): string {
  switch (kind) {
    case 'PATIENT':
      return 'the patient'
    case 'RELATIVE':
    case 'CLINICIAN':
    case 'PERSON':
      return '(a name that your record does not hold)'
    case 'DATE':
    case 'BIRTHDATE':
      return '(a date that your record does not hold)'
    default:
      return '(something that your record does not hold)'
  }
}

/** What is shown where something stays unrestored: its kind, and not that the record lacks it. */
export function unrestoredToken(kind: TokenKind): string {
  switch (kind) {
    case 'PATIENT':
    case 'RELATIVE':
    case 'CLINICIAN':
    case 'PERSON':
      return '(a name)'
    case 'DATE':
    case 'BIRTHDATE':
      return '(a date)'
    default:
      return '(left out)'
  }
}

/** What is shown where nothing may be restored: one word without a blank, for an address must stay one. */
export const HIDDEN = 'hidden'
