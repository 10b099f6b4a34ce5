// The other end of sqlite-thread.ts: does the writes that it is sent, in the order in which they come.
import { parentPort, workerData } from 'node:worker_threads'
import { ProblemError } from '../problem-error.ts'
import type { ThreadReply, ThreadRequest } from './sqlite-thread.ts'
import { openSqliteWrites, type SqliteOptions, type SqliteWrites } from './sqlite-writes.ts'

const opening = openSqliteWrites(workerData as SqliteOptions).then(({ writes }) => writes)
// Each request tells of it; nobody waits for it here.
opening.catch(() => {})

parentPort?.on('message', async (request: ThreadRequest) => {
  parentPort?.postMessage(await answer(request))
})

async function answer({ id, operation, args }: ThreadRequest): Promise<ThreadReply> {
  try {
    const writes = await opening
    if (operation === 'open') return { id, value: null }
    const run: (...given: never[]) => Promise<unknown> = writes[operation satisfies keyof SqliteWrites]
    return { id, value: await run(...(args as never[])) }
  } catch (error) {
    if (!(error instanceof ProblemError)) return { id, fault: String(error) }
    const { code, message: detail, retryAfterS } = error
    return { id, problem: { code, detail, retryAfterS } }
  }
}
