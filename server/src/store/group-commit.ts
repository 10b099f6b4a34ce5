import { ProblemError } from '../shared/problem-error.ts'
import { TIME_LIMIT_MS, withinLimit } from './time-limit.ts'

export interface GroupCommit<Item> {
  /** Resolves once the item is durable. */
  add(item: Item): Promise<void>
  /** Resolves once everything that was added before has been settled. */
  settled(): Promise<void>
}

/**
 * Gathers items that are added at about the same time into groups. As many as `atOnce` are on their way to the disk; while
 * they are, the next one gathers, so that a slow disk makes groups larger and not the queue longer. Nobody waits longer
 * than `limitMs`.
 *
 * `commit` is all or nothing, and tells of each item whether it was taken; one that was not rejects with `toRefusal`.
 * Where it throws `internal`, the database has refused something
 * in the group: then each item is committed by itself, so that one bad row fails alone.
 */
export function groupCommit<Item>(
  commit: Commit<Item>,
  toRefusal: () => ProblemError,
  { atOnce, limitMs = TIME_LIMIT_MS }: { atOnce: number; limitMs?: number },
): GroupCommit<Item> {
  const waiting: Waiting<Item>[] = []
  let gathering = false
  let committing = 0
  let onSettled: (() => void)[] = []

  /**
   * Waits for one turn of the event loop, and for another where that brought more: a busy thread, whose turns are long,
   * commits fewer and larger groups, and whoever is alone waits no longer.
   */
  async function gather(): Promise<void> {
    for (let turns = 0, before = -1; turns < MOST_TURNS && waiting.length > before; turns++) {
      before = waiting.length
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  async function commitNext(): Promise<void> {
    if (gathering || committing === atOnce || waiting.length === 0) return
    gathering = true
    await gather()
    gathering = false
    const group = waiting.splice(0, MOST_ITEMS)
    committing += 1
    void commitNext()
    await commitGroup(group, commit, toRefusal)
    committing -= 1
    void commitNext()
    if (committing > 0 || gathering) return
    for (const resolve of onSettled) resolve()
    onSettled = []
  }

  return {
    add: (item) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const one = { item, resolve, reject }
      waiting.push(one)
      void commitNext()
      return withinLimit(
        limitMs,
        () => promise,
        () => {
          // Where it is on its way already, whether it arrives is not known; else nobody will send it.
          const at = waiting.indexOf(one)
          if (at !== -1) waiting.splice(at, 1)
        },
      )
    },
    settled: async () => {
      if (committing > 0 || gathering) await new Promise<void>((resolve) => onSettled.push(resolve))
    },
  }
}

type Commit<Item> = (items: readonly Item[]) => Promise<readonly boolean[]>

interface Waiting<Item> {
  item: Item
  resolve: () => void
  reject: (reason: unknown) => void
}

/** With more of them all callers would wait for the disk at the same time, and the thread with them. */
const MOST_TURNS = 2

/** Bounds the time for which one transaction holds the write lock. */
const MOST_ITEMS = 256

async function commitGroup<Item>(
  group: Waiting<Item>[],
  commit: Commit<Item>,
  toRefusal: () => ProblemError,
): Promise<void> {
  try {
    const taken = await commit(group.map(({ item }) => item))
    group.forEach(({ resolve, reject }, place) => {
      if (taken[place]) resolve()
      else reject(toRefusal())
    })
  } catch (error) {
    if (group.length > 1 && error instanceof ProblemError && error.code === 'internal') {
      for (const one of group) await commitGroup([one], commit, toRefusal)
    } else {
      for (const { reject } of group) reject(error)
    }
  }
}
