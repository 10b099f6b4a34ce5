import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databaseKinds, type TestDatabase } from '../../test/databases.ts'
import { openStore } from './open.ts'
import type { NewTurn, RecordBatch, Store } from './store.ts'

const kinds = await databaseKinds()

describe.each(kinds)('the store on $name', ({ name, absent, create }) => {
  if (absent !== null) {
    test.skip(`${name}: skipped, for ${absent}`, () => {})
    return
  }

  let database: TestDatabase
  let store: Store

  beforeEach(async () => {
    database = await create()
    store = await openStore(database.url)
  })
  afterEach(async () => {
    await store.close()
    await database.remove()
  })

  describe('records', () => {
    test('come back as they went in, the patient included, with the entry', async () => {
      await store.putRecords(
        batchOf('a', 'MRN-A', [
          ['Condition', 'c1'],
          ['Observation', 'o1'],
        ]),
      )
      const record = await store.readRecord('MRN-A')
      expect(record?.entry).toEqual({ mrn: 'MRN-A', name: 'Patient a', birth_date: '1970-01-01', gender: 'female' })
      expect(record?.resources).toEqual([
        { type: 'Condition', id: 'c1', json: jsonOf('Condition', 'c1') },
        { type: 'Observation', id: 'o1', json: jsonOf('Observation', 'o1') },
        { type: 'Patient', id: 'a', json: jsonOf('Patient', 'a') },
      ])
      expect(record?.version).toBe(await store.recordVersion('MRN-A'))
    })

    test('of an unknown patient are null', async () => {
      expect(await store.readRecord('nobody')).toBeNull()
      expect(await store.recordVersion('nobody')).toBeNull()
    })

    test('keep any text that JSON can hold', async () => {
      const json = JSON.stringify({
        resourceType: 'Basic',
        id: 'x',
        text: '\0 \ud800 "quoted" \\u0000 日本語 \u{1f600}',
      })
      await store.putRecords({
        ...batchOf('a', 'A', []),
        resources: [{ patientId: 'a', type: 'Basic', id: 'x', json }],
      })
      const [basic] = (await store.readRecord('A'))?.resources ?? []
      expect(basic?.json).toBe(json)
    })

    test('the same batch again changes nothing, not even the version', async () => {
      const batch = batchOf('a', 'A', [['Condition', 'c1']])
      expect(await store.putRecords(batch)).toEqual({ conflicts: [], changed: 2 })
      const version = await store.recordVersion('A')
      expect(await store.putRecords(batch)).toEqual({ conflicts: [], changed: 0 })
      expect(await store.recordVersion('A')).toBe(version)
      expect((await store.readRecord('A'))?.resources).toHaveLength(2)
    })

    test('a resource that has changed replaces and gives another version', async () => {
      await store.putRecords(batchOf('a', 'A', [['Condition', 'c1']]))
      const version = await store.recordVersion('A')
      const json = '{"resourceType":"Condition","id":"c1","note":"other"}'
      await store.putRecords({ patients: [], resources: [{ patientId: 'a', type: 'Condition', id: 'c1', json }] })
      expect(await store.recordVersion('A')).not.toBe(version)
      expect((await store.readRecord('A'))?.resources.map((resource) => resource.json)).toEqual([
        json,
        jsonOf('Patient', 'a'),
      ])
    })

    test('a change of one patient leaves the version of another', async () => {
      await store.putRecords(batchOf('a', 'A', []))
      await store.putRecords(batchOf('b', 'B', []))
      const version = await store.recordVersion('A')
      await store.putRecords(batchOf('b', 'B', [['Condition', 'c1']]))
      expect(await store.recordVersion('A')).toBe(version)
    })

    test('of two with one key in a batch the last stays', async () => {
      const twice = { patientId: 'a', type: 'Condition', id: 'c1' }
      await store.putRecords({
        ...batchOf('a', 'A', []),
        resources: [
          { ...twice, json: '{"n":1}' },
          { ...twice, json: '{"n":2}' },
        ],
      })
      expect((await store.readRecord('A'))?.resources[0]?.json).toBe('{"n":2}')
    })

    test('resources with the same id of two patients never meet', async () => {
      await store.putRecords(batchOf('a', 'A', [['Organization', '1']]))
      const other = { patientId: 'b', type: 'Organization', id: '1', json: '{"name":"other"}' }
      await store.putRecords({ ...batchOf('b', 'B', []), resources: [other] })
      expect((await store.readRecord('A'))?.resources[0]?.json).toBe(jsonOf('Organization', '1'))
      expect((await store.readRecord('B'))?.resources[0]?.json).toBe('{"name":"other"}')
    })

    test('shared resources come with the records that refer to them, by several steps, and with no other', async () => {
      const role = '{"resourceType":"PractitionerRole","id":"r","practitioner":{"reference":"Practitioner/p"}}'
      const visit = '{"resourceType":"Encounter","id":"e","participant":{"reference":"PractitionerRole/r"}}'
      await store.putRecords({
        patients: [...batchOf('a', 'A', []).patients, ...batchOf('b', 'B', []).patients],
        resources: [
          { patientId: 'a', type: 'Encounter', id: 'e', json: visit },
          { patientId: null, type: 'PractitionerRole', id: 'r', json: role },
          { patientId: null, type: 'Practitioner', id: 'p', json: jsonOf('Practitioner', 'p') },
          { patientId: null, type: 'Practitioner', id: 'unrelated', json: jsonOf('Practitioner', 'unrelated') },
        ],
      })
      const ids = (await store.readRecord('A'))?.resources.map(({ type, id }) => `${type}/${id}`)
      expect(ids).toEqual(['Encounter/e', 'Patient/a', 'PractitionerRole/r', 'Practitioner/p'])
      expect((await store.readRecord('B'))?.resources.map(({ id }) => id)).toEqual(['b'])
    })

    test('a change of a shared resource gives another version', async () => {
      await store.putRecords(batchOf('a', 'A', []))
      const version = await store.recordVersion('A')
      const shared = { patientId: null, type: 'Organization', id: 'o', json: jsonOf('Organization', 'o') }
      await store.putRecords({ patients: [], resources: [shared] })
      const next = await store.recordVersion('A')
      expect(next).not.toBe(version)
      await store.putRecords({ patients: [], resources: [shared] })
      expect(await store.recordVersion('A')).toBe(next)
    })

    test.each([
      ['the MRN of another patient', batchOf('b', 'A', [['Condition', 'c']]), 'mrn_of_another_patient', 'A'],
      ['the id of another MRN', batchOf('a', 'B', [['Condition', 'c']]), 'id_of_another_mrn', 'B'],
      [
        'a patient nobody knows',
        { patients: [], resources: batchOf('x', 'X', [['Condition', 'c']]).resources },
        'unknown_patient',
        null,
      ],
    ] as const)('a batch with %s is refused as a whole', async (_title, batch, reason, mrn) => {
      await store.putRecords(batchOf('a', 'A', []))
      const before = await store.readRecord('A')
      const unrelated = batchOf('z', 'Z', [['Condition', 'z']])
      const { conflicts, changed } = await store.putRecords({
        patients: [...unrelated.patients, ...batch.patients],
        resources: [...unrelated.resources, ...batch.resources],
      })
      expect(conflicts).toEqual([{ patientId: expect.any(String), mrn, reason }])
      expect(changed).toBe(0)
      expect(await store.readRecord('A')).toEqual(before)
      expect(await store.readRecord('Z')).toBeNull()
    })

    test('two patients of one batch with the same MRN conflict', async () => {
      const batch = { patients: [...batchOf('a', 'A', []).patients, ...batchOf('b', 'A', []).patients], resources: [] }
      expect((await store.putRecords(batch)).conflicts).toEqual([
        { patientId: 'b', mrn: 'A', reason: 'mrn_of_another_patient' },
      ])
    })

    test('many batches at once all go in', async () => {
      const batches = Array.from({ length: 20 }, (_, n) => batchOf(`p${n}`, `M${n}`, [['Condition', 'c']]))
      await Promise.all(batches.map((batch) => store.putRecords(batch)))
      for (let n = 0; n < 20; n++) expect((await store.readRecord(`M${n}`))?.resources).toHaveLength(2)
    })
  })

  describe('the list of patients', () => {
    beforeEach(async () => {
      const names = ['Zoë Ångström', 'Ana Silva', 'ana silva', 'Bob 100% Real', 'Bob_Under Score', "O'Neil Pat"]
      for (const [n, text] of names.entries()) await store.putRecords(batchOf(`p${n}`, `MRN-${n}`, [], text))
    })

    const names = async (query: { search?: string; limit?: number; after?: string }) =>
      (await store.listPatients({ limit: 50, ...query })).patients.map((patient) => patient.name)

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
        const page = await store.listPatients({ limit: 2, after })
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
      await expect(store.listPatients({ limit: 2, after })).rejects.toMatchObject({ code: 'invalid_request' })
    })
  })

  describe('conversations', () => {
    test('are read turn by turn, the oldest first', async () => {
      const id = randomUUID()
      const first = turnOf({ conversationId: id, query: 'First?', asked_at: '2026-01-01T10:00:00.000Z' })
      const second = turnOf({ conversationId: id, query: 'Second?', asked_at: '2026-01-01T10:05:00.000Z' })
      await store.saveTurn(first)
      await store.saveTurn(second)
      expect(await store.readConversation(id)).toEqual({
        entry: {
          conversation_id: id,
          patient_mrn: 'A',
          title: 'First?',
          started_at: '2026-01-01T10:00:00.000Z',
          updated_at: '2026-01-01T10:05:00.000Z',
        },
        turns: [answerOf(first), answerOf(second)],
      })
    })

    test('that do not exist are null', async () => {
      expect(await store.readConversation(randomUUID())).toBeNull()
    })

    test('are listed with the newest first, of one patient only, up to the limit', async () => {
      const ids = [randomUUID(), randomUUID(), randomUUID()] as const
      for (const [n, id] of ids.entries()) {
        await store.saveTurn(
          turnOf({ conversationId: id, query: `Q${n}`, asked_at: `2026-01-0${n + 1}T00:00:00.000Z` }),
        )
      }
      await store.saveTurn(turnOf({ conversationId: randomUUID(), patientMrn: 'B' }))
      await store.saveTurn(turnOf({ conversationId: ids[0], asked_at: '2026-02-01T00:00:00.000Z' }))
      expect(await store.listConversations({ patientMrn: 'A', limit: 2 })).toEqual([
        {
          conversation_id: ids[0],
          patient_mrn: 'A',
          title: 'Q0',
          started_at: '2026-01-01T00:00:00.000Z',
          updated_at: '2026-02-01T00:00:00.000Z',
          turns: 2,
        },
        expect.objectContaining({ conversation_id: ids[2], turns: 1 }),
      ])
    })

    test('a text with NUL or half a surrogate pair is kept with a replacement character', async () => {
      const turn = turnOf({ response: 'a\0b\ud800c', query: 'x\udc00y' })
      await store.saveTurn(turn)
      const stored = await store.readConversation(turn.conversationId)
      expect(stored?.turns[0]).toMatchObject({ response: 'a\uFFFDb\uFFFDc', query: 'x\uFFFDy' })
    })

    test('never take a turn about another patient', async () => {
      const turn = turnOf({})
      await store.saveTurn(turn)
      await expect(store.saveTurn({ ...turn, patientMrn: 'B' })).rejects.toMatchObject({
        code: 'conversation_not_found',
      })
      expect((await store.readConversation(turn.conversationId))?.turns).toHaveLength(1)
    })

    test('that were deleted are gone, and an answer that was under way does not bring them back', async () => {
      const turn = turnOf({})
      await store.saveTurn(turn)
      expect(await store.deleteConversation(turn.conversationId)).toBe(true)
      expect(await store.deleteConversation(turn.conversationId)).toBe(false)
      expect(await store.readConversation(turn.conversationId)).toBeNull()
      expect(await store.listConversations({ patientMrn: 'A', limit: 10 })).toEqual([])
      await expect(store.saveTurn(turn)).rejects.toMatchObject({ code: 'conversation_not_found' })
    })

    test('a thousand turns at once all go down', async () => {
      const turns = Array.from({ length: 1_000 }, () => turnOf({ response: 'x'.repeat(500) }))
      await Promise.all(turns.map((turn) => store.saveTurn(turn)))
      expect(await store.listConversations({ patientMrn: 'A', limit: 2_000 })).toHaveLength(1_000)
    })

    test('a turn that is refused fails alone, and the others of its group go down', async () => {
      const good = [turnOf({}), turnOf({}), turnOf({})]
      const elsewhere = turnOf({ patientMrn: 'B' })
      await store.saveTurn(elsewhere)
      const impossible = turnOf({ totalMs: Number.NaN })
      const outcomes = await Promise.allSettled(
        [...good, impossible, { ...elsewhere, patientMrn: 'A' }].map((turn) => store.saveTurn(turn)),
      )
      expect(outcomes.map(({ status }) => status)).toEqual([
        'fulfilled',
        'fulfilled',
        'fulfilled',
        'rejected',
        'rejected',
      ])
      expect(outcomes[3]).toMatchObject({ reason: { code: 'internal' } })
      expect(outcomes[4]).toMatchObject({ reason: { code: 'conversation_not_found' } })
      expect(await store.listConversations({ patientMrn: 'A', limit: 10 })).toHaveLength(3)
    })
  })

  describe('the database', () => {
    test('keeps everything over closing and opening', async () => {
      const turn = turnOf({})
      await store.putRecords(batchOf('a', 'A', [['Condition', 'c']]))
      await store.saveTurn(turn)
      const record = await store.readRecord('A')
      await store.close()
      store = await openStore(database.url)
      expect(await store.readRecord('A')).toEqual(record)
      expect((await store.readConversation(turn.conversationId))?.turns).toEqual([answerOf(turn)])
    })

    test('is made once by several that start at once, and all work', async () => {
      const fresh = await create()
      try {
        const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(fresh.url)))
        await Promise.all(stores.map((one) => one.saveTurn(turnOf({}))))
        expect(await stores[0]?.listConversations({ patientMrn: 'A', limit: 10 })).toHaveLength(5)
        await Promise.all(stores.map((one) => one.close()))
      } finally {
        await fresh.remove()
      }
    })

    test('closes with what was being saved, and then refuses', async () => {
      const turn = turnOf({})
      const saving = store.saveTurn(turn)
      await store.close()
      await saving
      await expect(store.saveTurn(turnOf({}))).rejects.toMatchObject({ code: 'store_unavailable' })
      await expect(store.ping()).rejects.toMatchObject({ code: 'store_unavailable' })
      store = await openStore(database.url)
      expect(await store.readConversation(turn.conversationId)).not.toBeNull()
    })
  })
})

function jsonOf(type: string, id: string): string {
  return JSON.stringify({ resourceType: type, id })
}

function batchOf(
  id: string,
  mrn: string,
  resources: [type: string, id: string][],
  name = `Patient ${id}`,
): RecordBatch {
  return {
    patients: [{ id, entry: { mrn, name, birth_date: '1970-01-01', gender: 'female' }, json: jsonOf('Patient', id) }],
    resources: resources.map(([type, resourceId]) => ({
      patientId: id,
      type,
      id: resourceId,
      json: jsonOf(type, resourceId),
    })),
  }
}

function turnOf(given: Partial<NewTurn>): NewTurn {
  return {
    conversationId: randomUUID(),
    patientMrn: 'A',
    trace_id: randomUUID(),
    asked_at: '2026-01-01T00:00:00.000Z',
    query: 'What do I take?',
    response: 'Metformin [F1].',
    llm_mode: 'mock',
    model: null,
    provider: 'someone',
    citations: [
      { ref: 'F1', section: 'medications', label: 'Metformin', date: '2020', resource: 'MedicationRequest/m' },
    ],
    finishReason: 'stop',
    promptTokens: 100,
    completionTokens: null,
    totalMs: 812.5,
    ...given,
  }
}

/** What a conversation shows of a turn. */
function answerOf(turn: NewTurn) {
  const { conversationId, patientMrn, finishReason, promptTokens, completionTokens, totalMs, ...answer } = turn
  return answer
}
