import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { stringify } from 'yaml'
import { parseConfig, settings } from '../../server/src/config.ts'
import { render } from '../chart/render.ts'

// By name alone, so that the types of everything else are checked where this package is not installed.
const { parse } = createRequire(import.meta.url)('@cdktf/hcl2json') as {
  parse(name: string, text: string): Promise<unknown>
}

const folder = import.meta.dirname
const moduleFolder = join(folder, 'modules/app')
const environments = globSync('envs/*', { cwd: folder })

/** HCL as JSON; its expressions stay texts, `${…}`. */
interface Hcl {
  variable?: Record<string, { default?: unknown; sensitive?: boolean; description?: string }[]>
  resource?: Record<string, Record<string, Record<string, unknown>[]>>
  module?: Record<string, Record<string, unknown>[]>
  locals?: Record<string, unknown>[]
}

async function read(path: string): Promise<{ hcl: Hcl; text: string }> {
  const text = readFileSync(join(folder, path), 'utf8')
  return { hcl: (await parse(path, text)) as Hcl, text }
}

const main = await read('modules/app/main.tf')
const variables = await read('modules/app/variables.tf')

describe.each(['modules/app', ...environments])('%s', (path) => {
  test('every variable is described, and used', async () => {
    const { hcl } = await read(`${path}/variables.tf`)
    const used = globSync('*.tf', { cwd: join(folder, path) })
      .filter((file) => file !== 'variables.tf')
      .map((file) => readFileSync(join(folder, path, file), 'utf8'))
      .join('\n')
    for (const [name, [variable]] of Object.entries(hcl.variable ?? {})) {
      expect(variable?.description, name).toMatch(/\w/)
      expect(used, name).toMatch(new RegExp(`\\bvar\\.${name}\\b`))
    }
    for (const [, name] of used.matchAll(/\bvar\.(\w+)/g)) expect(Object.keys(hcl.variable ?? {})).toContain(name)
  })

  test('what is secret is marked so, and has no value in any file', async () => {
    const { hcl } = await read(`${path}/variables.tf`)
    expect(hcl.variable?.['hf_api_token']?.[0]).toMatchObject({ sensitive: true, default: null })
    for (const file of globSync('**/*.tfvars', { cwd: join(folder, path) }))
      expect(readFileSync(join(folder, path, file), 'utf8')).not.toMatch(/^\s*(hf_api_token\b|.*hf_[a-zA-Z]{30})/m)
  })
})

test.each(environments)(
  '%s hands on only what the module takes, and its tfvars set only what it takes',
  async (path) => {
    const { hcl } = await read(`${path}/main.tf`)
    const taken = Object.keys(variables.hcl.variable ?? {})
    for (const [call] of Object.values(hcl.module ?? {}))
      expect(Object.keys(call ?? {}).filter((name) => name !== 'source' && !taken.includes(name))).toEqual([])
    const own = Object.keys((await read(`${path}/variables.tf`)).hcl.variable ?? {})
    const set = (await parse(
      'terraform.tfvars',
      readFileSync(join(folder, path, 'terraform.tfvars'), 'utf8'),
    )) as object
    expect(Object.keys(set).filter((name) => !own.includes(name))).toEqual([])
  },
)

test('it has the resources that the team knows, and the Secret only where a token is given', () => {
  const { resource = {} } = main.hcl
  expect(resource['kubernetes_namespace']?.['carepath']).toBeDefined()
  expect(resource['helm_release']?.['carepath']).toBeDefined()
  const [secret] = resource['kubernetes_secret']?.['hf_api'] ?? []
  expect(secret).toMatchObject({ count: expect.stringContaining('local.hf_token_given ? 1 : 0'), type: 'Opaque' })
  expect(secret?.['metadata']).toMatchObject([{ name: 'hf-api-secret' }])
})

test('every setting that it hands on is one that the service knows', () => {
  const names = [...main.text.matchAll(/^\s+([A-Z][A-Z0-9_]+)\s+=/gm)].map(([, name]) => name)
  expect(names).toContain('HF_QWEN_MODEL_ID')
  for (const name of names) expect(Object.keys(settings)).toContain(name)
})

const hasTerraform = spawnSync('terraform', ['version']).status === 0

describe.skipIf(!hasTerraform)('what the module hands to the chart (skipped where there is no terraform)', () => {
  /** Its `local.values`, as terraform itself reckons them: without resources it needs no provider. */
  function handedOn(given: Record<string, unknown>): { values: object; token: boolean } {
    const work = mkdtempSync(join(tmpdir(), 'carepath-tf-'))
    onTestFinished(() => rmSync(work, { recursive: true }))
    copyFileSync(join(moduleFolder, 'variables.tf'), join(work, 'variables.tf'))
    const output = { values: { value: `\${local.values}` }, token: { value: `\${local.hf_token_given}` } }
    writeFileSync(join(work, 'main.tf.json'), JSON.stringify({ locals: main.hcl.locals, output }))
    writeFileSync(join(work, 'terraform.tfvars.json'), JSON.stringify({ chart: 'x', ...given }))
    const terraform = (...args: string[]) =>
      execFileSync('terraform', args, { cwd: work, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    terraform('apply', '-auto-approve', '-input=false')
    const { values, token } = JSON.parse(terraform('output', '-json'))
    return { values: values.value, token: token.value }
  }

  /** The chart with them. */
  function renderWith(given: Record<string, unknown>) {
    const { values, token } = handedOn(given)
    const file = join(mkdtempSync(join(tmpdir(), 'carepath-values-')), 'values.yaml')
    writeFileSync(file, stringify(values))
    const objects = render({ paths: [file] })
    const config = objects.find(({ metadata }) => metadata.name === 'app-config')?.['data']
    return { objects, config, token }
  }

  test('llm_mode huggingface is the mode hf-qwen2.5, and the others are as the service calls them', () => {
    expect(renderWith({ llm_mode: 'huggingface' }).config.DEFAULT_LLM_MODE).toBe('hf-qwen2.5')
    expect(renderWith({ llm_mode: 'extract' }).config.DEFAULT_LLM_MODE).toBe('extract')
    expect(() => handedOn({ llm_mode: 'gpt' })).toThrow()
  })

  test('what is set comes to the service, and what is not stays as the chart has it', () => {
    const { config } = renderWith({ hf_timeout_seconds: 45, hf_temperature: 0.2, log_level: 'debug' })
    expect(config).toMatchObject({ HF_TIMEOUT_SECONDS: '45', HF_TEMPERATURE: '0.2', LOG_LEVEL: 'debug' })
    expect(config).toMatchObject({ HF_MAX_NEW_TOKENS: '256', DEFAULT_LLM_MODE: '' })
    expect(parseConfig(config).HF_TIMEOUT_SECONDS).toBe(45)
  })

  test.each([
    ['a token', { hf_api_token: 'x' }, { name: 'hf-api-secret', key: 'HF_API_TOKEN' }, true],
    ['a Secret that is there', { hf_api_secret_name: 'mine' }, { name: 'mine', key: 'HF_API_TOKEN' }, false],
    ['an ARN', { hf_api_token_arn: 'arn:aws:secretsmanager:x' }, { arn: 'arn:aws:secretsmanager:x' }, false],
    ['nothing', {}, undefined, false],
  ])('%s: the token comes from there, and the Secret is made only for a token', (_, given, from, made) => {
    const { values, token } = handedOn(given)
    expect((values as { secrets: object }).secrets).toEqual(from === undefined ? {} : { HF_API_TOKEN: from })
    expect(token).toBe(made)
    expect(JSON.stringify(renderWith(given).objects)).toContain(from === undefined ? 'app-config' : 'HF_API_TOKEN_FILE')
  })

  test('PostgreSQL and more than one replica', () => {
    const { objects } = renderWith({ database_secret_name: 'db', hpa_enabled: true, hpa_max_replicas: 4 })
    expect(objects.find(({ kind }) => kind === 'HorizontalPodAutoscaler')?.['spec'].maxReplicas).toBe(4)
    expect(objects.map(({ kind }) => kind)).toContain('Job')
  })
})
