import { createInterface } from 'node:readline'
import { Command, InvalidArgumentError } from 'commander'
import { z } from 'zod'
import { maskPrompt } from '../privacy/mask-prompt.ts'
import type { PatientRecord } from '../records/facts/patient-record.ts'
import { explainChoice } from '../records/retrieval/explain-choice.ts'
import type { Retrieval } from '../records/retrieval/retrieval.ts'
import { retrieve } from '../records/retrieval/retrieve.ts'
import type { RecordSource } from '../records/sources/record-source.ts'
import { systemClock } from '../shared/clock.ts'
import { buildDraft } from '../triage/prompt.ts'
import { openRecords } from './open-records.ts'

interface Options {
  mrn?: string
  file?: string[]
  budget: number
  earlier: string[]
  jsonl?: boolean
  egress?: boolean
}

export function contextCommand(): Command {
  return new Command('context')
    .description(
      'Prints what is sent of a record for a question, and why each line was chosen. With --jsonl it reads lines ' +
        '{"mrn"?, "query", "budget"?, "earlier"?} and writes lines {"mrn", "query", "tokens", "text", "facts", "manifest"}.',
    )
    .argument('[question]', 'the question; not with --jsonl')
    .option('--mrn <mrn>', 'whose record; with --file it may be left out where there is only one patient')
    .option(
      '--file <path>',
      'read FHIR records from this file or folder instead of the database; may be repeated',
      collect,
    )
    .option('--budget <tokens>', 'the most tokens of the lines', toBudget, 4_000)
    .option('--earlier <question>', 'a question asked before; may be given several times', collect, [])
    .option('--egress', 'print the lines and the question as a hosted mode is sent them, masked')
    .option('--jsonl', 'read and write JSON lines')
    .action(async (question: string | undefined, options: Options) => {
      process.exitCode = await run(question, options)
    })
}

/** 0; 1 where a line could not be answered; 2 where the call does not fit. */
async function run(question: string | undefined, options: Options): Promise<number> {
  if ((question === undefined) !== (options.jsonl === true))
    return fault('Give a question, or --jsonl and lines on stdin.')
  const opened = await openRecords(options)
  try {
    if (options.jsonl === true) return await answerLines(opened.source, options)
    const mrn = options.mrn ?? (await onlyMrn(opened.source))
    if (mrn === null) return fault('Say whose record with --mrn.')
    const record = await opened.source.load(mrn, new AbortController().signal)
    if (record === null) return fault('There is no such patient here: import the record first.')
    const context = select(record, { query: question ?? '', earlier: options.earlier, budget: options.budget })
    process.stdout.write(options.egress === true ? toMasked(context, question ?? '') : toPrint(context))
    return 0
  } finally {
    await opened.close()
  }
}

const Line = z.object({
  mrn: z.string().optional(),
  query: z.string(),
  budget: z.number().int().min(0).max(1_000_000).optional(),
  earlier: z.array(z.string()).optional(),
})

async function answerLines(source: RecordSource, options: Options): Promise<number> {
  let code = 0
  const only = options.mrn ?? (await onlyMrn(source))
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (text.trim() === '') continue
    const answer = await answerLine(text, source, only, options)
    if ('error' in answer) code = 1
    process.stdout.write(`${JSON.stringify(answer)}\n`)
  }
  return code
}

async function answerLine(text: string, source: RecordSource, only: string | null, options: Options) {
  const line = Line.safeParse(toJson(text))
  if (!line.success) return { error: 'not_read' as const }
  const { query, mrn = only, budget = options.budget, earlier = options.earlier } = line.data
  const record = mrn === null ? null : await source.load(mrn, new AbortController().signal)
  if (record === null) return { mrn, query, error: 'patient_not_found' as const }
  const { tokens, text: sent, chosen, manifest, question } = select(record, { query, earlier, budget })
  const facts = chosen.map((one) => ({
    id: one.ref,
    section: one.fact.section,
    date: one.fact.date,
    text: one.text,
    resource: one.fact.resource,
    why: explainChoice(one, question),
  }))
  return { mrn, query, tokens, text: sent, facts, manifest }
}

function select(
  record: PatientRecord,
  { query, earlier, budget }: { query: string; earlier: readonly string[]; budget: number },
): Retrieval {
  return retrieve(record, { query, earlier, budgetTokens: budget, now: systemClock.now() })
}

function toPrint({ text, tokens, chosen, record, question }: Retrieval): string {
  const reasons = chosen.map((one) => `  ${one.ref.padEnd(6)} ${explainChoice(one, question)}`)
  return `${text}\n\n${tokens} tokens, ${chosen.length} of ${record.facts.length} lines; why each was chosen:\n${reasons.join('\n')}\n`
}

/** The very messages that a hosted mode gets, each under its role. */
function toMasked(context: Retrieval, query: string): string {
  const { prompt } = maskPrompt(context.record, buildDraft(query, [], context), { now: systemClock.now() })
  return prompt.messages.map(({ role, content }) => `--- ${role}\n${content}\n`).join('')
}

/** The MRN of the only patient there is; null where there is none, or more than one. */
async function onlyMrn(source: RecordSource): Promise<string | null> {
  const { patients } = await source.list({ limit: 2 })
  const [only, another] = patients
  return only === undefined || another !== undefined ? null : only.mrn
}

function toBudget(text: string): number {
  const budget = Number(text)
  if (!Number.isInteger(budget) || budget < 0) throw new InvalidArgumentError('It must be a whole number of tokens.')
  return budget
}

function collect(text: string, before: string[] = []): string[] {
  return [...before, text]
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function fault(reason: string): number {
  process.stderr.write(`${reason}\n`)
  return 2
}
