import { chmodSync, rmdirSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { dirname } from 'node:path'
import type { ProcessMessage } from './messages.ts'
import { type Listen, type Options, OptionsError, parseOptions } from './options.ts'
import { buildServer, type EngineState } from './server.ts'

/** Time for the answers under way when the process is asked to end and nobody watches over it. */
const GRACE_MS = 5000

const hasParent = process.send !== undefined
const options = readOptions()
if (hasParent) {
  process.once('disconnect', () => endWithParent(options.listen))
  // Whoever started it may have gone before anybody listened for that.
  if (!process.connected) endWithParent(options.listen)
  // Ctrl-C goes to all that a terminal runs. The service finishes what it is at first, and then ends this process.
  process.on('SIGINT', () => undefined)
}
await run(options).catch(fail)

async function run({ engine: engineOptions, modelId, listen, token }: Options): Promise<void> {
  let state: EngineState = { state: 'loading', progress: 0 }
  const server = buildServer({ modelId, token, engine: () => state, onFault: (message) => log('fault', { message }) })
  const port = await listening(server, listen)
  tell({ type: 'listening', port })

  const progressed = (progress: number) => {
    const isStep = state.state === 'loading' && Math.floor(progress * 100) > Math.floor(state.progress * 100)
    if (!isStep) return
    state = { state: 'loading', progress }
    tell({ type: 'loading', progress })
  }
  // Only now: the library takes a while to be read, and until then nobody would hear that the service has gone.
  const { loadEngine } = await import('./engine.ts')
  const engine = await loadEngine(engineOptions, progressed)
  state = { state: 'ready', engine }
  tell({ type: 'ready', contextTokens: engine.contextTokens, threads: engine.threads })
  process.once('SIGTERM', () => void end(server))
  if (!hasParent) process.once('SIGINT', () => void end(server))
}

function readOptions(): Options {
  try {
    return parseOptions(process.env)
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error
    tell({ type: 'failed', reason: error.message })
    process.exit(2)
  }
}

/** The port, or null for a socket, which only the owner may open. */
function listening(server: Server, listen: Listen): Promise<number | null> {
  const { promise, resolve, reject } = Promise.withResolvers<number | null>()
  server.once('error', reject)
  if ('socketPath' in listen) {
    rmSync(listen.socketPath, { force: true })
    server.listen(listen.socketPath, () => {
      chmodSync(listen.socketPath, 0o600)
      resolve(null)
    })
  } else {
    server.listen(listen.port, listen.host, () => {
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : null)
    })
  }
  return promise
}

function fail(error: unknown): never {
  tell({ type: 'failed', reason: error instanceof Error ? error.message : String(error) })
  process.exit(1)
}

/** Where nobody is there to be told any more, the end of the channel says so too, and that is acted upon. */
function tell(message: ProcessMessage): void {
  if (process.send) process.send(message, undefined, undefined, () => undefined)
  else log(message.type, message)
}

/** One JSON object a line, for whoever runs the process by itself. */
function log(event: string, fields: object): void {
  process.stderr.write(`${JSON.stringify({ event, ...fields })}\n`)
}

/** A service has limits of its own for the answers it waits for, and ends this process when it is done with it. */
async function end(server: Server): Promise<void> {
  if (!hasParent) setTimeout(endNow, GRACE_MS).unref()
  server.closeIdleConnections()
  await new Promise((resolve) => server.close(resolve))
  process.exit(0)
}

/** Whoever started it is gone, and can't clean up any more. */
function endWithParent(listen: Listen): void {
  try {
    if ('socketPath' in listen) {
      rmSync(listen.socketPath, { force: true })
      rmdirSync(dirname(listen.socketPath))
    }
  } catch {
    // The folder holds other things, so it is not only this process's.
  } finally {
    endNow()
  }
}

/** Not `process.exit`, which waits for the native code to finish what it is at. */
function endNow(): void {
  process.kill(process.pid, 'SIGKILL')
}
