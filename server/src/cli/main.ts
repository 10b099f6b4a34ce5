import { Command } from 'commander'
import { version } from '../version.ts'
import { deidCommand } from './deid.ts'
import { importCommand } from './import.ts'
import { modelsCommand } from './models.ts'
import { modesCommand } from './modes.ts'

const program = new Command('carepath')
  .description('Answers questions about a health record, with citations, from hosted models, local ones or none.')
  .version(version)
  .addCommand(deidCommand())
  .addCommand(importCommand())
  .addCommand(modelsCommand())
  .addCommand(modesCommand())

await program.parseAsync()
