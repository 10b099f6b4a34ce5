import { Worker } from 'node:worker_threads'
import type { ProblemCode } from '@carepath/contract/problem.ts'
import { ProblemError } from '../problem-error.ts'
import type { SqliteOptions, SqliteWrites } from './sqlite-writes.ts'
import { storeUnavailable } from './store-errors.ts'

export interface ThreadRequest {
  id: number
  operation: 'open' | keyof SqliteWrites
  args: readonly unknown[]
}

export type ThreadReply =
  | { id: number; value: unknown }
  | { id: number; problem: { code: ProblemCode; detail: string; retryAfterS: number | undefined } }
  /** A fault of ours, in the words of its error. */
  | { id: number; fault: string }

/**
 * The writes in a thread of their own. A commit waits for the disk, for a fifth of a millisecond at best and for a
 * tenth of a second on a busy one, and SQLite waits with all of its thread: whoever serves requests must not. A thread
 * that ends is started anew by the next write.
 */
export async function openSqliteThread(options: SqliteOptions): Promise<SqliteWrites> {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: unknown) => void }>()
  let worker: Worker | null = null
  let lastId = 0
  let closed = false

  function start(): Worker {
    const fresh = new Worker(new URL('./sqlite-write-thread.ts', import.meta.url), { workerData: options })
    fresh.on('message', (reply: ThreadReply) => {
      const one = waiting.get(reply.id)
      waiting.delete(reply.id)
      if (waiting.size === 0) fresh.unref()
      if ('value' in reply) one?.resolve(reply.value as never)
      else
        one?.reject('problem' in reply ? new ProblemError(reply.problem.code, reply.problem) : new Error(reply.fault))
    })
    // Told by its end as well, which follows.
    fresh.on('error', () => {})
    fresh.on('exit', () => {
      if (worker === fresh) worker = null
      for (const { reject } of waiting.values()) reject(storeUnavailable('the thread that writes to it ended'))
      waiting.clear()
    })
    return fresh
  }

  function ask<Result>(operation: ThreadRequest['operation'], ...args: unknown[]): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      if (closed) return reject(storeUnavailable('it is being closed'))
      worker ??= start()
      worker.ref()
      const id = ++lastId
      worker.postMessage({ id, operation, args } satisfies ThreadRequest)
      waiting.set(id, { resolve, reject })
    })
  }

  async function end(): Promise<void> {
    closed = true
    await worker?.terminate()
  }

  try {
    await ask('open')
  } catch (error) {
    await end()
    throw error
  }
  return {
    save: (items) => ask('save', items),
    remove: (conversationId, event) => ask('remove', conversationId, event),
    purge: (askedBefore, event) => ask('purge', askedBefore, event),
    put: (batch) => ask('put', batch),
    close: async () => {
      if (closed) return
      await ask('close')
      await end()
    },
  }
}
