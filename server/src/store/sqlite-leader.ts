import { RemoteWrites, type WriteReply, type WriteRequest } from './remote-writes.ts'
import type { StoreWrites } from './store-writes.ts'

/** What a serving process tells the one that leads it, and what comes back. */
export interface WriteAsked {
  write: WriteRequest
}
export interface WriteDone {
  written: WriteReply
}

/**
 * The writes in the process that leads this one. Two processes that commit to one file wait for each other's locks, and
 * each reads anew what the other has changed.
 */
export async function openSqliteLeader(): Promise<StoreWrites> {
  const remote = new RemoteWrites((write) => process.send?.({ write } satisfies WriteAsked))
  process.on('message', (message: WriteDone | object) => {
    if ('written' in message) remote.take(message.written)
  })
  await remote.ask('open')
  // The leader closes it, when nobody is left who writes.
  return remote.toWrites(async () => undefined)
}
