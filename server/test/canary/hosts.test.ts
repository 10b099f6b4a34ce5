import { Writable } from 'node:stream'
import { describe, it } from 'vitest'
import { logEvents } from '../../src/llm/log-events.ts'
import type { Draft, Prompt } from '../../src/llm/mode.ts'
import { privateLog } from '../../src/privacy/log-fields.ts'
import { maskPrompt } from '../../src/privacy/mask-prompt.ts'
import { toProblem } from '../../src/shared/problem-error.ts'
import { toMessages } from '../../src/triage/prompt.ts'
import { answering } from '../fake-replies.ts'
import { type FakeCall, type Script, startFakeUpstream } from '../fake-upstream.ts'
import type { Saying } from '../llm/fault.ts'
import { faults } from '../llm/faults.ts'
import { buildHostedMode, hostedModes } from '../llm/hosted-modes.ts'
import { answer, sayings } from '../llm/sayings.ts'
import { content, identifiers } from './patient.ts'
import { canaryRecord, identifyingParts } from './record.ts'
import { findCanaries } from './search.ts'

const record = canaryRecord()
const lines = record.facts.map((fact, at) => `[F${at + 1}] ${fact.date ?? ''} ${fact.text}`)
const query = `I am ${identifiers.given} ${identifiers.family}. What did Dr. ${identifiers.clinicianFamily} say?`
const draft: Draft = { lines: ['Answer from the record.', ...lines], turns: [{ role: 'user', content: query }] }
const masked = maskPrompt(record, draft, { now: Date.UTC(2026, 10, 23) }).prompt
const everything = { ...identifyingParts, ...content }

// One mode of each wire: what they share with the others is not what is searched here.
const modes = hostedModes.filter(({ name }) => ['hf-qwen2.5', 'hf-smollm2 behind the router'].includes(name))

describe.each(modes)('$name', (kind) => {
  const cases = faults
    .filter(({ wire }) => wire === undefined || wire === kind.wire)
    .map((fault, at) => ({
      fault,
      stream: fault.mode === undefined ? at % 2 === 0 : fault.mode === 'stream',
      name: fault.name,
    }))

  it.concurrent.for(cases)(
    '$name: a masked prompt brings no identifier to the host',
    async ({ fault, stream }, { expect }) => {
      const { calls } = await asked(kind, fault, masked, stream)
      expect(calls.length).toBeLessThanOrEqual(8)
      const sent = calls.map((call) => JSON.stringify(call)).join('\n')
      expect(findCanaries(sent, identifyingParts)).toEqual([])
    },
  )

  it.concurrent.for(cases)(
    '$name: neither its error nor the log holds what was asked',
    async ({ fault, stream }, { expect }) => {
      const { told, logged } = await asked(kind, fault, { messages: toMessages(draft), masked: false }, stream)
      expect(findCanaries(told + logged, everything)).toEqual([])
    },
  )

  it.concurrent.for([400, 401, 402, 403, 404, 410, 422, 424, 429, 500, 502, 503, 504])(
    'a host that repeats the question in a %i: neither its error nor the log holds it',
    async (status, { expect }) => {
      const { told, logged } = await asked(
        kind,
        echo(status),
        { messages: toMessages(draft), masked: false },
        status % 2 === 0,
      )
      expect(told).toContain('urn:carepath:problem')
      expect(findCanaries(told + logged, everything)).toEqual([])
    },
  )
})

interface HostFault {
  once?: true
  timeoutS?: number
  reply(saying: Saying, call: FakeCall): Script
}

/** A refusal that repeats what it refuses, as several hosts do. */
function echo(status: number): HostFault {
  return {
    reply: (_saying, { body }) => {
      const text = JSON.stringify({ error: { message: `cannot answer: ${body}`, type: body, param: body } })
      return [
        {
          head: status,
          headers: { 'content-type': 'application/json', 'x-error-message': status.toString() },
          body: Buffer.byteLength(text),
        },
        { send: text },
        { end: true },
      ]
    },
  }
}

/** A call to a host with that fault; what became of it, and of the log. */
async function asked(
  kind: (typeof hostedModes)[number],
  fault: HostFault,
  prompt: Prompt,
  stream: boolean,
): Promise<{ calls: readonly FakeCall[]; told: string; logged: string }> {
  let logged = ''
  const log = privateLog(
    { level: 'trace' },
    new Writable({
      write(chunk, _encoding, done) {
        logged += chunk
        done()
      },
    }),
  )
  const well = answering(answer)
  const upstream = await startFakeUpstream((call, index) =>
    fault.once && index > 0 ? well(call) : fault.reply(sayings[kind.wire], call),
  )
  const { timeoutS } = fault
  const mode = buildHostedMode(kind, {
    url: upstream.url,
    ...(timeoutS !== undefined && { timeoutS }),
    tools: { report: logEvents(log) },
  })
  let told = ''
  try {
    await mode.generate(prompt, {
      stream,
      signal: new AbortController().signal,
      traceId: 'ab12cd34ef56',
      onPart: ({ type }) => {
        told += type
        return undefined
      },
    })
  } catch (error) {
    told = `${JSON.stringify(toProblem(error, 'ab12cd34ef56'))}\n${error instanceof Error ? error.stack : String(error)}`
    log.error(error, 'unexpected error')
  } finally {
    await mode.close?.()
    await upstream.close()
  }
  return { calls: upstream.calls, told, logged }
}
