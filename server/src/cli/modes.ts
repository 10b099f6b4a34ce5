import { Command } from 'commander'
import { buildModes, chooseDefaultMode } from '../llm/modes.ts'
import { orExplain, readConfig } from './environment.ts'
import { toTable } from './table.ts'

export function modesCommand(): Command {
  return new Command('modes')
    .description('Lists the modes, the default one marked with *. Whether a host answers is asked with --check only')
    .option('--check', 'ask each model host for one token of a fixed text')
    .option('--jsonl', 'write lines {"id", "default", "model", "state", "ready", "reason"}')
    .action(async ({ check = false, jsonl = false }: { check?: boolean; jsonl?: boolean }) => {
      const config = readConfig()
      const { modes, standard } = orExplain(() => {
        const built = buildModes(config)
        return { modes: built, standard: chooseDefaultMode(config, built).id }
      })
      const { signal } = new AbortController()
      const listed = await Promise.all(
        [...modes.values()].map(async (mode) => ({
          id: mode.id,
          default: mode.id === standard,
          model: mode.model,
          ...((check ? await mode.check?.(signal) : undefined) ?? mode.state()),
        })),
      )
      await Promise.all([...modes.values()].map((mode) => mode.close?.()))
      const lines = jsonl
        ? listed.map((mode) => JSON.stringify(mode)).join('\n')
        : toTable(
            listed.map(({ id, default: isDefault, model, state, reason }) => [
              `${id}${isDefault ? ' *' : ''}`,
              state,
              model ?? 'no model',
              reason,
            ]),
            process.stdout.columns,
          )
      process.stdout.write(`${lines}\n`)
    })
}
