import { Command } from 'commander'
import { endOnCrash } from '../privacy/crash.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { version } from '../shared/version.ts'
import { askCommand } from './ask.ts'
import { auditCommand } from './audit.ts'
import { checkCommand } from './check.ts'
import { contextCommand } from './context.ts'
import { coverageCommand } from './coverage.ts'
import { deidCommand } from './deid.ts'
import { doctorCommand } from './doctor.ts'
import { grantsCommand } from './grants.ts'
import { importCommand } from './import.ts'
import { keysCommand } from './keys.ts'
import { migrateCommand } from './migrate.ts'
import { modelsCommand } from './models.ts'
import { modesCommand } from './modes.ts'
import { purgeCommand } from './purge.ts'
import { serveCommand } from './serve.ts'

endOnCrash(({ error, at }) => {
  process.stderr.write(`Something went wrong on our side: ${error}${at === undefined ? '' : ` in ${at}`}.\n`)
})

const program = new Command('carepath')
  .description('Answers questions about a health record, with citations, from hosted models, local ones or none.')
  .version(version)
  .addCommand(askCommand())
  .addCommand(auditCommand())
  .addCommand(checkCommand())
  .addCommand(contextCommand())
  .addCommand(coverageCommand())
  .addCommand(deidCommand())
  .addCommand(doctorCommand())
  .addCommand(grantsCommand())
  .addCommand(importCommand())
  .addCommand(keysCommand())
  .addCommand(migrateCommand())
  .addCommand(modelsCommand())
  .addCommand(modesCommand())
  .addCommand(purgeCommand())
  .addCommand(serveCommand())

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof ProblemError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
