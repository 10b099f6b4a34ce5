import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { type Config, parseConfig, settings } from '../src/config.ts'
import { isSecretName } from '../src/secret-settings.ts'

const entries = Object.entries(settings)
const example = entries.map(([name, { about, default: value }]) => `# ${about}\n${name}=${value}\n`).join('\n')

test('.env.example lists every variable with its default: `npm run docs` writes it', async () => {
  await expect(example).toMatchFileSnapshot('../../.env.example')
})

test('a copy of .env.example changes nothing', () => {
  expect(valuesOf(parseConfig(parseEnv(example)))).toEqual(valuesOf(parseConfig({})))
})

test('the README holds a table of every variable: `npm run docs` writes it', async () => {
  const rows = entries.map(([name, { about, default: value }]) => {
    const cells = [`\`${name}\``, value === '' ? '' : `\`${value}\``, about.replaceAll('|', '\\|')]
    return `| ${cells.join(' | ')} |`.replaceAll('  ', ' ')
  })
  const table = ['| Variable | Default | What it is |', '| --- | --- | --- |', ...rows].join('\n')
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const marked = /(?<=<!-- settings -->\n)[\s\S]*(?=\n<!-- \/settings -->)/
  expect(readme).toMatch(marked)
  await expect(readme.replace(marked, () => table)).toMatchFileSnapshot('../../README.md')
})

test('the schema of the chart knows every setting: `npm run docs` writes it', async () => {
  const file = new URL('../../infra/chart/carepath/values.schema.json', import.meta.url)
  const schema = JSON.parse(readFileSync(file, 'utf8'))
  const plain = entries.filter(([name]) => !setByChart.has(name) && !isSecretName(name) && !isFileOfSecret(name))
  schema.properties.config.properties = Object.fromEntries(
    plain.map(([name, { about }]) => [name, { description: about, type: ['string', 'number', 'boolean'] }]),
  )
  const secrets = entries.flatMap(([name]) => {
    if (isFileOfSecret(name)) return [name.replace(/_FILE$/, '')]
    return isSecretName(name) ? [name] : []
  })
  schema.properties.secrets.properties = Object.fromEntries(
    secrets.map((name) => [name, { $ref: '#/definitions/secret' }]),
  )
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(fileURLToPath(file))
})

/** Those that follow from other values of the chart. */
const setByChart = new Set([
  ...['HOST', 'PORT', 'ALLOWED_HOSTS', 'PUBLIC_URL', 'AUTH', 'DRAIN_SECONDS', 'METRICS_PORT', 'DATABASE_POOL_MAX'],
  ...['MIGRATE', 'MODES_FILE', 'MODELS_DIR', 'GGUF_MODEL_PATH', 'QWEN_MODEL_PATH', 'LOCAL_LLM_GPU'],
])

/** Such as the private key of the FHIR client: a Secret is mounted there. */
function isFileOfSecret(name: string): boolean {
  return /_FILE$/.test(name) && !/^(MODES|GGUF_MODEL|QWEN_MODEL)_FILE$/.test(name)
}

/** What was read, without the reader of secrets that modes of one's own name. */
function valuesOf({ secret: _secret, fileOf: _fileOf, ...values }: Config): Omit<Config, 'secret' | 'fileOf'> {
  return values
}
