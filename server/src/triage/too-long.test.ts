import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TriageRequest } from '@carepath/contract/triage.ts'
import { expect, onTestFinished, test } from 'vitest'
import { HostFault } from '../llm/faults/host-fault.ts'
import type { LocalMode, ModelCall, ModelFinish, Prompt } from '../llm/mode.ts'
import { importRecords } from '../records/import/import.ts'
import { estimateTokens } from '../records/retrieval/estimate-tokens.ts'
import { storeSource } from '../records/sources/store.ts'
import { systemClock } from '../shared/clock.ts'
import { openStore } from '../store/open.ts'
import { answerQuestion, readAnswer } from './answer.ts'

const finish: ModelFinish = {
  finishReason: 'stop',
  usage: { prompt_tokens: 100, completion_tokens: 3 },
  model: 'scripted',
  provider: null,
}
const tooLong = () =>
  new HostFault('provider_rejected', { detail: 'Too long: lower RECORD_TOKENS.', kind: 'too_long', status: 400 })

/** A patient with many results, and a mode that does what the test says with each prompt. */
async function serve(results: number, generate: (call: ModelCall, tries: number) => Promise<ModelFinish>) {
  const folder = mkdtempSync(join(tmpdir(), 'carepath-too-long-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const store = await openStore('sqlite::memory:')
  onTestFinished(() => store.close())
  const entry = [
    {
      resource: { resourceType: 'Patient', id: 'p', identifier: [{ type: { coding: [{ code: 'MR' }] }, value: 'M1' }] },
    },
    ...Array.from({ length: results }, (_, at) => ({
      resource: {
        resourceType: 'Observation',
        id: `o${at}`,
        status: 'final',
        category: [{ coding: [{ code: 'laboratory' }] }],
        code: { text: `Analyte number ${at}` },
        subject: { reference: 'Patient/p' },
        effectiveDateTime: '2026-05-01',
        valueQuantity: { value: 10 + at, unit: 'mg/dL' },
      },
    })),
  ]
  writeFileSync(join(folder, 'record.json'), JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }))
  await importRecords(store, [folder])
  const prompts: Prompt[] = []
  const mode: LocalMode = {
    kind: 'local',
    id: 'scripted',
    label: 'Scripted',
    model: 'scripted',
    contextTokens: 32_768,
    maxTokens: 256,
    state: () => ({ state: 'ready', ready: true, reason: 'It says so.' }),
    generate: (prompt, call) => generate(call, prompts.push(prompt)),
  }
  const modes = new Map([[mode.id, mode]])
  const deps = {
    records: storeSource(store),
    modes,
    defaultMode: mode.id,
    store,
    clock: systemClock,
    recordTokens: 4_000,
    showThinking: false,
    checkAnswers: 'flag' as const,
  }
  const request: TriageRequest = { patient_mrn: 'M1', query: 'Show me all my lab results' }
  const { signal } = new AbortController()
  return {
    ask: () => readAnswer(answerQuestion(request, { traceId: 'trace', signal, stream: true }, deps)),
    sizes: () => prompts.map(({ messages }) => messages.reduce((sum, { content }) => sum + estimateTokens(content), 0)),
  }
}

test('a prompt too long for the window is sent once more with half of the record', async () => {
  const { ask, sizes } = await serve(300, async ({ onPart, onSent }, tries) => {
    onSent?.()
    if (tries === 1) throw tooLong()
    await onPart({ type: 'text', text: 'Here they are.' })
    return finish
  })
  expect((await ask()).response).toBe('Here they are.')
  const [whole = 0, half = 0] = sizes()
  expect(sizes()).toHaveLength(2)
  expect(half).toBeLessThan(whole * 0.7)
})

test('and no more than once', async () => {
  const { ask, sizes } = await serve(300, () => Promise.reject(tooLong()))
  await expect(ask()).rejects.toMatchObject({
    code: 'provider_rejected',
    message: expect.stringContaining('RECORD_TOKENS'),
  })
  expect(sizes()).toHaveLength(2)
})

test('not at all where something was shown, or where half would leave out what every question needs', async () => {
  const shown = await serve(300, async ({ onPart }) => {
    await onPart({ type: 'text', text: 'Here' })
    throw tooLong()
  })
  await expect(shown.ask()).rejects.toThrow('Too long')
  expect(shown.sizes()).toHaveLength(1)
  const short = await serve(20, () => Promise.reject(tooLong()))
  await expect(short.ask()).rejects.toThrow('Too long')
  expect(short.sizes()).toHaveLength(1)
})
