import { expect, onTestFinished, test } from 'vitest'
import { randomModel } from '../../../../local-llm/tiny/models.ts'
import { startMirror } from '../../../test/fake-mirror.ts'
import { direct } from '../../../test/outbound-fixtures.ts'
import { parseConfig } from '../../config.ts'
import { localSettings } from '../local/settings.ts'
import { planPull, refuseUnfit } from './plan.ts'
import { openSource } from './source.ts'

const signal = new AbortController().signal
const settings = localSettings(
  parseConfig({ GGUF_MODEL_FILE: 'large.gguf', MODELS_DIR: '/tmp/no-such-folder' }),
  'gguf',
)

async function planned({ available, tree = [] }: { available: number | null; tree?: object }) {
  const { endpoint } = await startMirror({ bytes: randomModel(1), tree })
  const source = openSource({
    endpoint,
    token: undefined,
    outbound: direct,
  })
  onTestFinished(() => source.close())
  return { source, plan: await planPull(settings, source, available, signal) }
}

test('what a model takes is known before it is downloaded', async () => {
  const { plan, source } = await planned({ available: 8e9 })
  expect(plan.download).toBe(randomModel(1).length)
  expect(plan.memory?.cache).toBe(4096 * 2 * 256)
  await expect(refuseUnfit(plan, settings, source, signal)).resolves.toBeUndefined()
})

test('a model that memory can not hold is refused, naming the largest of its repository that fits', async () => {
  const { plan, source } = await planned({
    available: 2e9,
    tree: [
      { type: 'file', path: 'large.gguf', size: 9_000_000_000 },
      { type: 'file', path: 'middle.gguf', size: 800_000_000 },
      { type: 'file', path: 'small.gguf', size: 300_000_000 },
      { type: 'file', path: 'README.md', size: 3000 },
    ],
  })
  const large = { ...plan, memory: { total: 9_500_000_000, weights: 9_000_000_000, cache: 200_000_000 } }
  await expect(refuseUnfit(large, settings, source, signal)).rejects.toThrow(
    /needs 9.50 GB of memory, and 2.00 GB are available.*GGUF_MODEL_FILE=middle.gguf/s,
  )
})

test('where the repository lists none that fits, a smaller model of the same makers is named', async () => {
  const { plan, source } = await planned({ available: 2e9 })
  const large = { ...plan, memory: { total: 9_500_000_000, weights: 9_000_000_000, cache: 200_000_000 } }
  await expect(refuseUnfit(large, settings, source, signal)).rejects.toThrow(
    /GGUF_MODEL_REPO=Qwen\/\S+ GGUF_MODEL_FILE=\S+/,
  )
})

test('where nothing fits, that is said', async () => {
  const { plan, source } = await planned({ available: 2e8 })
  await expect(refuseUnfit(plan, settings, source, signal)).rejects.toThrow(/No model that is known here fits/)
})

test('a model that the disk can not hold is refused before it is downloaded', async () => {
  const { plan, source } = await planned({ available: null })
  const full = { ...plan, download: 2_000_000_000, freeDisk: 1_000_000_000 }
  await expect(refuseUnfit(full, settings, source, signal)).rejects.toThrow(
    /2.00 GB more of disk, and 1.00 GB are free/,
  )
})
