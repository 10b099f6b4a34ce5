// Prints how fast records go into a new SQLite file and how much memory that takes: by default 600
// invented bundles of about 1 MB. Arguments: how many, and their size in bytes.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importRecords } from '../server/src/records/import/import.ts'
import { openStore } from '../server/src/store/open.ts'
import { syntheticBundle } from './synthetic-record.ts'

if (process.argv[2] === 'child') await importFolder(process.argv[3] ?? '', Number(process.argv[4]))
else await measure(Number(process.argv[2] ?? 600), Number(process.argv[3] ?? 1_000_000))

async function measure(records: number, bytes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'carepath-bench-'))
  try {
    mkdirSync(join(folder, 'records'))
    for (let number = 0; number < records; number++) {
      writeFileSync(join(folder, 'records', `${number}.json`), syntheticBundle(number, bytes))
    }
    // A process of its own, so that what made the files is not counted.
    const child = spawn(process.execPath, [import.meta.filename, 'child', folder, `${records}`], { stdio: 'inherit' })
    await once(child, 'exit')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function importFolder(folder: string, records: number): Promise<void> {
  const store = await openStore(`sqlite:${join(folder, 'bench.db')}`)
  const start = performance.now()
  const cpu = process.cpuUsage()
  const reached = new Map<number, number>()
  const counts = await importRecords(store, [join(folder, 'records')], {
    onFault: ({ file, code }) => process.stderr.write(`${file}: ${code}\n`),
    onProgress: ({ patients }) => {
      const tenth = Math.floor((patients * 10) / records)
      if (tenth > 0 && !reached.has(tenth)) reached.set(tenth, process.memoryUsage.rss())
    },
  })
  const seconds = (performance.now() - start) / 1_000
  const { user, system } = process.cpuUsage(cpu)
  const cpuSeconds = (user + system) / 1e6
  await store.close()
  const megabytes = counts.bytes / 1e6
  const memory = [...reached.values()].map((rss) => Math.round(rss / 1e6))
  process.stdout.write(
    `${counts.patients} records, ${megabytes.toFixed(0)} MB, ${counts.resources} resources in ${seconds.toFixed(1)} s: ` +
      `${(megabytes / seconds).toFixed(1)} MB a second, ${(megabytes / cpuSeconds).toFixed(1)} MB a second of CPU\n` +
      `memory (RSS) after each tenth: ${memory.join(' ')} MB; at most ` +
      `${Math.round((process.resourceUsage().maxRSS * 1_024) / 1e6)} MB\n`,
  )
}
