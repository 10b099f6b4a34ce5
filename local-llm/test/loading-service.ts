// A service that starts its local mode and says the process's id at once, and that it is loading when it is. To be killed.
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { parseConfig } from '../../server/src/config.ts'
import { buildModes } from '../../server/src/llm/modes.ts'

const mode = buildModes(parseConfig({ GGUF_MODEL_PATH: process.argv[2] })).get('gguf')
if (mode?.kind !== 'local') throw new Error('gguf is a local mode')
mode.start?.()
process.stdout.write(`started ${readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim()}\n`)
for (;;) {
  const { state } = mode.state()
  if (state !== 'loading 0 %') process.stdout.write(`${state}\n`)
  await delay(1)
}
