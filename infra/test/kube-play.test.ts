import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { stringify } from 'yaml'
import { render } from '../chart/render.ts'
import { images, podman } from './podman.ts'

/** What podman can play of what a cluster takes. */
const PLAYED = new Set(['ConfigMap', 'Secret', 'PersistentVolumeClaim', 'Deployment'])
const CONTAINER = 'chat-api-pod-0-chat-api'

test('what the chart renders runs: its settings, its secret as a file, its volume, its security context', async () => {
  const [repository = '', tag = ''] = images.chat.split(/:(?=[^:]*$)/)
  const objects = render({
    files: ['values-demo.yaml'],
    set: { hfApiToken: 'test-token', image: { repository, tag, pullPolicy: 'Never' }, 'config.WARMUP': 'off' },
  }).filter(({ kind }) => PLAYED.has(kind))
  const file = join(mkdtempSync(join(tmpdir(), 'carepath-play-')), 'objects.yaml')
  writeFileSync(file, objects.map((object) => stringify(object, { aliasDuplicateObjects: false })).join('---\n'))
  clearAway()
  onTestFinished(clearAway)
  podman('kube', 'play', file)

  const [address] = podman(
    'inspect',
    '--format',
    '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}',
    infraOf(),
  ).split(' ')
  const url = `http://${address}:8002`
  const ready = () =>
    fetch(`${url}/ready`).then(
      ({ status }) => status,
      () => null,
    )
  await expect.poll(ready, { timeout: 60_000, interval: 300 }).toBe(200)
  expect(await (await fetch(`${url}/`, { headers: { accept: 'application/json' } })).json()).toMatchObject({
    service: 'carepath',
    default_llm_mode: 'hf-qwen2.5',
  })
  expect(await (await fetch(`http://${address}:9464/metrics`)).text()).toContain('carepath_open_calls')

  // As the notes say.
  const key = podman('exec', CONTAINER, 'carepath', 'keys', 'create', '--name', 'first', '--mrn', 'P000123')
    .split('\n')
    .at(-1)
  const answer = await fetch(`${url}/triage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ patient_mrn: 'P000123', query: 'What medications am I taking?', llm_mode: 'extract' }),
  })
  expect(answer.status).toBe(200)

  const limits = '{{.HostConfig.ReadonlyRootfs}} {{.Config.User}} {{.EffectiveCaps}} {{.HostConfig.Memory}}'
  expect(podman('inspect', '--format', limits, CONTAINER)).toBe(`true 65532:65532 [] ${2 ** 30}`)
})

/** Also what a run that was broken off has left. */
function clearAway(): void {
  podman('pod', 'rm', '--force', '--ignore', '--time', '2', 'chat-api-pod-0')
  podman('volume', 'rm', '--force', 'chat-api-data', 'hf-api-secret', 'tmp')
  if (podman('secret', 'ls', '--format', '{{.Name}}').includes('hf-api-secret')) podman('secret', 'rm', 'hf-api-secret')
}

function infraOf(): string {
  return podman('pod', 'inspect', '--format', '{{.InfraContainerID}}', 'chat-api-pod-0')
}
