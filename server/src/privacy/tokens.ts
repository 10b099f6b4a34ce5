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
 * A token as a model may write it: any case, the underscore escaped for Markdown, a hyphen or a space instead of it,
 * in brackets of any kind. Groups: kind, joint, number.
 */
export const tokenSource = `[\\[<{]?(?<![A-Za-z0-9])(${tokenKinds.join('|')})(\\\\?_|[- ])(\\d{1,5})(?!\\d)[\\]>}]?`

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
