import { z } from 'zod'
import { PatientEntry } from './patients.ts'

/** One measured value of a series, where it can be put on a chart. */
export const RecordPoint = z
  .object({
    date: z.string().describe('A FHIR date: a year, a month, a day or an instant'),
    value: z.number(),
    text: z.string().describe('The value as the record has it, with its unit: `6.8 %`, `<5 mg/dL`'),
    low: z.number().nullable().describe('The low end of the reference range that came with this value'),
    high: z.number().nullable(),
    interpretation: z.string().nullable().describe('As the record words it: `High`'),
    resource: z.string(),
  })
  .meta({ id: 'RecordPoint' })
export type RecordPoint = z.infer<typeof RecordPoint>

/** The same thing measured again and again, in one unit, oldest first. Blood pressure has two of them. */
export const RecordSeries = z
  .object({ label: z.string(), unit: z.string().nullable(), points: z.array(RecordPoint) })
  .meta({ id: 'RecordSeries' })
export type RecordSeries = z.infer<typeof RecordSeries>

export const RecordDetail = z
  .object({
    status: z.string().optional(),
    value: z.string().optional().describe('Without its unit'),
    unit: z.string().optional(),
    range: z.string().optional().describe('The reference range, as the record words it'),
    who: z.string().optional(),
    where: z.string().optional(),
  })
  .meta({ id: 'RecordDetail', description: 'The parts of the line, where the record gives them' })
export type RecordDetail = z.infer<typeof RecordDetail>

export const RecordEntry = z
  .object({
    text: z.string(),
    label: z.string(),
    date: z.string().nullable(),
    resource: z.string(),
    current: z.boolean().optional().describe('Whether it holds now; absent where that is no question'),
    detail: RecordDetail.optional(),
    series: z.array(RecordSeries).optional().describe('Where it was measured more than once: every value of it'),
  })
  .meta({ id: 'RecordEntry' })
export type RecordEntry = z.infer<typeof RecordEntry>

export const RecordSection = z
  .object({
    id: z.string(),
    title: z.string(),
    entries: z.array(RecordEntry),
    state: z
      .enum(['recorded', 'none_known', 'not_recorded'])
      .optional()
      .describe('`none_known`: the record says that there are none. `not_recorded`: the record does not say'),
  })
  .meta({ id: 'RecordSection' })
export type RecordSection = z.infer<typeof RecordSection>

export const PatientSummary = z
  .object({
    patient: PatientEntry,
    sections: z.array(RecordSection).describe('Every section that this service knows, the empty ones too'),
  })
  .meta({ id: 'PatientSummary' })
export type PatientSummary = z.infer<typeof PatientSummary>
