import { listImports, undoImport } from '../records/import/import-log.ts'
import type { Store } from '../store/store.ts'

const MOST_LISTED = 1_000

/** Prints the imports, the newest first; returns the exit code. */
export async function printImports(store: Store): Promise<number> {
  const imports = await listImports(store, MOST_LISTED)
  const lines = imports.map(({ id, at, who, source, patients, resources, undone_at }) => {
    const undone = undone_at === null ? '' : `, undone ${undone_at.slice(0, 10)}`
    return `${id}  ${at.slice(0, 16).replace('T', ' ')} UTC  ${patients} patients, ${resources} resources new or changed${undone}  by ${who}  from ${source}\n`
  })
  process.stdout.write(lines.length === 0 ? 'No import was made yet.\n' : lines.join(''))
  return 0
}

/** Takes an import back and says so; returns the exit code. */
export async function undoOne(store: Store, id: string): Promise<number> {
  const undone = await undoImport(store, id)
  if (undone === null) {
    process.stderr.write('There is no import of this id that is not undone: --list shows them.\n')
    return 1
  }
  process.stdout.write(`Took back ${undone.resources} resources from the records of ${undone.patients} patients.\n`)
  return 0
}
