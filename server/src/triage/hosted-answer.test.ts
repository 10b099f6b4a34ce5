import { describe, expect, onTestFinished, test } from 'vitest'
import type { HostedMode, Prompt } from '../llm/mode.ts'
import { buildTestRecord } from '../records/facts/test-record.ts'
import { systemClock } from '../shared/clock.ts'
import { openStore } from '../store/open.ts'
import { answerQuestion, readAnswer } from './answer.ts'

const record = buildTestRecord([
  {
    resourceType: 'Patient',
    id: 'pat-77120',
    identifier: [{ type: { coding: [{ code: 'MR' }] }, value: 'KX-440213' }],
    name: [{ family: 'Oyelaran-Brandt', given: ['Tamsin'] }],
    birthDate: '1933-07-19',
    address: [{ line: ['4817 Quarry Hollow Road'], city: 'Fennimore', state: 'WI', postalCode: '53809' }],
    telecom: [{ system: 'url', value: 'https://portal.example.org/me' }],
  },
  { resourceType: 'Condition', id: 'c1', code: { text: 'Asthma' }, onsetDateTime: '2021-02-11' },
])

/** Conversations with a hosted model that says what the test has it say, given what it was sent. */
async function talk() {
  const store = await openStore('sqlite::memory:')
  onTestFinished(() => store.close())
  let answer: (prompt: string) => string = () => ''
  const sent: string[] = []
  const mode: HostedMode = {
    kind: 'hosted',
    id: 'scripted',
    label: 'Scripted',
    model: 'scripted',
    host: 'elsewhere',
    place: 'elsewhere',
    egress: 'pseudonymise',
    agreement: 'none',
    contextTokens: 16_384,
    maxTokens: 256,
    state: () => ({ state: 'ready', ready: true, reason: 'It says so.' }),
    async generate({ messages }: Prompt, { onSent, onPart }) {
      onSent?.()
      const prompt = messages.map(({ content }) => content).join('\n')
      sent.push(prompt)
      for (const text of answer(prompt).match(/[\s\S]{1,7}/g) ?? []) await onPart({ type: 'text', text })
      return { finishReason: 'stop', usage: { prompt_tokens: 1, completion_tokens: 1 }, model: null, provider: null }
    },
  }
  const deps = {
    records: { load: async () => record, close: async () => {} } as never,
    modes: new Map([[mode.id, mode]]),
    defaultMode: mode.id,
    store,
    clock: { ...systemClock, now: () => Date.UTC(2026, 10, 23) },
    recordTokens: 1_000,
    showThinking: false,
    checkAnswers: 'withhold' as const,
  }
  let conversation_id: string | undefined
  const ask = async (query: string, say: typeof answer) => {
    answer = say
    const call = { traceId: 'trace', signal: new AbortController().signal, stream: true }
    const request = { patient_mrn: 'P1', query, ...(conversation_id === undefined ? {} : { conversation_id }) }
    const whole = await readAnswer(answerQuestion(request, call, deps))
    conversation_id = whole.conversation_id
    return whole
  }
  return { ask, sent, store, id: () => conversation_id ?? '' }
}

const question =
  'I am Tamsin (MRN KX-440213), 93 years old, of Fennimore, see https://portal.example.org/me. When did my asthma begin?'

/** The token that stands for the MRN in the prompt. */
function mrnIn(prompt: string): string {
  return /MRN (IDENTIFIER_\d+)/.exec(prompt)?.[1] ?? ''
}

describe('what was restored in an answer', () => {
  test('is masked again exactly in the next prompt, in whatever form the model wrote it', async () => {
    const { ask, sent } = await talk()
    const { response } = await ask(question, (prompt) => {
      const [year = '', month = '', day = ''] = /\[F\d+\] (\d{4}-\d\d-\d\d).*Asthma/.exec(prompt)?.[1]?.split('-') ?? []
      return `It began ${Number(day)}.${Number(month)}.${year.slice(2)} [F2], you are 90+ now. PATIENT_1, ${mrnIn(prompt)}; PLACE_1!`
    })
    expect(response).toContain('11.2.21')
    expect(response).toContain('you are 93 now')
    expect(response).toContain('KX-440213')
    await ask('And since then?', () => 'Nothing.')
    expect(sent[1]).toContain('you are 90+ now')
    expect(sent[1]).not.toMatch(/11\.2\.21|you are 93|KX-440213|Tamsin|Fennimore/)
  })

  test('is stored with its turn and goes with it', async () => {
    const { ask, store, id } = await talk()
    await ask(question, () => 'PATIENT_1, you are 90+.')
    const [turn] = (await store.readConversation(id()))?.turns ?? []
    expect(JSON.parse(turn?.restored ?? '')).toMatchObject([
      { start: 0, end: 22, kind: 'PATIENT', value: 'Tamsin Oyelaran-Brandt' },
      { start: 32, end: 34, kind: 'AGE', value: '93' },
    ])
    await store.deleteConversation(id())
    expect(await store.readConversation(id())).toBeNull()
  })

  test('is masked where it stands also once refs before it were taken out', async () => {
    const { ask, sent } = await talk()
    await ask(question, () => 'So it is [F1] [F2] and [F1] you are 90+ now [F2].')
    await ask('And?', () => 'No.')
    expect(sent[1]).toContain('you are 90+ now')
  })
})

describe('an answer', () => {
  test('shows a neutral word for a token that touches a letter', async () => {
    const { ask, sent } = await talk()
    const { response } = await ask(question, (prompt) => `Your number is ${mrnIn(prompt)}x, you live in PLACE_1x.`)
    expect(response).toBe('Your number is (left out)x, you live in (left out)x.')
    await ask('And?', () => 'No.')
    expect(sent[1]).not.toMatch(/KX-440213|Fennimore/)
  })

  test('names the web addresses that stand in the record, and no others', async () => {
    const { ask } = await talk()
    const { response, links } = await ask(
      question,
      (prompt) => `See ${/see (WEBADDRESS_\d+)/.exec(prompt)?.[1]}, https://evil.example/?m=${mrnIn(prompt)}.`,
    )
    expect(response).toBe('See https://portal.example.org/me, https://evil.example/?m=hidden.')
    expect(links).toEqual(['https://portal.example.org/me'])
    expect((await ask(question, () => 'See https://evil.example/')).links).toBeUndefined()
  })

  test('holds nothing that drives a terminal or hides in the text', async () => {
    const { ask } = await talk()
    const { response } = await ask(question, () => 'a\u001b]8;;https://e.example\u0007b\u202ec\u200bPAT\u200bIENT_1')
    expect(response).toBe('abc(a name)')
  })

  test('far past the tokens that were asked for is not whole', async () => {
    const { ask } = await talk()
    await expect(ask(question, () => 'so '.repeat(4_000))).rejects.toMatchObject({ code: 'answer_incomplete' })
  })
})

describe('a prompt', () => {
  test('has tokens that touch nothing, and the state of an address', async () => {
    const { ask, sent } = await talk()
    await ask('I live at 4817 Quarry Hollow Road,Fennimore,WI 53809, near Toledo, OH 43604.', () => 'Yes.')
    const asked = sent[0]?.split('\n').at(-1) ?? ''
    expect(asked).not.toMatch(/[\p{L}\p{N}](?:ADDRESS|PLACE|POSTCODE)_\d|(?:ADDRESS|PLACE|POSTCODE)_\d+\p{L}/u)
    expect(asked).not.toMatch(/Quarry|Fennimore|53809|Toledo|43604/)
    expect(asked).toMatch(/WI/)
    expect(asked).toMatch(/OH/)
  })
})
