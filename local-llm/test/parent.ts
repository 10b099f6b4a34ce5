// Starts the process as a service does, lets it answer without end, and says its id. To be killed in the middle.
import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { ProcessMessage } from '../src/messages.ts'
import { ask, TOKEN } from './requests.ts'

const child = fork(join(import.meta.dirname, '../src/main.ts'), [], {
  env: {
    LOCAL_LLM_MODEL_PATH: process.argv[2],
    LOCAL_LLM_LISTEN: '127.0.0.1:0',
    LOCAL_LLM_TOKEN: TOKEN,
    LOCAL_LLM_N_CTX: '8192',
  },
})
let port: number | null = null
child.on('message', async (message: ProcessMessage) => {
  if (message.type === 'listening') port = message.port
  if (message.type !== 'ready') return
  const response = await fetch(`http://127.0.0.1:${port}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify(ask('On and on', { stream: true })),
  })
  await response.body?.getReader().read()
  process.stdout.write(`${child.pid}\n`)
})
