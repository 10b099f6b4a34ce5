import type { Store } from './store.ts'

/**
 * True for one process of the deployment and false for all others, who ask at about the same time: the one that takes
 * the job, which nobody has taken since `notSince`. `now` and `notSince` are ISO instants.
 */
export async function takeJob(
  store: Pick<Store, 'change'>,
  name: string,
  now: string,
  notSince: string,
): Promise<boolean> {
  const taken = await store.change((db) =>
    db
      .insertInto('jobs')
      .values({ name, taken_at: now })
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet({ taken_at: now }).where('jobs.taken_at', '<', notSince),
      )
      .returning('name'),
  )
  return taken.length > 0
}

/** Lets another take it, for it was not done. */
export async function giveJobBack(store: Pick<Store, 'change'>, name: string): Promise<void> {
  await store.change((db) => db.deleteFrom('jobs').where('name', '=', name))
}
