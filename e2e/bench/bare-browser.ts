import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromiumFlags } from '../support/chromium.ts'

/** Calls a command of the browser's debugger and gives back its result. */
type Send = (method: string, params?: object, sessionId?: string) => Promise<Record<string, unknown>>

export interface BareBrowser {
  send: Send
  stop(): Promise<void>
}

/**
 * A browser that is told only what it is told here. Playwright listens to every request of a page and notes the line
 * of the script that made it, for which the browser reads the whole script again: a third of what a first view takes.
 */
export async function startBareBrowser(path: string): Promise<BareBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'carepath-bench-'))
  const flags = ['--headless', '--no-first-run', '--no-startup-window', '--disable-extensions', '--disable-sync']
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-features=AimEnabled']
  const child = spawn(
    path,
    [...chromiumFlags, ...flags, ...quiet, `--user-data-dir=${folder}`, '--remote-debugging-port=0'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const socket = new WebSocket(await addressOf(child))
  await once(socket, 'open')
  return {
    send: sender(socket),
    async stop() {
      const gone = once(child, 'exit')
      child.kill()
      await gone
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('the browser has no stderr')
  for await (const line of createInterface({ input: stderr })) {
    const address = /ws:\/\/\S+/.exec(line)?.[0]
    if (address === undefined) continue
    stderr.resume()
    return address
  }
  throw new Error('the browser did not start')
}

function sender(socket: WebSocket): Send {
  const waiting = new Map<number, PromiseWithResolvers<Record<string, unknown>>>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data))
    const call = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) call?.resolve(result)
    else call?.reject(new Error(error.message))
  })
  let last = 0
  return (method, params = {}, sessionId) => {
    last += 1
    const call = Promise.withResolvers<Record<string, unknown>>()
    waiting.set(last, call)
    socket.send(JSON.stringify({ id: last, method, params, sessionId }))
    return call.promise
  }
}
