// Stands in for the process of a local model: it tells its parent what it is told to, and ends as it is told to.
// FAKE_STEPS is a JSON list of messages to send, or of `{"exit": code}`, `{"kill": signal}` and `{"wait": ms}`.
import { setTimeout as delay } from 'node:timers/promises'

type Step = { exit: number } | { kill: NodeJS.Signals } | { wait: number } | { type: string }

process.once('disconnect', () => process.exit(0))
setInterval(() => undefined, 1_000)
const steps = JSON.parse(process.env.FAKE_STEPS ?? '[]') as Step[]
for (const step of steps) {
  if ('exit' in step) process.exit(step.exit)
  else if ('kill' in step) process.kill(process.pid, step.kill)
  else if ('wait' in step) await delay(step.wait)
  else await new Promise((sent) => process.send?.(step, sent))
}
