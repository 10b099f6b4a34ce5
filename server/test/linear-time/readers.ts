import { maskPrompt } from '../../src/privacy/mask-prompt.ts'
import { createCitationFilter } from '../../src/records/answers/citations.ts'
import { extractAnswer } from '../../src/records/answers/extract-answer.ts'
import { buildTestRecord } from '../../src/records/facts/test-record.ts'
import { toDocumentText } from '../../src/records/fhir/document-text.ts'
import { retrieve } from '../../src/records/retrieval/retrieve.ts'
import { AnswerCheck } from '../../src/safety/claims/answer-check.ts'
import { findDanger } from '../../src/safety/notice/notice.ts'
import { buildDraft } from '../../src/triage/prompt.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')

const patient = {
  resourceType: 'Patient',
  id: 'pat-1',
  name: [{ family: 'Oyelaran-Brandt', given: ['Tamsin', 'Q'] }],
  birthDate: '1961-07-19',
  telecom: [{ system: 'email', value: 't.oyelaran@example.org' }],
  address: [{ line: ['4817 Quarry Hollow Road'], city: 'Fennimore', state: 'WI', postalCode: '53809' }],
}
const record = buildTestRecord([
  patient,
  { resourceType: 'Condition', id: 'c1', code: { text: 'Asthma' }, onsetDateTime: '2024-05-02' },
])

/** Each place where a text from outside is read: `read` does all that the service does with it. */
export const readers: readonly { name: string; read: (text: string) => void }[] = [
  { name: 'a question', read: (query) => ask(query, []) },
  { name: 'an earlier question', read: (query) => ask('And since then?', [{ query, response: 'Nothing.' }]) },
  { name: 'an earlier answer', read: (response) => ask('And since then?', [{ query: 'Am I ill?', response }]) },
  { name: 'an answer', read: answer },
  {
    name: 'a question, for dangers',
    read: (query) => void findDanger({ query, earlier: [], record, now: NOW, region: null }),
  },
  { name: 'an answer, for its claims', read: checked },
  { name: 'a note', read: (text) => note(text, 'text/plain') },
  { name: 'a note in HTML', read: (text) => note(text, 'text/html') },
  { name: 'a note in RTF', read: (text) => note(`{\\rtf1 ${text}`, 'text/rtf') },
  { name: 'the name of a condition', read: (text) => open({ resourceType: 'Condition', id: 'c1', code: { text } }) },
]

function ask(query: string, earlier: readonly { query: string; response: string }[]): void {
  const request = { query, earlier: earlier.map((turn) => turn.query), budgetTokens: 2_000, now: NOW }
  const facts = retrieve(record, request)
  extractAnswer(query, facts)
  masked(buildDraft(query, earlier, facts))
}

function masked(draft: Parameters<typeof maskPrompt>[1]): void {
  try {
    maskPrompt(record, draft, { now: NOW })
  } catch {
    // Blocked: that is an answer too.
  }
}

function answer(text: string): void {
  const facts = retrieve(record, { query: 'Am I ill?', earlier: [], budgetTokens: 2_000, now: NOW })
  const { startRestorer } = maskPrompt(record, buildDraft('Am I ill?', [], facts), { now: NOW })
  const restorer = startRestorer()
  const citations = createCitationFilter(() => true)
  for (let at = 0; at < text.length; at += 24) citations.push(restorer.push(text.slice(at, at + 24)))
  citations.push(restorer.end())
  citations.end()
}

function checked(text: string): void {
  const check = new AnswerCheck(record, 'flag', { now: NOW })
  for (let at = 0; at < text.length; at += 24) check.push(text.slice(at, at + 24))
  check.end()
  void check.checks
}

function note(text: string, contentType: string): void {
  const data = Buffer.from(text).toString('base64')
  toDocumentText({ contentType, data })
  open({
    resourceType: 'DocumentReference',
    id: 'd1',
    status: 'current',
    content: [{ attachment: { contentType, data } }],
  })
}

function open(resource: { resourceType: string; id: string; [name: string]: unknown }): void {
  const opened = buildTestRecord([patient, resource])
  const facts = retrieve(opened, { query: 'What does it say?', earlier: [], budgetTokens: 4_000, now: NOW })
  extractAnswer('What does it say?', facts)
  try {
    maskPrompt(opened, buildDraft('What does it say?', [], facts), { now: NOW })
  } catch {
    // Blocked: that is an answer too.
  }
}
