import { z } from 'zod'

export const CheckFinding = z
  .object({
    kind: z.string().describe('What is claimed, e.g. `value`, `dose`, `allergy`'),
    verdict: z
      .enum(['contradicted', 'unsupported', 'unsafe'])
      .describe(
        '`contradicted`: the record says otherwise. `unsupported`: a fact about this patient that the record does not ' +
          'hold. `unsafe`: only somebody who treats the patient may say so',
      ),
    start: z.int().describe('Where the span begins in `response`, in UTF-16 units'),
    end: z.int().describe('Where it ends'),
    text: z.string().describe('The span'),
    record: z.string().nullable().describe('What the record says instead; null where it says nothing of it'),
    ref: z.string().nullable().describe('The entry of the record that says so, e.g. `F12`'),
    resource: z.string().nullable().optional().describe('The FHIR resource of that entry'),
  })
  .meta({ id: 'CheckFinding' })
export type CheckFinding = z.infer<typeof CheckFinding>

export const Checks = z
  .object({
    state: z
      .enum(['passed', 'flagged', 'withheld'])
      .describe('`withheld`: a sentence of the answer was replaced before it was shown'),
    findings: z.array(CheckFinding),
  })
  .meta({ id: 'Checks', description: 'How the answer of a model stands against the record' })
export type Checks = z.infer<typeof Checks>
