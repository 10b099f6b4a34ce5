import { Command } from 'commander'
import { endOnCrash } from '../privacy/crash.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { version } from '../shared/version.ts'
import { guardOutput } from './guard-output.ts'

for (const stream of [process.stdout, process.stderr]) guardOutput(stream)
endOnCrash(({ error, at }) => {
  process.stderr.write(`Something went wrong on our side: ${error}${at === undefined ? '' : ` in ${at}`}.\n`)
})

/** Each is loaded when it is asked for: a command waits for no other one's code. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['ask', async () => (await import('./ask.ts')).askCommand()],
  ['audit', async () => (await import('./audit.ts')).auditCommand()],
  ['backup', async () => (await import('./backup.ts')).backupCommand()],
  ['check', async () => (await import('./check.ts')).checkCommand()],
  ['context', async () => (await import('./context.ts')).contextCommand()],
  ['coverage', async () => (await import('./coverage.ts')).coverageCommand()],
  ['deid', async () => (await import('./deid.ts')).deidCommand()],
  ['doctor', async () => (await import('./doctor.ts')).doctorCommand()],
  ['grants', async () => (await import('./grants.ts')).grantsCommand()],
  ['import', async () => (await import('./import.ts')).importCommand()],
  ['keys', async () => (await import('./keys.ts')).keysCommand()],
  ['migrate', async () => (await import('./migrate.ts')).migrateCommand()],
  ['models', async () => (await import('./models.ts')).modelsCommand()],
  ['modes', async () => (await import('./modes.ts')).modesCommand()],
  ['purge', async () => (await import('./purge.ts')).purgeCommand()],
  ['restore', async () => (await import('./backup.ts')).restoreCommand()],
  ['serve', async () => (await import('./serve.ts')).serveCommand()],
])

const program = new Command('carepath')
  .description('Answers questions about a health record, with citations, from hosted models, local ones or none.')
  .version(version)
const asked = commands.get(process.argv[2] ?? '')
for (const load of asked === undefined ? commands.values() : [asked]) program.addCommand(await load())

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof ProblemError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
