import { extractAnswer } from '../../server/src/records/answers/extract-answer.ts'
import { buildRecord } from '../../server/src/records/facts/build-record.ts'
import { retrieve } from '../../server/src/records/retrieval/retrieve.ts'
import { checkAnswer } from '../../server/src/safety/claims/check-answer.ts'
import type { Finding } from '../../server/src/safety/claims/finding.ts'
import { NOW, questionsOf, readRecords } from '../record/measure.ts'
import { raw } from '../record/raw.ts'

export interface ExtractAnswer {
  query: string
  answer: string
  findings: readonly Finding[]
}

/** Every question of `bench-record` over these records with the answer of `extract`, held to the same check. */
export async function* checkExtractAnswers(paths: readonly string[]): AsyncGenerator<ExtractAnswer> {
  for (const stored of await readRecords(paths)) {
    const record = buildRecord(stored)
    for (const { query, earlier = [] } of questionsOf({
      mrn: stored.entry.mrn,
      resources: record.resources.map(raw),
    })) {
      const facts = retrieve(record, { query, earlier, budgetTokens: 64_000, now: NOW })
      const answer = extractAnswer(query, facts)
      yield { query, answer, findings: checkAnswer(answer, record, { now: NOW }) }
    }
  }
}
