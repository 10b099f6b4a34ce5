import { describe, expect, it } from 'vitest'
import { type ConfigError, parseConfig } from '../../config.ts'
import { buildModes } from '../modes.ts'

const gguf = (env: Record<string, string>) => buildModes(parseConfig(env)).get('gguf')

describe('a model server in place of our process', () => {
  it.each(['http://127.0.0.1:8081', 'http://localhost:8081', 'http://[::1]:8081/v1', 'http://127.9.9.9'])(
    'on this machine is a local mode: %s',
    (url) => expect(gguf({ GGUF_BASE_URL: url })).toMatchObject({ kind: 'local' }),
  )

  it.each([
    'https://api.example.com',
    'http://10.1.2.3:8000',
    'http://172.20.0.5',
    'http://192.168.1.9',
    'http://[fd00::1]',
    'http://llama:8080',
    'http://gpu.local',
    'http://local-llm.carepath.svc:8081',
  ])('at an address that nobody named gets a masked record, however private it looks: %s', (url) =>
    expect(gguf({ GGUF_BASE_URL: url })).toMatchObject({
      kind: 'hosted',
      egress: 'pseudonymise',
      place: 'elsewhere',
    }),
  )

  it.each([
    ['https://10.1.2.3:8443', '10.1.2.3'],
    ['https://gpu.clinic.example', 'gpu.clinic.example'],
    ['https://GPU.clinic.example.:8443', 'gpu.clinic.example'],
    ['https://[fd00::1]:8443', '[fd00::1]:8443'],
    ['http://llama:8080', 'other,llama'],
    ['http://local-llm.carepath.svc:8081', 'local-llm.carepath.svc:8081'],
    ['http://local-llm.carepath.svc.cluster.local', 'local-llm.carepath.svc.cluster.local'],
  ])('in a network that the operator named gets the record as it is, and says where it is: %s', (url, hosts) =>
    expect(gguf({ GGUF_BASE_URL: url, LOCAL_NETWORK_HOSTS: hosts })).toMatchObject({
      kind: 'hosted',
      egress: 'raw',
      place: 'network',
      host: expect.stringMatching(/^own-network:/),
    }),
  )

  it.each(['http://10.1.2.3:8000', 'http://gpu.clinic.example', 'http://gpu.local'])(
    'gets nothing unmasked over a network in plain text: %s',
    (url) =>
      expect(faultOf({ GGUF_BASE_URL: url, LOCAL_NETWORK_HOSTS: new URL(url).hostname })).toMatch(
        /^GGUF_BASE_URL: must be https/,
      ),
  )

  it.each([
    'http://169.254.169.254/latest',
    'http://2852039166',
    'http://[::ffff:169.254.169.254]:80',
    'http://[fe80::1]',
    'http://[fd00:ec2::254]',
    'http://metadata.google.internal',
    'http://100.100.100.200',
  ])('is never where a cloud keeps its credentials: %s', (url) => {
    for (const variable of ['GGUF_BASE_URL', 'QWEN_BASE_URL', 'HF_BASE_URL', 'HF_SMOLLM2_URL'])
      expect(faultOf({ [variable]: url, LOCAL_NETWORK_HOSTS: '169.254.169.254' })).toMatch(/link-local address/)
  })
})

function faultOf(env: Record<string, string>): string {
  try {
    gguf(env)
  } catch (error) {
    return (error as ConfigError).message
  }
  return 'none'
}
