import { readdirSync, readFileSync } from 'node:fs'
import { parseConfig } from '../../server/src/config.ts'
import type { ChatMessage, LocalMode } from '../../server/src/llm/mode.ts'
import { buildModes } from '../../server/src/llm/modes.ts'
import { buildRecord } from '../../server/src/records/facts/build-record.ts'
import type { PatientRecord } from '../../server/src/records/facts/patient-record.ts'
import { buildPrompt } from '../../server/src/triage/build-prompt.ts'
import { chooseFacts } from '../../server/src/triage/choose-facts.ts'
import type { EarlierTurn } from '../../server/src/triage/prompt.ts'
import { openProcess } from './process.ts'

const DEMO = new URL('../../demo/', import.meta.url)
const NOW = Date.UTC(2026, 10, 23)
const QUESTIONS = [
  'When was my last A1c and what was it?',
  'What medicines do I take?',
  'How has my weight changed over the years?',
  'Which vaccines have I had?',
  'Is my blood pressure all right?',
  'What happened at my last visit?',
  'Am I allergic to anything?',
  'What operations have I had?',
]
const ANSWER =
  'Your last result was 7.1 % on 2024-03-03 [F12]. It is a little lower than the one before it. Please ask your care team what this means for you.'
/** It shares nothing with a prompt about a record, so what the process keeps of one is gone after it. */
const ANOTHER = [{ role: 'user', content: 'Hello' }]

interface SecondQuestions {
  /** Of each second prompt the share of tokens that do not stand at the beginning of the first: they are evaluated anew. */
  anew: number[]
  /** Of some, through the process: the CPU up to the first token, as a share of what it takes where it is the first. */
  work: number[]
}

/**
 * Two questions about each record of the demo, in the prompts that the service sends: by themselves, and the second one
 * going on with the conversation of the first.
 */
export async function secondQuestions(modelPath: string, socketPath: string, env: Record<string, string>) {
  const { RECORD_TOKENS } = parseConfig({})
  const mode = buildModes(parseConfig({})).get('gguf')
  if (mode?.kind !== 'local') throw new Error('gguf is a local mode')
  const ours = await openProcess(modelPath, socketPath, { ...env, LOCAL_LLM_N_CTX: '8192' })
  const cpuOf = async (prompt: readonly ChatMessage[]) => {
    const before = ours.cpu()
    await ours.ask(prompt, 1)
    return ours.cpu() - before
  }
  const apart: SecondQuestions = { anew: [], work: [] }
  const inConversation: SecondQuestions = { anew: [], work: [] }
  for (const [number, record] of demoRecords().entries()) {
    for (const [place, query] of QUESTIONS.entries()) {
      for (const [step, before] of QUESTIONS.entries()) {
        if (step === place) continue
        const first = promptOf(before, [], record, mode, RECORD_TOKENS)
        for (const [kind, earlier] of [
          [apart, []],
          [inConversation, [{ query: before, response: ANSWER }]],
        ] as const) {
          const second = promptOf(query, earlier, record, mode, RECORD_TOKENS)
          kind.anew.push(1 - shared(textOf(first), textOf(second)) / textOf(second).length)
          // Each question about each record is the second one once, after another first one with each record.
          if ((place + 1 + (number % (QUESTIONS.length - 1))) % QUESTIONS.length !== step) continue
          await ours.ask(ANOTHER, 1)
          const cold = await cpuOf(second)
          await ours.ask(ANOTHER, 1)
          await ours.ask(first, 1)
          kind.work.push((await cpuOf(second)) / cold)
        }
      }
    }
  }
  await ours.close()
  return { apart, inConversation }
}

function promptOf(
  query: string,
  earlier: readonly EarlierTurn[],
  record: PatientRecord,
  mode: LocalMode,
  recordTokens: number,
): ChatMessage[] {
  const question = { request: { patient_mrn: 'BENCH', query }, mode, record, earlier, askedAt: NOW }
  const { prompt } = buildPrompt(question, chooseFacts(question, { recordTokens }))
  return (prompt?.messages ?? []).map(({ role, content }) => ({ role, content: letterForToken(content) }))
}

/**
 * A letter for what is about a token to a real vocabulary: four characters, or one digit. To that of the model here
 * each character is one, and over prompts four times as long attention would outweigh all else, as in no real model.
 */
function letterForToken(text: string): string {
  return text.replace(/\d|\D{1,4}/gu, (token) => {
    let hash = 0
    for (const character of token) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 9973
    return String.fromCharCode('a'.charCodeAt(0) + (hash % 26))
  })
}

function textOf(messages: readonly ChatMessage[]): string {
  return messages.map(({ role, content }) => `${role}\n${content}\n`).join('')
}

function shared(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}

function demoRecords(): PatientRecord[] {
  return readdirSync(DEMO)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const { entry } = JSON.parse(readFileSync(new URL(file, DEMO), 'utf8')) as {
        entry: { resource: { resourceType: string; id: string } }[]
      }
      return buildRecord({
        entry: { mrn: 'BENCH', name: 'of the demo', birth_date: null, gender: null },
        version: '1',
        resources: entry.map(({ resource }) => ({
          type: resource.resourceType,
          id: resource.id,
          json: JSON.stringify(resource),
        })),
      })
    })
}
