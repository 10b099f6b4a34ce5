import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { startCoverage } from '../facts/coverage.ts'
import { groupByPatient, readForCoverage } from './read-for-coverage.ts'

const shared = fileURLToPath(new URL('../../../../../shared/data/fhir', import.meta.url))
const demo = fileURLToPath(new URL('../../../../demo', import.meta.url))

test('each resource is told, administrative by rule, withheld, or not understood', () => {
  const tally = startCoverage()
  tally.add([
    { resourceType: 'Patient', id: 'p', gender: 'female' },
    { resourceType: 'Condition', id: 'c', code: { text: 'Gout' } },
    { resourceType: 'Condition', id: 'e', code: { text: 'Gout' }, verificationStatus: 'entered-in-error' },
    { resourceType: 'Provenance', id: 'x' },
    { resourceType: 'BodyStructure', id: 'b', morphology: { text: 'Scar' } },
    { resourceType: 'Flag', id: 'f' },
  ])
  const { types, notUnderstood } = tally.result()
  expect(
    types.map(({ type, facts, administrative, withheld, notUnderstood: lost }) => [
      type,
      facts,
      administrative,
      withheld,
      lost,
    ]),
  ).toEqual([
    ['BodyStructure', 1, 0, 0, 0],
    ['Condition', 1, 0, 1, 0],
    ['Flag', 0, 0, 0, 1],
    ['Patient', 1, 0, 0, 0],
    ['Provenance', 0, 1, 0, 0],
  ])
  expect(notUnderstood).toEqual(['Flag/f'])
})

test('what is told in part says which elements were left out', () => {
  const tally = startCoverage()
  tally.add([
    { resourceType: 'Patient', id: 'p' },
    { resourceType: 'Encounter', id: 'e', status: 'finished', priority: { text: 'urgent' }, statusHistory: [{}] },
  ])
  expect(tally.result().types[0]).toMatchObject({ type: 'Encounter', facts: 1, leftOut: { statusHistory: 1 } })
})

test('an input is read as the import reads it', () => {
  expect(() => readForCoverage({ pending: [] })).toThrow(/no FHIR resource/u)
  const bundle = (...resources: unknown[]) => ({
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ resource })),
  })
  const patient = (id: string, link?: unknown) => ({
    resourceType: 'Patient',
    id,
    ...(link === undefined ? {} : { link }),
  })
  expect(() => readForCoverage(bundle(patient('a'), patient('b')))).toThrow(/several patients/u)
  const linked = [{ other: { reference: 'Patient/b' }, type: 'seealso' }]
  expect(readForCoverage(bundle(patient('a', linked), patient('b'))).records).toHaveLength(1)
  const wrapped = { resourceType: 'Parameters', parameter: [{ name: 'return', resource: bundle(patient('a')) }] }
  expect(readForCoverage(wrapped).records).toHaveLength(1)
})

describe('nothing of the demo patients', () => {
  test.each(readdirSync(demo).filter((name) => name.endsWith('.json')))('in %s is not understood', (name) => {
    expect(notUnderstoodIn(demo, [name])).toEqual([])
  })
})

describe.skipIf(!existsSync(shared))('../shared/data/fhir (skipped where it is absent)', () => {
  test.each(existsSync(shared) ? readdirSync(shared) : ['it'])('nothing in %s is not understood', (folder) => {
    expect(notUnderstoodIn(`${shared}/${folder}`, readdirSync(`${shared}/${folder}`))).toEqual([])
  })
})

/** Files of one resource are taken for one record. */
function notUnderstoodIn(folder: string, names: readonly string[]): readonly string[] {
  const tally = startCoverage()
  const alone = []
  for (const name of names) {
    const reading = readForCoverage(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))
    for (const record of reading.records) tally.add(record)
    alone.push(...reading.loose)
  }
  for (const record of groupByPatient(alone).records) tally.add(record)
  return tally.result().notUnderstood
}
