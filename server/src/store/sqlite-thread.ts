import { Worker } from 'node:worker_threads'
import { RemoteWrites, type WriteReply } from './remote-writes.ts'
import type { SqliteOptions } from './sqlite-writes.ts'
import { storeUnavailable } from './store-errors.ts'
import type { StoreWrites } from './store-writes.ts'

/** A start is over by then, and a first question not yet answered. */
const SOON_MS = 100

/**
 * The writes in a thread of their own. A commit waits for the disk, for a fifth of a millisecond at best and for a
 * tenth of a second on a busy one, and SQLite waits with all of its thread: whoever serves requests must not. A thread
 * that ends is started anew by the next write; the first one starts by itself soon after the store is open, for which
 * nobody has to wait. The tables have to be there.
 */
export function openSqliteThread(options: SqliteOptions): StoreWrites {
  let worker: Worker | null = null
  let closed = false
  const remote = new RemoteWrites((request) => {
    if (closed) throw storeUnavailable('it is being closed')
    worker ??= start()
    worker.ref()
    worker.postMessage(request)
  })

  function start(): Worker {
    const fresh = new Worker(new URL('./sqlite-write-thread.ts', import.meta.url), { workerData: options })
    fresh.on('message', (reply: WriteReply) => {
      remote.take(reply)
      if (!remote.isAwaited) fresh.unref()
    })
    // Told by its end as well, which follows.
    fresh.on('error', () => {})
    fresh.on('exit', () => {
      if (worker === fresh) worker = null
      remote.fail(storeUnavailable('the thread that writes to it ended'))
    })
    return fresh
  }

  const beforehand = setTimeout(() => {
    worker ??= start()
    if (!remote.isAwaited) worker.unref()
  }, SOON_MS).unref()

  return remote.toWrites(async () => {
    if (closed) return
    clearTimeout(beforehand)
    if (worker !== null) await remote.ask('close')
    closed = true
    await worker?.terminate()
  })
}
