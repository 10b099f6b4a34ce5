import { fork } from 'node:child_process'
import type { Behaviour, FromUpstream, ToUpstream, UpstreamState } from './messages.ts'

export interface BenchUpstream {
  url: string
  behave(behaviour: Behaviour): Promise<void>
  look(): Promise<UpstreamState>
  stop(): void
}

/** Starts the fake model host in a process of its own. */
export async function startBenchUpstream(): Promise<BenchUpstream> {
  const child = fork(new URL('./upstream-process.ts', import.meta.url))
  const waiting = new Map<number, (state: UpstreamState) => void>()
  let lastId = 0
  const url = await new Promise<string>((resolve) => {
    child.on('message', (message: FromUpstream) => {
      if (message.type === 'ready') resolve(message.url)
      else {
        waiting.get(message.id)?.(message)
        waiting.delete(message.id)
      }
    })
  })
  const send = (message: { type: 'behave'; behaviour: Behaviour } | { type: 'look' }) =>
    new Promise<UpstreamState>((resolve) => {
      lastId += 1
      waiting.set(lastId, resolve)
      child.send({ ...message, id: lastId } satisfies ToUpstream)
    })
  return {
    url,
    behave: async (behaviour) => {
      await send({ type: 'behave', behaviour })
    },
    look: () => send({ type: 'look' }),
    stop: () => {
      child.kill()
    },
  }
}
