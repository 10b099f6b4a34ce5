import { createInterface } from 'node:readline'
import type { Notice } from '@carepath/contract/notice.ts'
import type { Citation, TriageAnswer, TriageEvent, TriageRequest } from '@carepath/contract/triage.ts'
import { Command } from 'commander'
import { z } from 'zod'
import { ProblemError } from '../shared/problem-error.ts'
import { readAnswer } from '../triage/answer.ts'
import { type Answering, answerHere } from './ask-here.ts'
import { answerAt } from './ask-service.ts'
import { readConfig } from './environment.ts'
import { toTable } from './table.ts'

interface Options {
  mrn?: string
  mode?: string
  conversation?: string
  url?: string
  jsonl?: boolean
}

export function askCommand(): Command {
  return new Command('ask')
    .description(
      'Asks about a record and prints the answer as it comes, then the facts that it cites. No service has to run: ' +
        'this command answers by itself, with the same settings and database, unless --url names one. With --jsonl it reads lines {"query", "patient_mrn"?, "llm_mode"?, "conversation_id"?} and writes the answers, or ' +
        'problems, as lines. The exit code is 1 where a question was not answered.',
    )
    .argument('[question]', 'the question; not with --jsonl')
    .option('--mrn <mrn>', 'whose record')
    .option('--mode <mode>', 'the mode; the default mode where absent')
    .option('--conversation <id>', 'go on with an earlier conversation')
    .option('--url <url>', 'ask the service that runs there, instead of answering here')
    .option('--jsonl', 'read and write JSON lines')
    .action(async (question: string | undefined, options: Options) => {
      const leaving = new AbortController()
      const leave = () => leaving.abort(new Error('interrupted'))
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, leave)
      // Whoever read the answer is gone (`carepath ask … | head -1`); that it was asked is still written down.
      process.stdout.on('error', leave)
      const { url, jsonl = false, mrn } = options
      if (!jsonl && (question === undefined || mrn === undefined)) {
        process.stderr.write('Give a question, and say whose record with --mrn.\n')
        process.exitCode = 2
        return
      }
      const answering =
        url === undefined ? await answerHere(readConfig()) : answerAt(url, readConfig().CAREPATH_API_KEY)
      try {
        process.exitCode = jsonl
          ? await askLines(answering, options, leaving.signal)
          : await askOnce(answering, { query: question ?? '' }, options, leaving.signal)
      } finally {
        await answering.close()
      }
    })
}

async function askOnce(answering: Answering, line: Line, options: Options, signal: AbortSignal): Promise<number> {
  let hasStarted = false
  try {
    const answer = await readAnswer(
      printed(answering.ask(toRequest(line, options), signal), () => {
        hasStarted = true
      }),
    )
    process.stdout.write(`\n${toSources(answer.citations)}${toMarks(answer.checks)}`)
    process.stderr.write(`\n${toFootnote(answer)}\n`)
    return 0
  } catch (error) {
    if (signal.aborted) return 130
    if (!(error instanceof ProblemError)) throw error
    // The question may never have been answered, and its danger is there all the same.
    if (!hasStarted) process.stdout.write(toNotice(error.notice ?? null))
    process.stderr.write(`\n${error.code}: ${error.message}${retryNote(error)}\n`)
    return 1
  }
}

/** What of the answer does not hold, each with what the record says. */
function toMarks(checks: TriageAnswer['checks']): string {
  const marks = (checks?.findings ?? []).map(({ verdict, text, record, ref }) => {
    const told = record === null ? 'your record says nothing of it' : `your record says: ${record}`
    return `  ! ${verdict}: “${text}”; ${told}${ref === null ? '' : ` [${ref}]`}\n`
  })
  return marks.length === 0 ? '' : `\nChecked against your record:\n${marks.join('')}`
}

/** Prints the text of an answer as it comes. */
async function* printed(
  events: AsyncIterable<TriageEvent>,
  onStart: () => void,
): AsyncGenerator<TriageEvent, void, undefined> {
  for await (const event of events) {
    if (event.event === 'start') {
      process.stdout.write(toNotice(event.data.notice))
      onStart()
    }
    if (event.event === 'delta') process.stdout.write(event.data.text)
    yield event
  }
}

const Line = z.looseObject({
  query: z.string(),
  patient_mrn: z.string().optional(),
  llm_mode: z.string().optional(),
  conversation_id: z.string().optional(),
})
type Line = Pick<z.infer<typeof Line>, 'query' | 'patient_mrn' | 'llm_mode' | 'conversation_id'>

async function askLines(answering: Answering, options: Options, signal: AbortSignal): Promise<number> {
  let code = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const result = await answerLine(answering, line, options, signal)
    if (signal.aborted) return 130
    if ('code' in result) code = 1
    process.stdout.write(`${JSON.stringify(result)}\n`)
  }
  return code
}

async function answerLine(
  answering: Answering,
  line: string,
  options: Options,
  signal: AbortSignal,
): Promise<TriageAnswer | { code: string; detail: string; notice?: Notice | null }> {
  try {
    const parsed = Line.safeParse(toJson(line))
    if (!parsed.success) return { code: 'invalid_request', detail: 'A line is {"query", "patient_mrn"?, …}.' }
    return await readAnswer(answering.ask(toRequest(parsed.data, options), signal))
  } catch (error) {
    if (signal.aborted) return { code: 'interrupted', detail: 'The command was interrupted.' }
    if (!(error instanceof ProblemError)) throw error
    return { code: error.code, detail: error.message, notice: error.notice ?? null }
  }
}

/** What a line leaves out, the options say. */
function toRequest(line: Line, { mrn = '', mode, conversation }: Options): TriageRequest {
  const llm_mode = line.llm_mode ?? mode
  const conversation_id = line.conversation_id ?? conversation
  return {
    patient_mrn: line.patient_mrn ?? mrn,
    query: line.query,
    ...(llm_mode === undefined ? {} : { llm_mode }),
    ...(conversation_id === undefined ? {} : { conversation_id }),
  }
}

/** A danger stands before everything else. */
function toNotice(notice: Notice | null): string {
  if (notice === null) return ''
  const contacts = notice.contacts.map(({ label, number }) => `  ${label}: ${number}`)
  return `!! ${notice.text}\n${contacts.join('\n')}\n\n`
}

function toSources(citations: readonly Citation[]): string {
  if (citations.length === 0) return ''
  const rows = citations.map(({ ref, date, label, resource }) => [`[${ref}]`, date ?? 'no date', label, resource])
  return `\n${toTable(rows, process.stdout.columns)}\n`
}

function toFootnote(answer: TriageAnswer): string {
  const { llm_mode, provider, timings_ms, usage, cost_usd, conversation_id } = answer
  const served = provider === null ? llm_mode : `${llm_mode}, served by ${provider}`
  const tokens =
    usage.prompt_tokens === null
      ? []
      : [
          `${usage.prompt_tokens} + ${usage.completion_tokens ?? 0} tokens${usage.estimated === true ? ' (estimated)' : ''}`,
        ]
  const cost = typeof cost_usd === 'number' ? [`$${cost_usd.toFixed(6)}`] : []
  return [
    served,
    `${(timings_ms.total / 1_000).toFixed(2)} s`,
    ...tokens,
    ...cost,
    `--conversation ${conversation_id}`,
  ].join(' · ')
}

function retryNote({ retryAfterS }: ProblemError): string {
  return retryAfterS === undefined ? '' : ` (in ${retryAfterS} s)`
}

function toJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
