import type { ProblemCode } from '@carepath/contract/problem.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { openSqliteWrites, type SqliteOptions } from './sqlite-writes.ts'
import type { StoreWrites } from './store-writes.ts'

/** What is asked of the thread or process that writes. */
export interface WriteRequest {
  id: number
  operation: 'open' | keyof StoreWrites
  args: readonly unknown[]
}

export type WriteReply =
  | { id: number; value: unknown }
  | { id: number; problem: { code: ProblemCode; detail: string; retryAfterS: number | undefined } }
  /** A fault of ours, in the words of its error. */
  | { id: number; fault: string }

/** What a serving process tells the one that leads it, and what comes back. */
export interface WriteAsked {
  write: WriteRequest
}
export interface WriteDone {
  written: WriteReply
}

interface Waiting {
  id: number
  resolve: (value: never) => void
  reject: (reason: unknown) => void
}

/** Asks for writes that are done elsewhere, and hands each reply to whoever waits for it. */
export class RemoteWrites {
  readonly #post: (request: WriteRequest) => void
  /** In the order in which they asked, which is nearly that of the replies. */
  readonly #waiting: Waiting[] = []
  #lastId = 0

  constructor(post: (request: WriteRequest) => void) {
    this.#post = post
  }

  get isAwaited(): boolean {
    return this.#waiting.length > 0
  }

  ask<Result>(operation: WriteRequest['operation'], ...args: unknown[]): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      const id = ++this.#lastId
      this.#post({ id, operation, args })
      this.#waiting.push({ id, resolve, reject })
    })
  }

  take(reply: WriteReply): void {
    const at = this.#waiting.findIndex(({ id }) => id === reply.id)
    if (at === -1) return
    const [one] = this.#waiting.splice(at, 1)
    if ('value' in reply) one?.resolve(reply.value as never)
    else one?.reject('problem' in reply ? new ProblemError(reply.problem.code, reply.problem) : new Error(reply.fault))
  }

  /** For all who wait, where no reply will come. */
  fail(error: Error): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error)
  }

  toWrites(close: () => Promise<void>): StoreWrites {
    return {
      save: (items) => this.ask('save', items),
      remove: (conversationId, event) => this.ask('remove', conversationId, event),
      purge: (askedBefore, event) => this.ask('purge', askedBefore, event),
      put: (batch, by) => this.ask('put', batch, by),
      undo: (importId, by) => this.ask('undo', importId, by),
      change: (sql, parameters) => this.ask('change', sql, parameters),
      probe: () => this.ask('probe'),
      close,
    }
  }
}

/**
 * The writes in the process that leads this one. Two processes that commit to one file wait for each other's locks, and
 * each reads anew what the other has changed.
 */
export async function openLeadersWrites(): Promise<StoreWrites> {
  const remote = new RemoteWrites((write) => process.send?.({ write } satisfies WriteAsked))
  process.on('message', (message: WriteDone | object) => {
    if ('written' in message) remote.take(message.written)
  })
  await remote.ask('open')
  // The leader closes it, when nobody is left who writes.
  return remote.toWrites(async () => undefined)
}

/** The other side. */
export interface Writer {
  /** Does what is asked, after what was asked before. Never rejects. */
  answer(request: WriteRequest): Promise<WriteReply>
  /** After what was asked before. */
  close(): Promise<void>
}

export function openWriter(options: SqliteOptions): Writer {
  const opening = openSqliteWrites(options).then(({ writes }) => writes)
  // Each request tells of it; nobody waits for it here.
  opening.catch(() => {})
  return {
    answer: async ({ id, operation, args }) => {
      try {
        const writes = await opening
        if (operation === 'open') return { id, value: null }
        const run: (...given: never[]) => Promise<unknown> = writes[operation satisfies keyof StoreWrites]
        return { id, value: await run(...(args as never[])) }
      } catch (error) {
        if (!(error instanceof ProblemError)) return { id, fault: String(error) }
        const { code, message: detail, retryAfterS } = error
        return { id, problem: { code, detail, retryAfterS } }
      }
    },
    close: () =>
      opening.then(
        (writes) => writes.close(),
        () => undefined,
      ),
  }
}
