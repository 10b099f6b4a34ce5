import { ProblemError } from '../shared/problem-error.ts'
import { rowRefused, storeUnavailable } from './store-errors.ts'

/** Whether another process holds the lock that was needed; trying again helps. */
export function isBusy(error: unknown): boolean {
  const code = primaryCode(error)
  return code === BUSY || code === LOCKED
}

/** What SQLite threw, as the caller is told it. The codes are those of https://sqlite.org/rescode.html. */
export function toSqliteProblem(error: unknown): unknown {
  if (error instanceof ProblemError) return error
  const code = primaryCode(error)
  if (code === null) return isSystemError(error) ? storeUnavailable(`its file can't be opened (${error.code})`) : error
  const reason = reasons[code]
  return reason === undefined ? rowRefused(`SQLite ${code}`) : storeUnavailable(reason)
}

const BUSY = 5
const LOCKED = 6

const reasons: Readonly<Record<number, string>> = {
  3: 'this process may not open its file',
  [BUSY]: 'another process has kept it locked for too long',
  [LOCKED]: 'another process has kept it locked for too long',
  7: 'there is not enough memory',
  8: 'its file, or the folder of it, is read-only',
  10: 'its disk reports an error',
  11: 'its file is damaged: restore a backup, or `sqlite3 FILE .recover` saves what can be read',
  13: 'its disk is full',
  14: "its file can't be opened: it must be a file in a folder where this process may write",
  15: 'its locking protocol failed: a network file system is not supported',
  26: 'its file is not a SQLite database',
}

function primaryCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null
  return error.errcode & 0xff
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
