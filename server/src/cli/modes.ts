import { Command } from 'commander'
import { buildModes } from '../llm/modes.ts'
import { readConfig } from './environment.ts'

export function modesCommand(): Command {
  return new Command('modes').description('Lists the modes and whether each can answer').action(() => {
    for (const mode of buildModes(readConfig()).values()) {
      const { state, reason } = mode.state()
      process.stdout.write(`${mode.id}\t${state}\t${reason}\n`)
    }
  })
}
