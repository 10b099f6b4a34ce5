// The other end of sqlite-thread.ts: does the writes that it is sent, in the order in which they come.
import { parentPort, workerData } from 'node:worker_threads'
import { openWriter, type WriteRequest } from './remote-writes.ts'
import type { SqliteOptions } from './sqlite-writes.ts'

const writer = openWriter(workerData as SqliteOptions)

parentPort?.on('message', async (request: WriteRequest) => {
  parentPort?.postMessage(await writer.answer(request))
})
