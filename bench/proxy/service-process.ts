// The service as `carepath serve` starts it. Arguments: the address of the model host, the database, paths of records.
import { parseConfig } from '../../server/src/config.ts'
import { startService } from '../../server/src/main.ts'
import { importRecords } from '../../server/src/records/import/import.ts'
import { buildLog } from '../../server/src/telemetry/log.ts'
import { readCpuTime } from './cpu.ts'
import { readMemory } from './memory.ts'
import { answerParent } from './peer.ts'
import { startProfile, stopProfile } from './profile.ts'

const [upstream, database, ...records] = process.argv.slice(2)
const config = parseConfig({
  PORT: '0',
  DATABASE_URL: `sqlite:${database}`,
  DEFAULT_LLM_MODE: 'hf-qwen2.5',
  HF_BASE_URL: upstream,
  HF_API_TOKEN: 'bench',
  WARMUP: 'off',
})
const service = await startService({
  config,
  log: buildLog(config),
  prepare: async (store) => {
    await importRecords(store, records, {
      onFault: ({ file, code }) => {
        throw new Error(`${file}: ${code}`)
      },
    })
  },
})
answerParent(service.url, { cpu: readCpuTime, memory: readMemory, startProfile, stopProfile }, () => service.stop())
