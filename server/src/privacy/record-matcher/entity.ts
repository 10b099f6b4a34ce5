import type { TokenKind } from '../restore/placeholders.ts'

/** Who or what a token stands for. */
export interface Entity {
  kind: TokenKind
  token: string
  /** What is shown where the token is restored: the longest form of the name that the record holds. */
  value: string
  /** Of a person: every folded word of every form of the name, single letters included. */
  words: Set<string>
}
