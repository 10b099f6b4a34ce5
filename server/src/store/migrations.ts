import type { Migration } from './migration.ts'
import { restored } from './migrations/0007-restored.ts'
import { access } from './migrations/0008-access.ts'
import { auditChains } from './migrations/0009-audit-chains.ts'
import { foldedNotices } from './migrations/0010-folded-notices.ts'
import { checks } from './migrations/0011-checks.ts'
import { imports } from './migrations/0013-imports.ts'
import { sharedValues } from './migrations/0014-shared-values.ts'
import { jobs } from './migrations/0015-jobs.ts'
import { firstRelease } from './migrations/first-release.ts'

/**
 * In the order in which they run. One that has been released is never changed: a change is a migration of its own.
 *
 * The release before goes on running on what a migration leaves: so it adds tables, columns that may be null, indexes,
 * and takes nothing away. What nobody needs any more is taken away a release later, by a migration marked `breaking`.
 */
export const migrations: readonly Migration[] = [
  ...firstRelease,
  restored,
  access,
  auditChains,
  foldedNotices,
  checks,
  imports,
  sharedValues,
  jobs,
]
