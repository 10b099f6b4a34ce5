import { createInterface } from 'node:readline'
import { Command } from 'commander'
import { z } from 'zod'
import type { RecordSource } from '../records/sources/record-source.ts'
import { checkAnswer } from '../safety/claims/check-answer.ts'
import { systemClock } from '../shared/clock.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { openRecords, type RecordOptions } from './open-records.ts'

interface Options extends RecordOptions {
  mrn?: string
  jsonl?: boolean
}

export function checkCommand(): Command {
  return new Command('check')
    .description(
      'Holds an answer against the record and prints what does not hold. With --jsonl it reads lines ' +
        '{"mrn", "query", "answer", "asked_at"?} (asked_at a day, for relative times) and writes one line for each, in ' +
        'order: {"state", "findings": [{"kind", "verdict", "start", "end", "text", "record", "ref"}]}, or ' +
        '{"state": null, "error"}. The exit code is 0 whatever was found.',
    )
    .argument('[answer]', 'the answer; not with --jsonl')
    .option('--mrn <mrn>', 'whose record')
    .option(
      '--file <path>',
      'read FHIR records from this file or folder instead of the database; may be repeated',
      collect,
    )
    .option('--jsonl', 'read and write JSON lines')
    .action(async (answer: string | undefined, options: Options) => {
      process.exitCode = await run(answer, options)
    })
}

/** 2 where the call does not fit. */
async function run(answer: string | undefined, options: Options): Promise<number> {
  const { mrn, jsonl = false } = options
  if (jsonl ? answer !== undefined : answer === undefined || mrn === undefined) {
    process.stderr.write('Give an answer and say whose record with --mrn, or --jsonl and lines on stdin.\n')
    return 2
  }
  const { source, close } = await openRecords(options)
  try {
    if (jsonl) await checkLines(source)
    else process.stdout.write(`${toText(await check(source, { mrn: mrn ?? '', answer: answer ?? '' }))}\n`)
    return 0
  } finally {
    await close()
  }
}

const Line = z.object({ mrn: z.string(), answer: z.string(), asked_at: z.iso.date().optional() })

async function checkLines(source: RecordSource): Promise<void> {
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (text.trim() === '') continue
    const line = Line.safeParse(toJson(text))
    const result = line.success ? await check(source, line.data) : { state: null, error: 'not_read' }
    process.stdout.write(`${JSON.stringify(result)}\n`)
  }
}

async function check(source: RecordSource, { mrn, answer, asked_at: day }: z.infer<typeof Line>) {
  try {
    const record = await source.load(mrn, new AbortController().signal)
    if (record === null) return { state: null, error: 'patient_not_found' }
    const now = day === undefined ? systemClock.now() : Date.parse(`${day}T12:00:00Z`)
    const findings = checkAnswer(answer, record, { now })
    return { state: findings.length === 0 ? 'passed' : 'flagged', findings }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { state: null, error: error.code }
  }
}

function toText(result: Awaited<ReturnType<typeof check>>): string {
  if ('error' in result) return `${result.error}`
  if (result.findings.length === 0) return 'Nothing in it stands against the record.'
  return result.findings
    .map(({ verdict, kind, text, record, ref }) => {
      const told =
        record === null
          ? 'The record says nothing of it.'
          : `The record says: ${record}${ref === null ? '' : ` [${ref}]`}`
      return `${verdict} (${kind}): ${text}\n  ${told}`
    })
    .join('\n')
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
