import { z } from 'zod'
import { Mrn, PlainText } from './triage.ts'

export const GrantAction = z.enum(['ask', 'read', 'export', 'delete', 'manage'])
export const GrantRelation = z.enum(['self', 'proxy', 'care', 'service', 'operator'])

/** What one person may do about one patient. */
export const Grant = z
  .object({
    id: z.string(),
    name: z.string().describe('What the person is called where a patient reads who can see their record'),
    issuer: z.string().describe('Who vouches for the subject'),
    subject: z.string(),
    patient_mrn: z.string().nullable().describe('Null for an operator'),
    relation: GrantRelation,
    actions: z.array(GrantAction),
    from: z.iso.datetime(),
    until: z.iso.datetime().nullable(),
    evidence: z.string().nullable(),
    granted_by: z.string(),
    granted_at: z.iso.datetime(),
    revoked_at: z.iso.datetime().nullable(),
    state: z
      .enum(['in_force', 'not_yet', 'over', 'revoked', 'denied'])
      .describe('`denied`: a Consent of the record, or the age of the patient, stands against it'),
    yours: z.boolean().describe('Whether it is that of whoever asks'),
  })
  .meta({ id: 'Grant' })
export type Grant = z.infer<typeof Grant>

export const GrantList = z.object({ grants: z.array(Grant) }).meta({ id: 'GrantList' })

export const GrantSearch = z.strictObject({
  patient_mrn: Mrn.optional(),
  issuer: z.string().max(500).optional(),
  subject: z.string().max(500).optional(),
})

export const NewGrant = z
  .strictObject({
    issuer: z.string().min(1).max(500),
    subject: z.string().min(1).max(500),
    name: PlainText.min(1).max(200).optional().describe('Absent: the subject'),
    patient_mrn: Mrn.optional().describe('Absent for an operator alone'),
    relation: GrantRelation,
    actions: z.array(GrantAction).min(1).optional().describe('Absent: what the relation usually may'),
    from: z.iso.datetime({ offset: true }).optional().describe('Absent: now'),
    until: z.iso.datetime({ offset: true }).optional().describe('Absent: without an end'),
    evidence: PlainText.max(500).optional(),
  })
  .meta({ id: 'NewGrant' })
