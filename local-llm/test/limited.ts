// Joins the cgroups whose folders it is given, and says what it may use then, as the service and the process count it.
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { availableMemory } from '../../server/src/llm/local/memory.ts'
import { usableCores } from '../src/cores.ts'

for (const folder of process.argv.slice(2)) appendFileSync(join(folder, 'cgroup.procs'), String(process.pid))
process.stdout.write(JSON.stringify({ memory: availableMemory(), cores: usableCores() }))
