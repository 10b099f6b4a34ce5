// Prints how many messages of each kind get a notice, with 95 % Wilson bounds, every miss and every false alarm, and
// what recognising takes. Argument: the folder of the messages kept outside of the project (default: ../shared/data).
import { existsSync, readFileSync } from 'node:fs'
import { buildTestRecord } from '../server/src/records/facts/test-record.ts'
import { findDanger } from '../server/src/safety/notice/notice.ts'
import { toRecordResources } from './safety/record-resources.ts'
import { wilson } from './safety/wilson.ts'

interface Message {
  gold: string
  text: string
  lang?: string
  tags?: readonly string[]
  record?: Parameters<typeof toRecordResources>[0]
}

const data = process.argv[2] ?? '../shared/data'
const NOW = Date.parse('2026-11-30T12:00:00Z')
const ALARMS = new Set(['emergency', 'crisis'])

const sets: [string, Message[]][] = [
  ['messages-dev', readLines(`${data}/safety/messages-dev.jsonl`)],
  ['own messages', readTable(new URL('../eval/safety/messages.tsv', import.meta.url))],
  ['own with a record', readLines(new URL('../eval/safety/records.jsonl', import.meta.url))],
]
for (const [name, messages] of sets) {
  if (messages.length === 0) process.stdout.write(`${name}: not there, skipped\n`)
  else print(name, messages)
}
printTimes(
  sets.flatMap(([, messages]) => messages.filter(({ gold }) => gold === 'information').map(({ text }) => text)),
)

function levelOf({ text, record }: Message): string | null {
  const built = record === undefined ? null : buildTestRecord(toRecordResources(record, NOW))
  return findDanger({ query: text, earlier: [], record: built, now: NOW, region: 'US' })?.notice.level ?? null
}

function print(name: string, messages: readonly Message[]): void {
  const judged = messages.map((message) => ({ message, level: levelOf(message) }))
  const isAlarm = ({ level }: { level: string | null }) => level !== null && ALARMS.has(level)
  const rows: [string, (message: Message) => boolean][] = [
    ...[...new Set(messages.map(({ gold }) => gold))].map((gold): [string, (message: Message) => boolean] => [
      gold,
      (message) => message.gold === gold,
    ]),
    ['emergency and crisis', ({ gold }) => ALARMS.has(gold)],
    ['  in Spanish', ({ gold, lang }) => ALARMS.has(gold) && lang === 'es'],
    ['  with means or method', ({ gold, tags }) => gold === 'crisis' && tags?.includes('method') === true],
    ['  with a record', ({ gold, record }) => ALARMS.has(gold) && record !== undefined],
  ]
  process.stdout.write(`\n${name}: a notice of emergency or crisis\n`)
  for (const [label, isOf] of rows) {
    const all = judged.filter(({ message }) => isOf(message))
    if (all.length === 0) continue
    const hits = all.filter(isAlarm).length
    const [low, high] = wilson(hits, all.length)
    const share = `${hits} of ${all.length}`.padStart(12)
    process.stdout.write(
      `  ${label.padEnd(26)}${share}  ${percent(hits / all.length)}  [${percent(low)}, ${percent(high)}]\n`,
    )
  }
  for (const { message, level } of judged) {
    const wanted = ALARMS.has(message.gold)
    if (wanted && !isAlarm({ level })) process.stdout.write(`  missed (${message.gold}): ${message.text}\n`)
    if (!wanted && message.gold !== 'urgent' && isAlarm({ level })) {
      process.stdout.write(`  false alarm (${level}): ${message.text}\n`)
    }
  }
}

function printTimes(texts: readonly string[]): void {
  const run = (messages: readonly string[]) => {
    for (const query of messages) findDanger({ query, earlier: [], record: null, now: NOW, region: null })
  }
  for (let round = 0; round < 20; round++) run(texts)
  // The least of several rounds: what else runs on the machine only adds.
  const rounds = Array.from({ length: 20 }, () => {
    const before = process.cpuUsage()
    run(texts)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / Math.max(1, texts.length)
  })
  process.stdout.write(`\nCPU for a question to the record: ${Math.min(...rounds).toFixed(0)} µs in the mean\n`)
  for (const copies of [1, 10, 100]) {
    const text = 'My chest hurts and I can’t breathe, what was my last A1c? '.repeat(copies)
    const start = process.cpuUsage()
    for (let round = 0; round < 20; round++) run([text])
    const took = process.cpuUsage(start)
    process.stdout.write(
      `  ${String(text.length).padStart(6)} characters: ${((took.user + took.system) / 20).toFixed(0)} µs\n`,
    )
  }
}

function readLines(file: string | URL): Message[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Message)
}

function readTable(file: URL): Message[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [gold = '', text = ''] = line.split('\t')
      return { gold, text }
    })
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(7)
}
