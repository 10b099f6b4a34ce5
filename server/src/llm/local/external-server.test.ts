import { expect, test } from 'vitest'
import { parseConfig } from '../../config.ts'
import { buildModes } from '../modes.ts'
import { isOwnNetwork } from './external-server.ts'

test.each([
  '127.0.0.1',
  'localhost',
  '[::1]',
  '10.1.2.3',
  '172.20.0.5',
  '192.168.1.9',
  '[fd00::1]',
  'llama',
  'local-llm.carepath.svc',
  'local-llm.carepath.svc.cluster.local',
  'gpu.internal',
])('%s is in a network of one’s own', (host) => expect(isOwnNetwork(host)).toBe(true))

test.each([
  '8.8.8.8',
  '172.32.0.1',
  '[2001:db8::1]',
  'api.example.com',
  'localhost.example.com',
  'router.huggingface.co',
])('%s may be anybody', (host) => expect(isOwnNetwork(host)).toBe(false))

test('a model at an address of the open internet gets a masked record, whatever its mode is called', () => {
  const mode = (url: string) => buildModes(parseConfig({ GGUF_BASE_URL: url })).get('gguf')
  expect(mode('https://api.example.com')).toMatchObject({ kind: 'hosted', egress: 'pseudonymise' })
  expect(mode('http://127.0.0.1:8081')).toMatchObject({ kind: 'local' })
})
