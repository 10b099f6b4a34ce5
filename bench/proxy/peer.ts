import { fork } from 'node:child_process'
import { openSync } from 'node:fs'

type Operations = Readonly<Record<string, (argument: never) => unknown>>

export interface Peer {
  url: string
  /** Asks the process for one of its operations. Rejects where it fails or the process ends. */
  ask<Result>(operation: string, argument?: unknown): Promise<Result>
  stop(): Promise<void>
}

interface Request {
  id: number
  operation: string
  argument: unknown
}

type Reply = { ready: string } | { id: number; value: unknown } | { id: number; fault: string }

/** Starts one of the processes of this benchmark. Its standard output, which is a log, goes into a file. */
export async function startPeer(
  file: string,
  { args = [], flags = [], logFile }: { args?: readonly string[]; flags?: readonly string[]; logFile: string },
): Promise<Peer> {
  const child = fork(new URL(file, import.meta.url), args, {
    execArgv: [...process.execArgv, ...flags],
    stdio: ['ignore', openSync(logFile, 'a', 0o600), 'inherit', 'ipc'],
  })
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>()
  let lastId = 0
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      for (const { reject } of waiting.values()) reject(new Error(`${file} ended`))
      resolve()
    })
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it was ready`)))
    child.on('message', (reply: Reply) => {
      if ('ready' in reply) return resolve(reply.ready)
      const one = waiting.get(reply.id)
      waiting.delete(reply.id)
      if ('fault' in reply) one?.reject(new Error(reply.fault))
      else one?.resolve(reply.value as never)
    })
  })
  return {
    url,
    ask: (operation, argument) =>
      new Promise((resolve, reject) => {
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        child.send({ id: lastId, operation, argument: argument ?? null } satisfies Request)
      }),
    stop: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

/** The other side: tells that it is ready at this address, answers what it is asked, and ends when its parent has gone. */
export function answerParent(url: string, operations: Operations, close: () => Promise<void> | void): void {
  process.on('message', async ({ id, operation, argument }: Request) => {
    try {
      tell({ id, value: await operations[operation]?.(argument as never) })
    } catch (error) {
      tell({ id, fault: error instanceof Error ? error.message : 'unknown' })
    }
  })
  process.on('disconnect', async () => {
    await close()
    process.exit()
  })
  tell({ ready: url })
}

function tell(reply: Reply): void {
  process.send?.(reply)
}
