import { Command } from 'commander'
import { type Config, ConfigError } from '../config.ts'
import type { Mode } from '../llm/mode.ts'
import { buildModes, chooseDefaultMode, type DefaultMode } from '../llm/modes.ts'
import { openRecordSource } from '../records/open-record-source.ts'
import { systemClock } from '../shared/clock.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { openConfiguredStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { readEnvironment } from './environment.ts'
import { toTable } from './table.ts'

/** One line of the table. What is `needed` and not `ready` makes the exit code 1. */
interface Finding {
  name: string
  state: string
  ready: boolean
  needed: boolean
  reason: string
}

export function doctorCommand(): Command {
  return new Command('doctor')
    .description(
      'Looks at the configuration, the database, the records and each mode, and says what to do. Model hosts are asked ' +
        'for one token of a fixed text; nothing of a patient is sent. The exit code is 1 where the default mode cannot answer.',
    )
    .option('--jsonl', 'write lines {"name", "state", "ready", "needed", "reason"}')
    .action(async ({ jsonl = false }: { jsonl?: boolean }) => {
      const findings = await examine()
      const text = jsonl ? findings.map((finding) => JSON.stringify(finding)).join('\n') : toReport(findings)
      process.stdout.write(`${text}\n`)
      process.exitCode = findings.every(({ ready, needed }) => ready || !needed) ? 0 : 1
    })
}

async function examine(): Promise<Finding[]> {
  let config: Config
  let modes: ReadonlyMap<string, Mode>
  let standard: DefaultMode
  try {
    config = readEnvironment()
    modes = buildModes(config)
    standard = chooseDefaultMode(config, modes)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.faults.map(({ variable, message }) => ({
      name: 'configuration',
      state: 'wrong',
      ready: false,
      needed: true,
      reason: `${variable}: ${message}`,
    }))
  }
  const fits: Finding = {
    name: 'configuration',
    state: 'ready',
    ready: true,
    needed: true,
    reason: `It fits. The default mode is ${standard.id}: ${standard.why}.`,
  }
  const [stored, asked] = await Promise.all([examineStore(config), examineModes(modes, standard.id)])
  return [fits, ...stored, ...asked]
}

async function examineStore(config: Config): Promise<Finding[]> {
  let store: Store | undefined
  try {
    store = await openConfiguredStore(config)
    await store.ping()
    const [kind] = config.DATABASE_URL.split(':')
    const works = {
      name: 'store',
      state: 'ready',
      ready: true,
      needed: true,
      reason: `The database (${kind}) answers.`,
    }
    return [works, await examineRecords(config, store)]
  } catch (error) {
    return [{ name: 'store', state: 'wrong', ready: false, needed: true, reason: sentenceOf(error) }]
  } finally {
    await store?.close()
  }
}

async function examineRecords(config: Config, store: Store): Promise<Finding> {
  const about = { name: 'records', needed: true }
  const records = openRecordSource(config, store, systemClock)
  try {
    const { patients } = await records.list({ limit: 1 })
    return patients.length > 0
      ? { ...about, state: 'ready', ready: true, reason: 'There are patients to ask about.' }
      : {
          ...about,
          needed: false,
          state: 'empty',
          ready: false,
          reason:
            'There are no patients. `carepath import PATH` takes records in, `carepath serve --demo` brings some.',
        }
  } catch (error) {
    return { ...about, state: 'wrong', ready: false, reason: sentenceOf(error) }
  } finally {
    await records.close()
  }
}

async function examineModes(modes: ReadonlyMap<string, Mode>, standard: string): Promise<Finding[]> {
  const { signal } = new AbortController()
  const findings = await Promise.all(
    [...modes.values()].map(async (mode): Promise<Finding> => {
      const { state, ready, reason } = (await mode.check?.(signal)) ?? mode.state()
      return { name: `mode ${mode.id}`, state, ready, needed: mode.id === standard, reason }
    }),
  )
  await Promise.all([...modes.values()].map((mode) => mode.close?.()))
  return findings
}

function toReport(findings: readonly Finding[]): string {
  const rows = findings.map(({ name, state, ready, needed, reason }) => [
    ready ? 'ok' : needed ? 'NO' : '-',
    `${name}${needed && name.startsWith('mode ') ? ' *' : ''}`,
    state,
    reason,
  ])
  const broken = findings.some(({ ready, needed }) => needed && !ready)
  return `${toTable(rows, process.stdout.columns)}\n\n${broken ? 'Not everything that is needed works: see the lines with NO.' : 'Everything that is needed works. * is the default mode.'}`
}

function sentenceOf(error: unknown): string {
  if (error instanceof ProblemError) return error.message
  throw error
}
