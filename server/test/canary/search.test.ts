import { expect, it } from 'vitest'
import { findCanaries } from './search.ts'

const canaries = { name: 'Velmoquette Trastenby', other: 'Ostrovenko' }

it.each([
  ['plain', 'asked by Velmoquette Trastenby.'],
  ['in capitals', 'VELMOQUETTE TRASTENBY'],
  ['URL-encoded', '/patients?search=Velmoquette%20Trastenby'],
  ['form-encoded', 'q=Velmoquette+Trastenby'],
  [
    'JSON-escaped',
    '\\u0056\\u0065\\u006c\\u006d\\u006f\\u0071\\u0075\\u0065\\u0074\\u0074\\u0065\\u0020\\u0054\\u0072\\u0061\\u0073\\u0074\\u0065\\u006e\\u0062\\u0079',
  ],
  ...[0, 1, 2].map((lead): [string, string] => [
    `in base64, ${lead} bytes in`,
    Buffer.from(`${'x'.repeat(lead)}Velmoquette Trastenby, a patient`).toString('base64'),
  ]),
])('a canary is found %s', (_form, text) => {
  expect(findCanaries(text, canaries)).toEqual(['name'])
  expect(findCanaries(Buffer.from(text), canaries)).toEqual(['name'])
})

it('nothing is found where there is none', () => {
  expect(findCanaries('{"status":200}', canaries)).toEqual([])
})
