import { byOperator } from '../audit/import-events.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { groupCommit } from './group-commit.ts'
import { foldNotice } from './queries.ts'
import type { Store } from './store.ts'
import { conversationGone } from './store-errors.ts'
import { type ReadSession, type StoreReader, storeReads } from './store-reads.ts'
import type { StoreWrites } from './store-writes.ts'
import { TIME_LIMIT_MS, withinLimit } from './time-limit.ts'
import { type TurnItem, toTurnItem } from './turn-item.ts'

export interface StoreParts<Session extends ReadSession> extends StoreReader<Session> {
  writes: StoreWrites
  /** How many groups of turns may be on their way to the disk. */
  groupsAtOnce: number
  limitMs?: number
}

/** The store over either database: what differs is how statements are run, and how records and turns are written. */
export function buildStore<Session extends ReadSession>(parts: StoreParts<Session>): Store {
  const { db, writes, limitMs = TIME_LIMIT_MS } = parts
  const { noteWrite, isSuspect } = watchWrites()
  const reads = storeReads(parts)
  const group = groupCommit((items: readonly TurnItem[]) => noteWrite(writes.save(items)), conversationGone, {
    atOnce: parts.groupsAtOnce,
    limitMs,
  })

  return {
    ...reads,
    ping: async () => {
      if (isSuspect()) await noteWrite(writes.probe())
      await reads.recordVersion('')
    },
    close: async () => {
      await group.settled()
      await writes.close()
    },
    putRecords: (batch, by = byOperator()) => noteWrite(writes.put(batch, by)),
    undoImport: (id, by = byOperator()) => noteWrite(writes.undo(id, by)),
    saveTurn: (turn, event) => group.add(toTurnItem(turn, event ?? null)),
    foldNotice: async (id, at, event) => {
      const { sql, parameters } = foldNotice(db, id, at).compile()
      await noteWrite(withinLimit(limitMs, () => writes.change(sql, parameters)))
      await group.add(toTurnItem(null, event))
    },
    deleteConversation: (id, event) => noteWrite(withinLimit(limitMs, () => writes.remove(id, event ?? null))),
    purgeTurns: (askedBefore, event) => noteWrite(writes.purge(askedBefore, event)),
    recordAccess: (event) => group.add(toTurnItem(null, event)),
    change: (build) => {
      const { sql, parameters } = build(db).compile()
      return noteWrite(withinLimit(limitMs, () => writes.change(sql, parameters))) as Promise<never[]>
    },
  }
}

/**
 * Whether the last write failed for want of a database. A full disk still reads: so after a failed write, who asks
 * whether the store is there is told so only once a write has gone through again.
 */
function watchWrites() {
  let hasFailed = false
  async function noteWrite<Result>(writing: Promise<Result>): Promise<Result> {
    try {
      const result = await writing
      hasFailed = false
      return result
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'store_unavailable') hasFailed = true
      throw error
    }
  }
  return { noteWrite, isSuspect: () => hasFailed }
}
