import { ProblemError } from '../problem-error.ts'

/** Why an item of a group was refused, by its place in the group; null where it went down. */
export type GroupOutcome = readonly (ProblemError | null)[]

export interface GroupCommit<Item> {
  /** Resolves once the item is durable. */
  add(item: Item): Promise<void>
  /** Resolves once everything that was added before has been settled. */
  settled(): Promise<void>
}

/**
 * Gathers items that are added at about the same time into groups, and commits one group after the other. While one
 * is being committed the next one gathers, so that a slow disk makes groups larger and not the queue longer.
 *
 * `commit` must be all or nothing, its outcome aside. Where it throws `internal`, the database has refused something
 * in the group: then each item is committed by itself, so that one bad row fails alone.
 */
export function groupCommit<Item>(commit: (items: readonly Item[]) => Promise<GroupOutcome>): GroupCommit<Item> {
  const waiting: Waiting<Item>[] = []
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    // One turn of the event loop: whatever else arrived in this one still joins.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const group = waiting.splice(0, MOST_ITEMS)
      await commitGroup(group, commit)
    }
    running = null
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject })
        running ??= run()
      }),
    settled: async () => {
      while (running !== null) await running
    },
  }
}

interface Waiting<Item> {
  item: Item
  resolve: () => void
  reject: (reason: unknown) => void
}

/** Bounds the time for which one transaction holds the write lock. */
const MOST_ITEMS = 256

async function commitGroup<Item>(
  group: Waiting<Item>[],
  commit: (items: readonly Item[]) => Promise<GroupOutcome>,
): Promise<void> {
  try {
    const outcome = await commit(group.map(({ item }) => item))
    group.forEach(({ resolve, reject }, place) => {
      const refusal = outcome[place]
      if (refusal) reject(refusal)
      else resolve()
    })
  } catch (error) {
    if (group.length > 1 && error instanceof ProblemError && error.code === 'internal') {
      for (const one of group) await commitGroup([one], commit)
    } else {
      for (const { reject } of group) reject(error)
    }
  }
}
