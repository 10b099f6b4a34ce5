import { rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { Argument, Command } from 'commander'
import type { Config } from '../config.ts'
import { inUnits } from '../llm/local/fit.ts'
import { availableMemory } from '../llm/local/memory.ts'
import { type LocalModeId, type LocalSettings, localModes, localSettings } from '../llm/local/settings.ts'
import { openFolder } from '../llm/models/folder.ts'
import { filesOf, partPath, readReceipt, sizeOf, verifyFile } from '../llm/models/model-file.ts'
import { planPull, refuseUnfit } from '../llm/models/plan.ts'
import { pullModel } from '../llm/models/pull.ts'
import { PullError } from '../llm/models/pull-error.ts'
import { openSource } from '../llm/models/source.ts'
import { readOutbound } from '../shared/outbound.ts'
import { readConfig } from './environment.ts'
import { progressBar } from './progress-bar.ts'

const MODES = Object.keys(localModes) as LocalModeId[]
const MODE = 'the mode that the model is for'

export function modelsCommand(): Command {
  const models = new Command('models').description('Pulls, lists, checks and removes the models of local modes')
  models
    .command('pull')
    .description('Downloads the model of a mode; goes on where an earlier pull broke off')
    .addArgument(new Argument('[mode]', MODE).choices(MODES).default('gguf'))
    .option('--from <folder>', 'take the file from a folder instead of HF_ENDPOINT')
    .option('--anyway', 'pull it even if it does not fit this machine')
    .action((mode: LocalModeId, options: { from?: string; anyway?: boolean }) =>
      reported(() => pull(localSettings(readConfig(), mode), readConfig(), options)),
    )
  models
    .command('list')
    .description('Lists the models of the local modes, and whether they are here')
    .action(() => {
      const config = readConfig()
      for (const mode of MODES) {
        const settings = localSettings(config, mode)
        process.stdout.write(`${[mode, settings.path, stateOf(settings)].join('\t')}\n`)
      }
    })
  models
    .command('verify')
    .description('Checks the size and the SHA-256 of the models that are here')
    .addArgument(new Argument('[mode]', MODE).choices(MODES))
    .action((mode: LocalModeId | undefined) => reported(() => verify(mode, readConfig())))
  models
    .command('remove')
    .description('Removes the model of a mode, and what an unfinished pull has left')
    .addArgument(new Argument('<mode>', MODE).choices(MODES))
    .action((mode: LocalModeId) => reported(async () => remove(localSettings(readConfig(), mode))))
  return models
}

async function pull(
  settings: LocalSettings,
  config: Config,
  options: { from?: string; anyway?: boolean },
): Promise<void> {
  if (!settings.pulled)
    throw new PullError(`${settings.prefix}_MODEL_PATH names a file of yours; there is nothing to pull.`)
  if (sizeOf(settings.path) !== null) {
    process.stdout.write(`${settings.path} is here already; \`carepath models verify ${settings.mode}\` checks it.\n`)
    return
  }
  const interrupted = new AbortController()
  process.once('SIGINT', () => interrupted.abort())
  const { signal } = interrupted
  const source = options.from === undefined ? openSource(sourceOf(config)) : openFolder(options.from)
  try {
    const plan = await planPull(settings, source, availableMemory(), signal)
    const disk = plan.download === null ? 'an unknown amount' : inUnits(plan.download)
    const memory = plan.memory === null ? 'an unknown amount' : inUnits(plan.memory.total)
    const room = plan.availableMemory === null ? '' : ` (${inUnits(plan.availableMemory)} available)`
    process.stdout.write(
      `${settings.file} of ${settings.repo}: ${disk} to download (${inUnits(plan.freeDisk)} free), ${memory} of memory to run${room}.\n`,
    )
    if (!options.anyway) await refuseUnfit(plan, settings, source, signal)
    const bar = progressBar(plan.remote.size)
    const { checked } = await pullModel({
      ref: { repo: settings.repo, file: settings.file },
      path: settings.path,
      source,
      remote: plan.remote,
      signal,
      onProgress: (bytes) => bar.at(bytes),
      onBreak: (why) => bar.say(`It broke off (${why}); going on.`),
      pause: (breaks) => delay(Math.min(10_000, 250 * 2 ** breaks), undefined, { signal }),
      now: () => new Date(),
    }).finally(() => bar.end())
    const proof = checked
      ? 'its SHA-256 is the one that the source names'
      : 'the source names no SHA-256 to check it by'
    process.stdout.write(`${settings.path} is here; ${proof}.\n`)
  } finally {
    await source.close()
  }
}

async function verify(mode: LocalModeId | undefined, config: Config): Promise<void> {
  const all = mode === undefined ? MODES : [mode]
  const here = all
    .map((id) => localSettings(config, id))
    .filter(({ path }) => mode !== undefined || sizeOf(path) !== null)
  if (here.length === 0) throw new PullError('No model is here. `carepath models pull` brings one.')
  const faults: string[] = []
  for (const { path } of here) {
    const bar = progressBar(sizeOf(path))
    try {
      const { sha256, checked } = await verifyFile(path, (bytes) => bar.at(bytes)).finally(() => bar.end())
      process.stdout.write(
        `${path}: ${checked ? 'as its source has it' : 'unchanged since it came, as far as can be told'}, SHA-256 ${sha256}\n`,
      )
    } catch (error) {
      if (!(error instanceof PullError)) throw error
      faults.push(error.message)
    }
  }
  if (faults.length > 0) throw new PullError(faults.join('\n'))
}

function remove({ path, pulled, prefix }: LocalSettings): void {
  if (!pulled) throw new PullError(`${prefix}_MODEL_PATH names a file of yours; it is not removed.`)
  const files = filesOf(path)
  if (files.length === 0) throw new PullError(`${path} is not here.`)
  for (const file of files) rmSync(file)
  process.stdout.write(`Removed ${path}.\n`)
}

function stateOf({ path, baseUrl }: LocalSettings): string {
  if (baseUrl !== undefined) return `not needed: ${baseUrl} answers instead`
  const size = sizeOf(path)
  if (size !== null) return `${inUnits(size)}, ${readReceipt(path)?.checked ? 'checked when it came' : 'never checked'}`
  const part = sizeOf(partPath(path))
  return part === null ? 'missing' : `${inUnits(part)} of it have come; pull again to go on`
}

function sourceOf(config: Config) {
  return {
    endpoint: config.HF_ENDPOINT,
    token: config.HF_API_TOKEN,
    outbound: readOutbound(config),
  }
}

/** What could not be done is said in one line, with exit code 1. */
async function reported(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const interrupted = error instanceof Error && error.name === 'AbortError'
    if (!interrupted && !(error instanceof PullError)) throw error
    process.stderr.write(`${interrupted ? 'Interrupted; pull again to go on.' : error.message}\n`)
    process.exitCode = 1
  }
}
