// The service as `carepath serve` starts it, with invented patients in its store. Arguments: the database, how many
// patients, and the bytes of each record.
import { parseConfig } from '../../server/src/config.ts'
import { startService } from '../../server/src/main.ts'
import { importRecords } from '../../server/src/records/import/import.ts'
import { buildLog } from '../../server/src/telemetry/log.ts'
import { answerParent } from '../proxy/peer.ts'
import { syntheticBundle } from '../synthetic-record.ts'

const [database, patients, bytes] = process.argv.slice(2)
const config = parseConfig({ PORT: '0', DATABASE_URL: database, DEFAULT_LLM_MODE: 'extract' })
const service = await startService({
  config,
  log: buildLog(config),
  prepare: async (store) => {
    await importRecords(store, ['-'], { stdin: bundles(Number(patients), Number(bytes)) })
  },
})
answerParent(service.url, {}, () => service.stop())

async function* bundles(count: number, size: number): AsyncGenerator<Buffer> {
  for (let number = 0; number < count; number++) yield Buffer.from(`${syntheticBundle(number, size)}\n`)
}
