import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { ProblemError } from '../shared/problem-error.ts'
import { sqlitePath } from '../store/open.ts'
import { backupSqlite, restoreSqlite } from '../store/sqlite-backup.ts'
import { toHeadsLine, verifyLog } from './audit.ts'
import { readConfig } from './environment.ts'
import { withStore } from './with-store.ts'

export function backupCommand(): Command {
  return new Command('backup')
    .description(
      'Writes the SQLite database of DATABASE_URL into a file, as it is at this moment, while the service runs; checks ' +
        'the copy, and prints the heads of its audit log. PostgreSQL has tools of its own: docs/databases.md',
    )
    .argument('<file>', 'where the backup goes; it must not exist')
    .action((file: string) => {
      if (existsSync(file)) refuse(`There is a file ${file} already.`)
      const { bytes, heads } = backupSqlite(pathOfDatabase(), file)
      process.stdout.write(`${(bytes / 1e6).toFixed(1)} MB were written to ${file}, and checked.\n`)
      process.stdout.write(`${toHeadsLine(heads)}\n`)
    })
}

export function restoreCommand(): Command {
  return new Command('restore')
    .description(
      'Puts a backup in the place of the SQLite database of DATABASE_URL, once it is checked, and verifies its audit ' +
        'log. Stop the service first. The exit code is that of `carepath audit verify`.',
    )
    .argument('<file>', 'what `carepath backup` wrote')
    .option('--replace', 'put it in the place of a database that is there')
    .action(async (file: string, { replace = false }: { replace?: boolean }) => {
      restoreSqlite(file, pathOfDatabase(), { replace })
      process.stdout.write(`${file} was restored.\n`)
      await withStore((store) => verifyLog(store))
    })
}

function pathOfDatabase(): string {
  const path = sqlitePath(readConfig().DATABASE_URL)
  if (path !== null && path !== ':memory:') return path
  return refuse('DATABASE_URL is no SQLite file. For PostgreSQL use pg_dump and pg_restore, as docs/databases.md says.')
}

function refuse(detail: string): never {
  throw new ProblemError('invalid_request', { detail })
}
