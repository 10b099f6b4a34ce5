import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseConfig, settings } from '../../server/src/config.ts'

interface Service {
  image: string
  command?: string[]
  environment: Record<string, string>
  secrets?: string[]
  networks: string[]
  read_only?: boolean
  cap_drop?: string[]
  ports?: string[]
  depends_on?: Record<string, { condition: string }>
}

const text = readFileSync(new URL('./compose.yaml', import.meta.url), 'utf8')
const file: {
  services: Record<string, Service>
  secrets: Record<string, unknown>
  networks: Record<string, { internal?: boolean }>
} = parse(text, { uniqueKeys: true })
const { services } = file
const ours = Object.entries(services).filter(([, { image }]) => image.includes('chat-api'))

test('every setting is one that the service knows and takes', () => {
  expect(ours.map(([name]) => name)).toEqual(['chat-api', 'migrate'])
  for (const [, { environment }] of ours) {
    for (const name of Object.keys(environment))
      expect(Object.keys(settings)).toContain(name in settings ? name : name.replace(/_FILE$/, ''))
    const plain = Object.entries(environment).filter(([name]) => name in settings)
    const values = plain.map(([name, value]) => [
      name,
      value.replace(/\$\{PUBLIC_HOST[^}]*\}/, 'chat.example').replace(/\$\{.*\}/, ''),
    ])
    expect(() => parseConfig(Object.fromEntries(values))).not.toThrow()
  }
})

test('no secret stands in it: each is a file that is declared', () => {
  for (const { environment = {}, secrets = [] } of Object.values(services)) {
    for (const [name, value] of Object.entries(environment)) {
      if (!name.endsWith('_FILE')) expect(name in settings && /_(KEY|TOKEN|SECRET|PASSWORD)$/.test(name)).toBe(false)
      else expect(secrets).toContain(value.replace('/run/secrets/', ''))
    }
    for (const secret of secrets) expect(Object.keys(file.secrets)).toContain(secret)
  }
})

test('only the proxy has ports, the database no way out, and the service no rights', () => {
  for (const [name, { ports }] of Object.entries(services)) expect(ports !== undefined).toBe(name === 'proxy')
  expect(services['database']?.networks).toEqual(['inside'])
  expect(file.networks['inside']).toEqual({ internal: true })
  for (const [, service] of ours) expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
})

test('the service starts after its migration, which starts after its database', () => {
  expect(services['chat-api']?.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } })
  expect(services['chat-api']?.environment['MIGRATE']).toBe('off')
  expect(services['migrate']?.depends_on).toEqual({ database: { condition: 'service_healthy' } })
})
