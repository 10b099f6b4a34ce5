import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { chart } from '../chart/render.ts'
import { images, podman, root, run } from './podman.ts'

const ADDRESS = '127.0.0.1:8392'

/** Debian's registry, with nothing in it. */
async function startRegistry(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'carepath-registry-'))
  const storage = { filesystem: { rootdirectory: folder } }
  const config = join(folder, 'config.json')
  writeFileSync(config, JSON.stringify({ version: '0.1', log: { level: 'error' }, storage, http: { addr: ADDRESS } }))
  const registry = spawn('docker-registry', ['serve', config], { stdio: 'ignore' })
  onTestFinished(() => void registry.kill())
  const isUp = () =>
    fetch(`http://${ADDRESS}/v2/`).then(
      ({ ok }) => ok,
      () => false,
    )
  await expect.poll(isUp, { timeout: 20_000 }).toBe(true)
}

test('image and chart are pushed to a registry, and the image comes back as it was', async () => {
  await startRegistry()
  const image = `${ADDRESS}/carepath/chat-api:1`
  podman('tag', images.chat, image)
  onTestFinished(() => void podman('rmi', '--force', image))
  run('infra/image/push.sh', [image], { PUSH_FLAGS: '--tls-verify=false' })
  const manifest = await fetch(`http://${ADDRESS}/v2/carepath/chat-api/manifests/1`, {
    headers: { accept: 'application/vnd.oci.image.manifest.v1+json' },
  })
  const { config } = (await manifest.json()) as { config: { digest: string } }
  expect(config.digest).toBe(`sha256:${podman('inspect', '--format', '{{.Id}}', images.chat)}`)

  const helm = join(root, 'infra/node_modules/.bin/helm')
  const folder = mkdtempSync(join(tmpdir(), 'carepath-chart-'))
  run(helm, ['package', chart, '--destination', folder])
  run(helm, ['push', join(folder, 'carepath-0.1.0.tgz'), `oci://${ADDRESS}/charts`, '--plain-http'])
  expect(run(helm, ['show', 'chart', `oci://${ADDRESS}/charts/carepath`, '--plain-http'])).toContain('name: carepath')
})

test('an image that names no registry is not pushed, and it says what to do', () => {
  const { status, stderr } = spawnSync(join(root, 'infra/image/push.sh'), ['carepath/chat-api:1'], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([1, expect.stringContaining('names no registry. Name one')])
})
