// The fake model host of the benchmarks, in a process of its own, so that its work is not counted as ours.
import { answering } from '../../server/test/fake-replies.ts'
import { type FakeCall, type Script, startFakeUpstream } from '../../server/test/fake-upstream.ts'
import type { Fault } from '../../server/test/llm/fault.ts'
import { faults } from '../../server/test/llm/faults.ts'
import { answer, sayings } from '../../server/test/llm/sayings.ts'
import { type Behaviour, type FromUpstream, type ToUpstream, tokensPerStamp } from './messages.ts'

/** When the connection of a call was closed, by the call's trace id. */
let closedAt: Record<string, number> = {}

const upstream = await startFakeUpstream(answering(answer), {
  keepCalls: false,
  onClose: (call) => {
    closedAt[call.headers['x-request-id'] ?? ''] = now()
  },
})

process.on('message', (message: ToUpstream) => {
  if (message.type === 'behave') {
    closedAt = {}
    const before = upstream.callCount
    const behave = toReply(message.behaviour)
    upstream.replyWith((call, index) => behave(call, index - before))
  }
  const { callCount, openSockets } = upstream
  tell({ type: 'state', id: message.id, callCount, openSockets, closedAt })
})
process.on('disconnect', () => process.exit())
tell({ type: 'ready', url: upstream.url })

function toReply(behaviour: Behaviour): (call: FakeCall, index: number) => Script {
  switch (behaviour.type) {
    case 'well':
      return answering(answer)
    case 'fault': {
      const fault = faultNamed(behaviour.name, behaviour.stream)
      const well = answering(answer)
      return (call, index) => (fault.once && index > 0 ? well(call) : fault.reply(sayings[behaviour.wire]))
    }
    case 'sometimes':
      return failingSometimes(behaviour)
    case 'stream':
      return () => stampedStream(behaviour.tokens, behaviour.gapMs)
  }
}

function failingSometimes({ share, names, stream, seed }: Extract<Behaviour, { type: 'sometimes' }>) {
  const random = seeded(seed)
  const ways = names.map((name) => faultNamed(name, stream))
  const well = answering(answer)
  return (call: FakeCall): Script => {
    if (random() >= share) return well(call)
    return ways[Math.floor(random() * ways.length)]?.reply(sayings.chat) ?? well(call)
  }
}

function faultNamed(name: string, stream: boolean): Fault {
  const fault = faults.find(
    (each) => each.name === name && (each.mode === undefined || (each.mode === 'stream') === stream),
  )
  if (fault === undefined) throw new Error(`there is no fault ${name}`)
  return fault
}

/** What an answer says between its stamps: words, a date, a value and a source, as models cut them. */
const words = [' Your', ' last', ' value', ' was', ' 6.9', ' %', ' on 2', ' October', ' [F1].']

function stampedStream(tokens: number, gapMs: number): Script {
  const steps = Array.from({ length: tokens }, (_, index) => {
    const word = words[(index % tokensPerStamp) - 1]
    const send = () => chatEvent({ content: word ?? ` stamp${(now() * 100).toFixed(0)}` }, null)
    return gapMs === 0 ? [{ send }] : [{ waitMs: gapMs }, { send }]
  })
  return [
    { head: 200, headers: { 'content-type': 'text/event-stream' } },
    ...steps.flat(),
    { send: `${chatEvent({}, 'stop')}data: [DONE]\n\n` },
    { end: true },
  ]
}

function chatEvent(delta: object, finish_reason: string | null): string {
  return `data: ${JSON.stringify({ id: '1', object: 'chat.completion.chunk', created: 0, model: 'fake/model', choices: [{ index: 0, delta, logprobs: null, finish_reason }] })}\n\n`
}

/** Milliseconds on a clock that both processes share. */
function now(): number {
  return performance.timeOrigin + performance.now()
}

/** Mulberry32, so that a run can be repeated. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function tell(message: FromUpstream): void {
  process.send?.(message)
}
