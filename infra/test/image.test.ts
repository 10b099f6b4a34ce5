import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { scriptedModel } from '../../local-llm/tiny/models.ts'
import { build, hardened, images, podman, run } from './podman.ts'

const PORT = 8391
const url = `http://127.0.0.1:${PORT}`

/** A container that goes with its test. */
function start(name: string, ...args: string[]): void {
  podman('run', '--detach', '--name', name, ...args)
  onTestFinished(() => void podman('rm', '--force', '--volumes', '--time', '2', name))
}

async function status(path: string): Promise<number | null> {
  return fetch(url + path).then(
    ({ status }) => status,
    () => null,
  )
}

const answers = (path: string) => expect.poll(() => status(path), { timeout: 60_000, interval: 300 })

function layersOf(image: string): string {
  return podman('inspect', '--format', '{{.Id}} {{.RootFS.Layers}}', image)
}

test('the same sources give the same bytes twice', () => {
  build('chat', 'localhost/carepath-test/again:1')
  onTestFinished(() => void podman('rmi', '--force', 'localhost/carepath-test/again:1'))
  expect(layersOf('localhost/carepath-test/again:1')).toBe(layersOf(images.chat))
})

test('it runs as nobody, has no shell, and says what it is made of', () => {
  const list = `const { globSync } = require('fs'); console.log(globSync('/{usr/,}{bin,sbin}/{sh,bash,dash,busybox,apt,dpkg,npm}'))`
  const inside = (image: string, ...args: string[]) =>
    podman('run', '--rm', '--network', 'host', '--entrypoint', '/usr/local/bin/node', image, ...args)
  for (const image of Object.values(images)) {
    expect(podman('inspect', '--format', '{{.User}}', image)).toBe('65532:65532')
    expect(inside(image, '-e', list)).toBe('[]')
    expect(Number(podman('inspect', '--format', '{{.Size}}', image))).toBeLessThan(300_000_000)
  }
  const bill = JSON.parse(
    inside(images.chat, '-p', `require('fs').readFileSync('/usr/share/doc/carepath/sbom.cdx.json', 'utf8')`),
  )
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' })
  const names = bill.components.map(({ name }: { name: string }) => name)
  expect(names).toEqual(expect.arrayContaining(['fastify', 'undici', 'pg', 'react', 'node']))
  expect(names).not.toContain('vitest')
  const entries = `require('fs').readdirSync('/app/server').join() + require('fs').globSync('/app/{server,contract,web}/**/*.test.ts').length`
  expect(inside(images.chat, '-p', entries)).toBe('bin,build,dist,package.json,src0')
})

test('as it comes it starts on every address, lets nobody in without a key, and says how to make one', async () => {
  start('carepath-test-default', '--network', 'host', '--env', `PORT=${PORT}`, images.chat)
  await answers('/ready').toBe(200)
  expect(podman('logs', 'carepath-test-default')).toContain('there is no API key yet: npx carepath keys create')
  expect(podman('exec', 'carepath-test-default', 'carepath', 'keys', 'list')).toContain('There are no keys')
  const ask = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
  expect((await fetch(`${url}/triage`, ask)).status).toBe(401)
})

test('hardened and within its memory it answers from PostgreSQL, after a migration of its own, and ends with 0', async () => {
  const database = `carepath_infra_${randomBytes(4).toString('hex')}`
  run('psql', ['-qh', '127.0.0.1', '-U', 'postgres', '-c', `create database ${database}`])
  onTestFinished(
    () => void run('psql', ['-qh', '127.0.0.1', '-U', 'postgres', '-c', `drop database ${database} with (force)`]),
  )
  const secrets = mkdtempSync(join(tmpdir(), 'carepath-secrets-'))
  // As a cluster mounts them: whoever runs in the container may read them.
  chmodSync(secrets, 0o755)
  writeFileSync(join(secrets, 'url'), `postgres://postgres@127.0.0.1:5432/${database}\n`)
  const settings = ['--volume', `${secrets}:/secrets:ro`, '--env', 'DATABASE_URL_FILE=/secrets/url']
  podman('run', '--rm', ...hardened, ...settings, images.chat, 'migrate')
  start(
    'carepath-test-hard',
    ...hardened,
    ...settings,
    '--env',
    'MIGRATE=off',
    '--env',
    `PORT=${PORT}`,
    images.chat,
    'serve',
    '--demo',
  )
  await answers('/ready').toBe(200)

  const key = podman('exec', 'carepath-test-hard', 'carepath', 'keys', 'create', '--name', 'test', '--mrn', 'P000123')
  const reply = await fetch(`${url}/triage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key.split('\n').at(-1)}` },
    body: JSON.stringify({ patient_mrn: 'P000123', query: 'Am I allergic to anything?', llm_mode: 'extract' }),
  })
  expect(await reply.json()).toMatchObject({ patient_mrn: 'P000123', finish_reason: 'stop' })
  expect(await (await fetch(url, { headers: { accept: 'text/html' } })).text()).toContain('<html lang="en">')
  podman('stop', 'carepath-test-hard')
  expect(podman('inspect', '--format', '{{.State.ExitCode}} {{.State.OOMKilled}}', 'carepath-test-hard')).toBe(
    '0 false',
  )
})

test('the image of local models answers over the wire, hardened, with a model on a volume', async () => {
  const models = mkdtempSync(join(tmpdir(), 'carepath-models-'))
  chmodSync(models, 0o755)
  writeFileSync(join(models, 'tiny.gguf'), scriptedModel('This is a tiny model.'))
  const token = randomBytes(16).toString('hex')
  const settings = {
    LISTEN: `127.0.0.1:${PORT}`,
    MODEL_PATH: '/models/tiny.gguf',
    TOKEN: token,
    N_CTX: '512',
    PARALLEL: '1',
  }
  const env = Object.entries(settings).flatMap(([name, value]) => ['--env', `LOCAL_LLM_${name}=${value}`])
  start('carepath-test-llm', ...hardened, '--volume', `${models}:/models:ro`, ...env, images.localLlm)
  await answers('/health').toBe(200)
  const reply = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ messages: [{ role: 'user', content: 'Hello' }], max_tokens: 16 }),
  })
  expect(await reply.text()).toContain('tiny model')
})
