import { Command } from 'commander'
import { migrateStore, toStoreOptions } from '../store/open.ts'
import { readConfig } from './environment.ts'

export function migrateCommand(): Command {
  return new Command('migrate')
    .description(
      'Brings the tables of DATABASE_URL up to date for this version. The version before goes on running on them, so ' +
        'this comes before an upgrade; with MIGRATE=off nothing else does it.',
    )
    .action(async () => {
      const config = readConfig()
      const made = await migrateStore(config.DATABASE_URL, toStoreOptions(config))
      for (const name of made) process.stdout.write(`${name}\n`)
      process.stdout.write(`${made.length === 0 ? 'Nothing was due' : `${made.length} migrations were made`}.\n`)
    })
}
