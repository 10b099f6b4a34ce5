// Holds the direction of imports between the rooms of the server: main → http, cli → triage → rooms → shared. A room that is
// not in the table, or an import that the table does not allow, ends in exit code 1. Circles of files are Biome's rule.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const ROOT = join(import.meta.dirname, '../server/src')

/** What each room may import, beside itself and what stands at the bottom. `safety/medicines` is one table, below all. */
const rooms: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    shared: [],
    config: ['safety'],
    'safety/medicines': [],
    records: ['store', 'audit', 'safety/medicines'],
    safety: ['records', 'safety/medicines'],
    privacy: ['records', 'llm', 'safety/medicines'],
    llm: ['records', 'privacy'],
    audit: ['store'],
    store: ['audit'],
    access: ['records', 'store', 'audit'],
    telemetry: ['llm', 'privacy', 'store'],
    triage: ['access', 'records', 'safety', 'privacy', 'llm', 'store', 'audit', 'telemetry'],
    http: ['triage', 'access', 'records', 'safety', 'privacy', 'llm', 'store', 'audit', 'telemetry'],
    doors: ['triage', 'access', 'records', 'safety', 'llm', 'store', 'audit', 'http', 'telemetry'],
    main: ['http', 'doors', 'access', 'records', 'llm', 'store', 'telemetry'],
    cli: ['main', 'doors', 'triage', 'access', 'records', 'safety', 'privacy', 'llm', 'store', 'audit', 'telemetry'],
  }),
)
const bottom = ['shared', 'config']

/** Files that stand beside the rooms. */
const roomOfFile: ReadonlyMap<string, string> = new Map([
  ['config.ts', 'config'],
  ['secret-settings.ts', 'config'],
  ['main.ts', 'main'],
  ['stop-service.ts', 'main'],
  ['open-shared-state.ts', 'main'],
])

const faults = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(file))
  .flatMap(faultsOf)
for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exitCode = faults.length === 0 ? 0 : 1

function faultsOf(file: string): string[] {
  const room = roomOf(file)
  const allowed = rooms.get(room)
  if (allowed === undefined) return [`server/src/${file}: the room ${room} is not in scripts/check-rooms.ts`]
  const text = readFileSync(join(ROOT, file), 'utf8')
  return [...text.matchAll(/(?:from|import\(|import) ?'(\.[^']+)'/g)].flatMap(([, path = '']) => {
    const target = relative(ROOT, resolve(ROOT, dirname(file), path))
    const other = roomOf(target)
    const isFine = target.startsWith('..') || other === room || allowed.includes(other) || bottom.includes(other)
    return isFine ? [] : [`server/src/${file}: ${room} may not import ${other} (${path})`]
  })
}

function roomOf(file: string): string {
  if (file.startsWith('safety/medicines/')) return 'safety/medicines'
  return file.includes('/') ? (file.split('/')[0] ?? '') : (roomOfFile.get(file) ?? file)
}
