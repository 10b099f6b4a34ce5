/** Values that may wait for their reader before whoever pushes them is asked to wait. */
const HIGH_WATER = 64

/** Values pushed by one side and read, once, by the other: what is called with parts, as a stream of them. */
export class PushStream<Value> implements AsyncIterable<Value> {
  #values: Value[] = []
  #end: { error?: unknown } | undefined
  #wake = () => {}
  #room: PromiseWithResolvers<void> | undefined

  /** Returns a promise where many values wait to be read; it resolves once they are. */
  push(value: Value): Promise<void> | undefined {
    this.#values.push(value)
    this.#wake()
    if (this.#values.length < HIGH_WATER) return undefined
    this.#room ??= Promise.withResolvers()
    return this.#room.promise
  }

  end(): void {
    this.#end ??= {}
    this.#wake()
  }

  /** The reader gets what was pushed before, then the error. */
  fail(error: unknown): void {
    this.#end ??= { error }
    this.#wake()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Value, void, undefined> {
    try {
      for (;;) {
        const values = this.#values
        this.#values = []
        yield* values
        this.#makeRoom()
        if (this.#values.length > 0) continue
        if (this.#end !== undefined && 'error' in this.#end) throw this.#end.error
        if (this.#end !== undefined) return
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
      }
    } finally {
      this.#makeRoom()
    }
  }

  #makeRoom(): void {
    this.#room?.resolve()
    this.#room = undefined
  }
}
