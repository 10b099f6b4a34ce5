import { readdirSync, readFileSync } from 'node:fs'
import { parseConfig } from '../../server/src/config.ts'
import type { ChatMessage, LocalMode } from '../../server/src/llm/mode.ts'
import { buildModes } from '../../server/src/llm/modes.ts'
import { buildRecord } from '../../server/src/records/facts.ts'
import type { PatientRecord } from '../../server/src/records/record.ts'
import { toOutgoing } from '../../server/src/triage/outgoing.ts'
import { chooseContext } from '../../server/src/triage/prepare.ts'
import { openProcess } from './process.ts'

const DEMO = new URL('../../demo/', import.meta.url)
const NOW = Date.UTC(2026, 10, 23)
/** Neighbours ask for different things, so that the second of a pair is no follow-up of the first. */
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
/** It shares nothing with a prompt about a record, so what the process keeps of one is gone after it. */
const ANOTHER = [{ role: 'user', content: 'Hello' }]

/**
 * A first question about each record of the demo and then a second one, in the prompts that the service sends. Of every
 * such pair the share of the second prompt that does not stand at the beginning of the first, and so is evaluated anew;
 * of one pair of every third record, through the process, the CPU up to the first token as a share of what the same question
 * takes where it is the first.
 */
export async function secondQuestions(modelPath: string, socketPath: string, env: Record<string, string>) {
  const { RECORD_TOKENS } = parseConfig({})
  const mode = buildModes(parseConfig({})).get('gguf')
  if (mode?.kind !== 'local') throw new Error('gguf is a local mode')
  const ours = await openProcess(modelPath, socketPath, { ...env, LOCAL_LLM_N_CTX: '16384' })
  const anew: number[] = []
  const work: number[] = []
  for (const [number, record] of demoRecords().entries()) {
    const prompts = QUESTIONS.map((query) => promptOf(query, record, mode, RECORD_TOKENS))
    const pairs = prompts.flatMap((first) => prompts.flatMap((second) => (first === second ? [] : [{ first, second }])))
    anew.push(...pairs.map(({ first, second }) => 1 - shared(textOf(first), textOf(second)) / textOf(second).length))
    const pair = pairs[(number * 9) % pairs.length]
    if (pair === undefined || number % 3 !== 0) continue
    const cpuOf = async (prompt: readonly ChatMessage[]) => {
      const before = ours.cpu()
      await ours.ask(prompt, 1)
      return ours.cpu() - before
    }
    await ours.ask(ANOTHER, 1)
    const cold = await cpuOf(pair.second)
    await ours.ask(ANOTHER, 1)
    await ours.ask(pair.first, 1)
    work.push((await cpuOf(pair.second)) / cold)
  }
  await ours.close()
  return { anew, work }
}

function promptOf(query: string, record: PatientRecord, mode: LocalMode, recordTokens: number): readonly ChatMessage[] {
  const prepared = { mode, record, earlier: [], askedAt: NOW, conversationId: 'bench' }
  return toOutgoing(query, mode, prepared, chooseContext(query, prepared, recordTokens)).prompt.messages
}

function textOf(messages: readonly ChatMessage[]): string {
  return messages.map(({ content }) => content).join('\n')
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
