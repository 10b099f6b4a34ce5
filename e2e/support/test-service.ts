import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDemo } from '../../server/src/cli/demo.ts'
import { parseConfig } from '../../server/src/config.ts'
import { startService } from '../../server/src/main.ts'
import { buildLog } from '../../server/src/telemetry/log.ts'
import { type FakeUpstream, startFakeUpstream } from '../../server/test/fake-upstream.ts'

export interface TestService {
  url: string
  /** The model host behind the hosted modes. */
  upstream: FakeUpstream
  stop(): Promise<void>
}

/** The whole service on a port of its own, with the demo patients and a model host that does as it is told. */
export async function startTestService(settings: Record<string, string> = {}): Promise<TestService> {
  const upstream = await startFakeUpstream()
  const folder = await mkdtemp(join(tmpdir(), 'carepath-e2e-'))
  const config = parseConfig({
    PORT: '0',
    DATABASE_URL: `sqlite:${join(folder, 'carepath.db')}`,
    DEFAULT_LLM_MODE: 'extract',
    LOG_LEVEL: 'silent',
    HF_API_TOKEN: 'test-token',
    HF_BASE_URL: upstream.url,
    // A host that says nothing is given up after half of this.
    HF_TIMEOUT_SECONDS: '12',
    WARMUP: 'off',
    ...settings,
  })
  const service = await startService({ config, log: buildLog(config), prepare: loadDemo })
  return {
    url: service.url,
    upstream,
    async stop() {
      await service.stop()
      await upstream.close()
      await rm(folder, { recursive: true })
    },
  }
}
