/** Why a model could not be pulled or checked; a sentence for the person at the terminal. */
export class PullError extends Error {
  override readonly name = 'PullError'
  /** Whether the same may well succeed when tried again soon. */
  readonly transient: boolean

  constructor(message: string, { transient = false }: { transient?: boolean } = {}) {
    super(message)
    this.transient = transient
  }
}
