import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { startCoverage, toResources } from './coverage.ts'

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

test('a type that no section reads is told by the names of its elements', () => {
  const resources = toResources({
    resourceType: 'Bundle',
    entry: [
      { resource: { resourceType: 'Patient', id: 'p' } },
      {
        resource: {
          resourceType: 'RiskAssessment',
          prediction: [{ outcome: { text: 'Stroke' }, probabilityDecimal: 0.2 }],
        },
      },
    ],
  })
  expect(resources.map(({ id }) => id)).toEqual(['p', 'entry-1'])
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
    const resources = toResources(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))
    if (resources.length === 1) alone.push(...resources)
    else tally.add(resources)
  }
  tally.add(alone)
  return tally.result().notUnderstood
}
