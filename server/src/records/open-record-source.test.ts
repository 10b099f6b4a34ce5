import { expect, test } from 'vitest'
import { ConfigError, parseConfig } from '../config.ts'
import { systemClock } from '../shared/clock.ts'
import { openStore } from '../store/open.ts'
import { openRecordSource } from './open-record-source.ts'

const there = { FHIR_BASE_URL: 'https://fhir.example.org/r4' }

test.each([
  ['the store', {}],
  ['a FHIR server without credentials, over http too', { FHIR_BASE_URL: 'http://fhir.internal:8080/fhir' }],
  ['one with a token', { ...there, FHIR_BEARER_TOKEN: 'x' }],
  [
    'one on this machine with a token over http',
    { FHIR_BASE_URL: 'http://127.0.0.1:8080/fhir', FHIR_BEARER_TOKEN: 'x' },
  ],
  ['one with a signed client', { ...there, FHIR_CLIENT_ID: 'x', FHIR_PRIVATE_KEY_FILE: 'key.pem' }],
])('records come from %s', async (_title, env) => {
  const store = await openStore('sqlite::memory:')
  const source = openRecordSource(parseConfig(env), store, systemClock)
  expect(source.load).toBeTypeOf('function')
  await source.close()
  await store.close()
})

test.each([
  ['FHIR_BASE_URL', { FHIR_BASE_URL: 'http://fhir.example.org', FHIR_BEARER_TOKEN: 'x' }],
  ['FHIR_BEARER_TOKEN', { ...there, FHIR_BEARER_TOKEN: 'x', FHIR_CLIENT_ID: 'y' }],
  ['FHIR_PRIVATE_KEY_FILE', { ...there, FHIR_CLIENT_ID: 'y' }],
])('a configuration that does not fit names %s', async (variable, env) => {
  const store = await openStore('sqlite::memory:')
  const open = () => openRecordSource(parseConfig(env), store, systemClock)
  expect(open).toThrow(ConfigError)
  expect(open).toThrow(variable)
  await store.close()
})
