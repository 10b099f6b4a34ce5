import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asNobody } from '../../../test/as-nobody.ts'
import {
  bundleOf,
  type ImportBench,
  importBench,
  linesOf,
  patientOf,
  resourceOf,
} from '../../../test/import-fixtures.ts'
import { Refusal } from '../fhir/refusal.ts'
import { readDocuments } from './documents.ts'

let bench: ImportBench

beforeEach(async () => {
  bench = await importBench()
})
afterEach(() => bench.close())

const bundle = bundleOf([patientOf('a'), resourceOf('Condition', 'c', 'a', { code: { text: 'Ménière 病' } })])
const text = JSON.stringify(bundle)

describe('whatever a file is written in', () => {
  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little-endian', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big-endian', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['UTF-16, big-endian, without a mark', Buffer.from(text, 'utf16le').swap16()],
    ['gzip under any name', gzipSync(text)],
    ['UTF-16 in gzip', gzipSync(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['Windows line ends', JSON.stringify(bundle, null, 2).replaceAll('\n', '\r\n')],
    ['blank lines around', `\n\n  ${text}\n\n`],
  ])('%s is read', async (_title, content) => {
    expect((await bench.run({ 'a.json': content })).told).toEqual([])
    const condition = (await bench.store.readRecord('MRN-a'))?.resources[0]
    expect(JSON.parse(condition?.json ?? '').code.text).toBe('Ménière 病')
  })

  test.each([
    ['empty', ''],
    ['empty', ' \n \n'],
    ['truncated', text.slice(0, 100)],
    ['truncated', JSON.stringify(bundle, null, 2).slice(0, -10)],
    ['not_json', 'MSH|^~\\&|HL7 v2'],
    ['not_json', `${text.slice(0, -1)},}`],
    ['not_json', text.replace('"collection"', '"coll\0ection"')],
    ['not_utf8', Buffer.from(text, 'latin1')],
    ['unsupported_format', '<?xml version="1.0"?><Bundle xmlns="http://hl7.org/fhir"/>'],
    ['unsupported_format', Buffer.from('PK\x03\x04 and so on')],
    ['gzip_damaged', gzipSync(text).subarray(0, 60)],
    ['gzip_damaged', Buffer.from([0x1f, 0x8b, 9, 9, 9, 9])],
    ['duplicate_key', '{"resourceType":"Patient","id":"a","id":"b"}'],
    ['duplicate_key', '{"resourceType":"Patient","id":"a","name":[{"family":"x","\\u0066amily":"y"}]}'],
    ['forbidden_key', '{"resourceType":"Patient","id":"a","__proto__":{"resourceType":"Group"}}'],
    ['too_deep', `{"resourceType":"Basic","id":"b","x":${'['.repeat(300)}${']'.repeat(300)}}`],
    ['too_deep', `{"x":${'{"x":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
    ['not_a_resource', '{"hello":"world"}'],
    ['not_a_resource', '[1,2,3]'],
    ['not_a_resource', 'null'],
    ['not_a_resource', '{"resourceType":{"a":1}}'],
  ])('%s is told, and nothing goes in (%#)', async (code, content) => {
    const { told, counts } = await bench.run({ 'a.json': content })
    expect(told).toEqual([`a.json ${code}`])
    expect(counts.changed).toBe(0)
  })

  test('strings that look like keys and braces do no harm', async () => {
    const tricky = '","id":"x","\\":{[ \\\\" : "'
    await bench.run({
      'a.json': { ...patientOf('a'), text: { [tricky]: tricky, constructor: 1, prototype: 2, toString: tricky } },
    })
    expect(JSON.parse((await bench.store.readRecord('MRN-a'))?.resources[0]?.json ?? '').text[tricky]).toBe(tricky)
  })

  test('a string of 20 MB goes in', async () => {
    const note = resourceOf('DocumentReference', 'd', 'a', { description: 'x'.repeat(20_000_000) })
    expect((await bench.run({ 'a.json': bundleOf([patientOf('a'), note]) })).told).toEqual([])
  })

  test('a gzip that grows without end is stopped', async () => {
    const { told } = await bench.run({ 'a.ndjson.gz': gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20)) })
    expect(told).toEqual(['a.ndjson.gz compressed_too_much'])
  })

  test('a line or a file past the limit is refused, and the lines around it are not', async () => {
    const [small, large] = [linesOf([patientOf('a')]), linesOf([{ resourceType: 'Basic', x: 'y'.repeat(5_000) }])]
    const read = async (name: string, content: string) => {
      const found: string[] = []
      for await (const { entry, content: one } of readDocuments(name, chunksOf(content, 100), 1_000)) {
        found.push(`${entry} ${one instanceof Refusal ? one.code : 'read'}`)
      }
      return found
    }
    expect(await read('a.ndjson', `${small}${large}${small}`)).toEqual([
      'line 1 read',
      'line 2 too_large',
      'line 3 read',
    ])
    await expect(read('a.json', large)).rejects.toMatchObject({ code: 'too_large' })
  })
})

describe('files and folders', () => {
  test('of folders, what is no record by its name is passed by, hidden or not', async () => {
    const { counts, told } = await bench.run({
      'deep/er/a.json': bundle,
      'README.md': '#',
      '.hidden.json': '{',
      '.git/x.json': '{',
    })
    expect([counts.files, told]).toEqual([1, []])
  })

  test('what is named is read, whatever its name, and what is not there is told', async () => {
    const { counts, told } = await bench.run({ record: bundle }, { paths: ['record', 'nothing.json'] })
    expect([counts.patients, told]).toEqual([1, ['nothing.json not_found']])
  })

  test('links are followed, circles are walked once, and links to nowhere are told', async () => {
    mkdirSync(join(bench.folder, 'real'))
    symlinkSync(join(bench.folder, 'real'), join(bench.folder, 'real', 'circle'))
    symlinkSync('nowhere', join(bench.folder, 'broken.json'))
    const { counts, told } = await bench.run({ 'real/a.json': bundle })
    expect([counts.files, told]).toEqual([1, ['broken.json not_found']])
  })

  test('what may not be read is told, and the rest goes in', async () => {
    await bench.run({ 'secret.json': bundle, 'b.json': bundleOf([patientOf('b')]) }, { paths: [] })
    chmodSync(join(bench.folder, 'secret.json'), 0)
    await asNobody([bench.folder], async () => {
      expect((await bench.run({})).told).toEqual(['secret.json unreadable'])
    })
    expect(await bench.keys('MRN-b')).not.toBeNull()
  })

  test('a folder with nothing in it, and no path at all, import nothing', async () => {
    expect((await bench.run({})).counts.resources).toBe(0)
    expect((await bench.run({}, { paths: [] })).counts.resources).toBe(0)
  })
})

describe('any input at all', () => {
  const key = fc.constantFrom(
    'resourceType',
    'id',
    'entry',
    'resource',
    'fullUrl',
    'type',
    'subject',
    'patient',
    'reference',
    'identifier',
    'value',
    'name',
    'birthDate',
    'meta',
    'request',
    'method',
    'link',
    'other',
    'parameter',
    'part',
    'issue',
    'severity',
    'lastUpdated',
    'versionId',
    'contained',
    'modifierExtension',
    'emptyReason',
    'class',
    '__proto__',
    'constructor',
  )
  const word = fc.constantFrom(
    'Bundle',
    'Patient',
    'Observation',
    'OperationOutcome',
    'Parameters',
    'List',
    'replaced-by',
    'resource:0',
    'Patient/b',
    'collection',
    'Patient/a',
    'urn:uuid:1',
    'a',
    'DELETE',
    '2019-13-45',
    '#x',
    '',
  )
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      word,
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.constant(null),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 6, noNullPrototype: true }),
    ),
  }))
  const shaped = fc.record({
    resourceType: word,
    type: word,
    id: tree,
    identifier: tree,
    name: tree,
    subject: tree,
    link: tree,
    meta: tree,
    contained: tree,
    entry: fc.array(fc.record({ fullUrl: tree, resource: tree, request: tree }), { maxLength: 4 }),
  })
  const linked = fc.record({
    resourceType: fc.constant('Bundle'),
    type: fc.constantFrom('collection', 'searchset', 'document'),
    entry: fc.array(
      fc.record({
        fullUrl: word,
        resource: fc.record({
          resourceType: fc.constantFrom('Patient', 'OperationOutcome', 'Observation', 'List'),
          id: fc.constantFrom('a', 'b', 'c'),
          link: fc.oneof(
            tree,
            fc.array(fc.record({ other: fc.record({ reference: word }), type: word }), { maxLength: 2 }),
          ),
          meta: fc.record({ lastUpdated: word, versionId: word }),
          issue: tree,
          subject: fc.record({ reference: word }),
        }),
      }),
      { maxLength: 5 },
    ),
  })
  const wrapped = fc.record({
    resourceType: fc.constant('Parameters'),
    parameter: fc.oneof(
      tree,
      fc.array(fc.record({ resource: fc.oneof(shaped, linked), part: tree }), { maxLength: 3 }),
    ),
  })

  test('as JSON is taken or refused with a code, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(tree, shaped, linked, wrapped), { minLength: 1, maxLength: 4 }),
        async (values) => {
          const { counts } = await bench.run({ 'a.ndjson': linesOf(values) })
          expect(counts.faults + counts.resources + counts.files).toBeGreaterThan(0)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('as a record that was damaged somewhere leaves what was stored readable', async () => {
    const bytes = Buffer.from(text)
    const damage = fc.record({ at: fc.nat(bytes.length - 1), with: fc.uint8Array({ maxLength: 4 }), cut: fc.nat(8) })
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, with: put, cut }) => {
        await bench.run({ 'a.json': Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]) })
        for (const { mrn } of (await bench.store.listPatients({ limit: 200 })).patients) {
          for (const { json } of (await bench.store.readRecord(mrn))?.resources ?? []) JSON.parse(json)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('in any pieces gives the same lines', async () => {
    const content = linesOf([patientOf('a'), resourceOf('Condition', 'é', 'a'), bundle])
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), async (size) => {
        const lines: unknown[] = []
        for await (const document of readDocuments('x', chunksOf(content, size))) lines.push(document.content)
        expect(lines).toEqual(content.trimEnd().split('\n'))
      }),
    )
  })
})

async function* chunksOf(content: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
