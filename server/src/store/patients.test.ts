import { beforeEach, expect, test } from 'vitest'
import { batchOf } from '../../test/store-fixtures.ts'
import { describeStores } from '../../test/stores.ts'

await describeStores('the list of patients', (context) => {
  beforeEach(async () => {
    const names = ['Zoë Ångström', 'Ana Silva', 'ana silva', 'Bob 100% Real', 'Bob_Under Score', "O'Neil Pat"]
    for (const [n, text] of names.entries()) await context.store.putRecords(batchOf(`p${n}`, `MRN-${n}`, [], text))
  })

  const names = async (query: { search?: string; limit?: number; after?: string }) =>
    (await context.store.listPatients({ limit: 50, ...query })).patients.map((patient) => patient.name)

  test('is in the order of the names, whatever their case and accents', async () => {
    expect(await names({})).toEqual([
      'Ana Silva',
      'ana silva',
      'Bob 100% Real',
      'Bob_Under Score',
      "O'Neil Pat",
      'Zoë Ångström',
    ])
  })

  test('comes in pages that neither repeat nor skip', async () => {
    const seen: string[] = []
    let after: string | undefined
    for (let pages = 0; pages < 10; pages++) {
      const page = await context.store.listPatients({ limit: 2, after })
      seen.push(...page.patients.map((patient) => patient.mrn))
      if (page.next === null) break
      after = page.next
    }
    expect(seen).toEqual(['MRN-1', 'MRN-2', 'MRN-3', 'MRN-4', 'MRN-5', 'MRN-0'])
  })

  test.each([
    ['angstrom', ['Zoë Ångström']],
    ['silva ANA', ['Ana Silva', 'ana silva']],
    ['mrn-3', ['Bob 100% Real']],
    ['%', ['Bob 100% Real']],
    ['b_u', ['Bob_Under Score']],
    ["o'n", ["O'Neil Pat"]],
    ['\\', []],
    ['\0', ['Ana Silva', 'ana silva', 'Bob 100% Real', 'Bob_Under Score', "O'Neil Pat", 'Zoë Ångström']],
    ['nobody', []],
  ])('searched for %j gives %j', async (search, found) => {
    expect(await names({ search })).toEqual(found)
  })

  test.each(['', 'x', 'p', 'p zzzz', "p' or 1=1", 'pzzzzzz', 'p1.5'])('refuses the cursor %j', async (after) => {
    await expect(context.store.listPatients({ limit: 2, after })).rejects.toMatchObject({ code: 'invalid_request' })
  })
})
