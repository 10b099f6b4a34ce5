import { fileURLToPath } from 'node:url'
import type { TriageEvent, TriageRequest } from '@carepath/contract/triage.ts'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { LocalMode, ModelCall, ModelFinish } from '../llm/mode.ts'
import { importRecords } from '../records/import/import.ts'
import { storeSource } from '../records/sources/store.ts'
import { systemClock } from '../shared/clock.ts'
import { openStore } from '../store/open.ts'
import { answerQuestion, readAnswer } from './answer.ts'

const DEMO = fileURLToPath(new URL('../../../demo', import.meta.url))

const finish: ModelFinish = {
  finishReason: 'stop',
  usage: { prompt_tokens: 100, completion_tokens: 3 },
  model: 'scripted',
  provider: 'here',
}
const question: TriageRequest = { patient_mrn: 'P000123', query: 'What medicines do I take?' }

/** A service whose only mode says what the test has it say. */
async function serve(generate: (call: ModelCall) => Promise<ModelFinish>) {
  const store = await openStore('sqlite::memory:')
  onTestFinished(() => store.close())
  await importRecords(store, [DEMO])
  const mode: LocalMode = {
    kind: 'local',
    id: 'scripted',
    label: 'Scripted',
    model: 'scripted',
    contextTokens: 8_192,
    maxTokens: 256,
    state: () => ({ state: 'ready', ready: true, reason: 'It says so.' }),
    generate: (_prompt, call) => generate(call),
  }
  const deps = {
    records: storeSource(store),
    modes: new Map([[mode.id, mode]]),
    defaultMode: mode.id,
    store,
    clock: systemClock,
    recordTokens: 1_000,
    showThinking: false,
    checkAnswers: 'flag' as const,
  }
  const ask = (request = question, signal = new AbortController().signal) =>
    answerQuestion(request, { traceId: 'trace', signal, stream: true }, deps)
  const outcomes = async () => {
    const { entries } = await store.listAccess({ patientMrn: question.patient_mrn, limit: 10, oldestFirst: true })
    return entries
      .filter(({ action }) => action !== 'import')
      .map(({ outcome, resources }) => ({ outcome, sent: resources.length > 0 }))
  }
  return { store, ask, outcomes }
}

/** Says each text once it went out, then that it has finished. */
function saying(...texts: string[]) {
  return async ({ onSent, onPart }: ModelCall) => {
    onSent?.()
    for (const text of texts) await onPart({ type: 'text', text })
    return finish
  }
}

async function readAll(events: AsyncIterable<TriageEvent>): Promise<TriageEvent[]> {
  const all: TriageEvent[] = []
  for await (const event of events) all.push(event)
  return all
}

describe('a question', () => {
  test('is answered by one start, the text as it comes, then the whole of it, which is stored by then', async () => {
    const { store, ask, outcomes } = await serve(saying('You ', 'take metformin.'))
    const events: TriageEvent[] = []
    for await (const event of ask()) {
      events.push(event)
      if (event.event !== 'done') continue
      const stored = await store.readConversation(event.data.conversation_id)
      expect(stored?.turns.map(({ response }) => response)).toEqual(['You take metformin.'])
    }
    expect(events.map(({ event }) => event)).toEqual(['start', 'delta', 'delta', 'done'])
    expect(events[0]?.data).toMatchObject({ trace_id: 'trace', llm_mode: 'scripted' })
    expect(events.at(-1)?.data).toMatchObject({ response: 'You take metformin.', model: 'scripted', provider: 'here' })
    expect(await outcomes()).toEqual([{ outcome: 'answered', sent: true }])
  })

  test('whose caller stops reading cancels the call upstream, and is entered as cancelled', async () => {
    let upstream: AbortSignal | undefined
    const { ask, outcomes } = await serve(async ({ onSent, onPart, signal }) => {
      upstream = signal
      onSent?.()
      await onPart({ type: 'text', text: 'You take ' })
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      return finish
    })
    for await (const { event } of ask()) if (event === 'delta') break
    expect(upstream?.aborted).toBe(true)
    expect(await outcomes()).toEqual([{ outcome: 'cancelled', sent: true }])
  })

  test('whose caller hangs up throws the reason, and is entered as cancelled', async () => {
    const caller = new AbortController()
    const gone = new Error('the caller is gone')
    const { ask, outcomes } = await serve(async ({ signal }) => {
      caller.abort(gone)
      throw signal.reason
    })
    await expect(readAll(ask(question, caller.signal))).rejects.toBe(gone)
    expect(await outcomes()).toEqual([{ outcome: 'cancelled', sent: false }])
  })

  test('that the mode fails on is not answered, and the access log has the code and what had gone out', async () => {
    const { ask, outcomes } = await serve(async ({ onSent, onPart }) => {
      onSent?.()
      await onPart({ type: 'text', text: 'You take ' })
      throw new TypeError('unforeseen')
    })
    const shown: string[] = []
    const reading = (async () => {
      for await (const { event } of ask()) shown.push(event)
    })()
    await expect(reading).rejects.toThrow('unforeseen')
    expect(shown).toEqual(['start', 'delta'])
    expect(await outcomes()).toEqual([{ outcome: 'internal', sent: true }])
  })

  test.each([[[]], [['']], [[' ', '\n']]])('answered with %j is not answered', async (texts) => {
    const { store, ask, outcomes } = await serve(saying(...texts))
    await expect(readAnswer(ask())).rejects.toMatchObject({ code: 'answer_incomplete' })
    expect(await outcomes()).toEqual([{ outcome: 'answer_incomplete', sent: true }])
    expect(await store.listConversations({ patientMrn: question.patient_mrn, limit: 1 })).toEqual([])
  })

  test('of a patient, a mode or a conversation that is not there reaches no model', async () => {
    const { ask } = await serve(() => Promise.reject(new Error('a model was asked')))
    const codeOf = (request: TriageRequest) => readAnswer(ask(request)).catch(({ code }) => code)
    expect(await codeOf({ ...question, patient_mrn: 'nobody' })).toBe('patient_not_found')
    expect(await codeOf({ ...question, llm_mode: 'nothing' })).toBe('unknown_llm_mode')
    const conversation_id = '01890a5d-ac96-774b-bcce-b302099a8057'
    expect(await codeOf({ ...question, conversation_id })).toBe('conversation_not_found')
  })
})
