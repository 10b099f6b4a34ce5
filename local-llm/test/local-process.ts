import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ProcessMessage } from '../src/messages.ts'
import { TOKEN } from './requests.ts'

const main = join(import.meta.dirname, '../src/main.ts')

export interface LocalProcess {
  child: ChildProcess
  url: string
  /** Everything that it told whoever started it. */
  messages: ProcessMessage[]
  /** Code or signal, once it has ended. */
  ended: Promise<{ code: number | null; signal: string | null }>
  post(body: object, signal?: AbortSignal): Promise<Response>
  health(): Promise<{ status: string; active: number; waiting: number; threads: number }>
}

/** A folder that is gone when the test is over. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'carepath-local-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function writeModel(bytes: Buffer): string {
  const path = join(scratch(), 'tiny.gguf')
  writeFileSync(path, bytes)
  return path
}

/** Starts the real process over a model file; it has ended when the test is over. */
export async function startProcess(
  modelPath: string,
  env: Record<string, string> = {},
): Promise<Omit<LocalProcess, 'url'> & { port: number | null }> {
  const child = fork(main, [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {
      LOCAL_LLM_MODEL_PATH: modelPath,
      LOCAL_LLM_MODEL_ID: 'tiny',
      LOCAL_LLM_LISTEN: '127.0.0.1:0',
      LOCAL_LLM_TOKEN: TOKEN,
      LOCAL_LLM_N_THREADS: '1',
      ...env,
    },
  })
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  const messages: ProcessMessage[] = []
  const { promise: settled, resolve } = Promise.withResolvers<void>()
  child.on('message', (message: ProcessMessage) => {
    messages.push(message)
    if (message.type === 'ready' || message.type === 'failed') resolve()
  })
  await Promise.race([settled, ended])
  const port = messages.find((message) => message.type === 'listening')?.port ?? null
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    })
  return {
    child,
    port,
    messages,
    ended,
    post: (body, signal) =>
      call('/v1/chat/completions', {
        method: 'POST',
        body: JSON.stringify(body),
        ...(signal === undefined ? {} : { signal }),
      }),
    health: async () => (await (await call('/health')).json()) as Awaited<ReturnType<LocalProcess['health']>>,
  }
}

/** Starts it and asserts that it is ready. */
export async function startReady(model: Buffer, env: Record<string, string> = {}): Promise<LocalProcess> {
  const process = await startProcess(writeModel(model), env)
  const last = process.messages.at(-1)
  if (last?.type !== 'ready') throw new Error(`the process is not ready: ${JSON.stringify(last)}`)
  return { ...process, url: `http://127.0.0.1:${process.port}` }
}

interface Completion {
  model: string
  choices: { message: { content: string; reasoning_content?: string }; finish_reason: string }[]
  usage: {
    prompt_tokens: number
    completion_tokens: number
    prompt_tokens_details: { cached_tokens: number }
    completion_tokens_details: { reasoning_tokens: number }
  }
}

/** The only choice of a completion in one piece, with its usage. */
export async function completed(response: Response) {
  const body = (await response.json()) as Completion
  const [choice] = body.choices
  if (choice === undefined) throw new Error('no choice')
  return { ...choice, usage: body.usage, model: body.model }
}

interface Chunk {
  choices: { delta: { content?: string; reasoning_content?: string }; finish_reason: string | null }[]
  usage?: Completion['usage']
}

/** The chunks of a stream; the last line must be `[DONE]`. */
export async function streamed(response: Response) {
  const lines = (await response.text()).split('\n\n').filter((line) => line !== '')
  if (lines.pop() !== 'data: [DONE]') throw new Error('the stream does not end with [DONE]')
  const chunks = lines.map((line) => JSON.parse(line.replace(/^data: /, '')) as Chunk)
  const texts = (name: 'content' | 'reasoning_content') =>
    chunks.map(({ choices }) => choices[0]?.delta[name] ?? '').join('')
  return {
    content: texts('content'),
    reasoning: texts('reasoning_content'),
    finishReasons: chunks.flatMap(({ choices }) => choices[0]?.finish_reason ?? []),
    usage: chunks.at(-1)?.usage,
  }
}
