import type { Migration } from '../migration.ts'

/** When whoever asked said that a question was about the past. */
export const foldedNotices: Migration = {
  name: '0010-folded-notices',
  up: (db) => [db.schema.alterTable('turns').addColumn('notice_folded_at', 'text')],
}
