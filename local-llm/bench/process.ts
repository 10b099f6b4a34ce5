import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import type { ProcessMessage } from '../src/messages.ts'

export interface Streamed {
  /** Seconds to the first text, and to the end. */
  first: number
  total: number
  tokens: number
  cached: number
}

/** Our process over a model, reached as the service reaches it. */
export async function openProcess(modelPath: string, socketPath: string, env: Record<string, string>) {
  const child = fork(join(import.meta.dirname, '../src/main.ts'), [], {
    env: {
      LOCAL_LLM_MODEL_PATH: modelPath,
      LOCAL_LLM_MODEL_ID: 'bench',
      LOCAL_LLM_LISTEN: `unix:${socketPath}`,
      ...env,
    },
  })
  const threads = await new Promise<number>((resolve, reject) => {
    child.on('message', (message: ProcessMessage) => {
      if (message.type === 'ready') resolve(message.threads)
      if (message.type === 'failed') reject(new Error(message.reason))
    })
    child.once('error', reject)
    // What native code does not survive has no message.
    child.once('exit', (code, signal) => reject(new Error(`the process ended while loading (${signal ?? code})`)))
  })
  return {
    threads,
    /** Seconds of CPU that it has used so far, over all of its threads. */
    cpu: () => cpuOf(child.pid),
    ask: (messages: readonly object[], tokens: number, signal?: AbortSignal) =>
      stream(socketPath, messages, tokens, signal),
    async active(): Promise<number> {
      const body = await new Promise<string>((resolve, reject) => {
        request({ socketPath, path: '/health' }, async (response) => {
          let text = ''
          for await (const chunk of response) text += chunk
          resolve(text)
        })
          .on('error', reject)
          .end()
      })
      return (JSON.parse(body) as { active: number }).active
    },
    async close() {
      child.disconnect()
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}

/** The first figure of a thread's schedstat is its time on a CPU, in nanoseconds. */
function cpuOf(pid: number | undefined): number {
  const nanoseconds = readdirSync(`/proc/${pid}/task`).map((task) =>
    Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]),
  )
  return nanoseconds.reduce((sum, time) => sum + time, 0) / 1e9
}

function stream(
  socketPath: string,
  messages: readonly object[],
  tokens: number,
  signal?: AbortSignal,
): Promise<Streamed> {
  const begun = performance.now()
  const seconds = () => (performance.now() - begun) / 1_000
  const body = { messages, max_tokens: tokens, temperature: 0, stream: true, stream_options: { include_usage: true } }
  return new Promise((resolve, reject) => {
    const call = request(
      { socketPath, path: '/v1/chat/completions', method: 'POST', ...(signal ? { signal } : {}) },
      async (response) => {
        let first = 0
        let text = ''
        response.setEncoding('utf8')
        try {
          for await (const chunk of response) {
            if (first === 0) first = seconds()
            text += chunk
          }
        } catch (error) {
          reject(error)
          return
        }
        const total = seconds()
        const usage = /"usage":(\{.*\})\}\n/.exec(text)?.[1]
        if (usage === undefined) return reject(new Error(`no usage in the reply: ${text.slice(0, 200)}`))
        const counted = JSON.parse(usage) as {
          completion_tokens: number
          prompt_tokens_details: { cached_tokens: number }
        }
        resolve({
          first,
          total,
          tokens: counted.completion_tokens,
          cached: counted.prompt_tokens_details.cached_tokens,
        })
      },
    )
    call.on('error', reject)
    call.end(JSON.stringify(body))
  })
}
