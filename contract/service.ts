import { z } from 'zod'

export const ServiceInfo = z
  .object({ service: z.literal('carepath'), version: z.string(), default_llm_mode: z.string() })
  .meta({ id: 'ServiceInfo' })
export type ServiceInfo = z.infer<typeof ServiceInfo>

export const Health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' })

export const DependencyState = z
  .object({ name: z.string(), ready: z.boolean(), reason: z.string().describe('Why, and what to do') })
  .meta({ id: 'DependencyState' })

export const Readiness = z
  .object({
    ready: z.boolean().describe('Whether every dependency is; no mode counts'),
    default_llm_mode: z.string(),
    dependencies: z.array(DependencyState),
    modes: z
      .array(z.object({ id: z.string(), state: z.string(), ready: z.boolean() }))
      .describe('How each mode is; one that can’t answer leaves the service ready'),
  })
  .meta({ id: 'Readiness' })
export type Readiness = z.infer<typeof Readiness>

export const ModeInfo = z
  .object({
    id: z.string(),
    label: z.string(),
    runs: z
      .enum(['no_model', 'here', 'network', 'hosted'])
      .describe(
        'Where the question is answered: on this machine, in the operator’s own network, or on somebody else’s',
      ),
    egress: z
      .enum(['none', 'raw', 'pseudonymise'])
      .describe('What leaves this service: nothing, the record as it is, or the record with who it is about masked'),
    model: z.string().nullable(),
    host: z
      .string()
      .nullable()
      .optional()
      .describe('Whose machine a hosted mode runs on, for a person: `Hugging Face`'),
    agreement: z
      .enum(['baa', 'none'])
      .nullable()
      .optional()
      .describe('Whether a business associate agreement covers what a hosted mode is sent; null where nothing leaves'),
    context_tokens: z.int(),
    state: z.string().describe('One word for how it is: `ready`, `idle`, `slow`, `token_missing`, …'),
    ready: z.boolean().optional().describe('Whether it can be asked now'),
    reason: z.string().describe('A sentence that says what the state means and what to do'),
    default: z.boolean(),
  })
  .meta({ id: 'ModeInfo' })
export type ModeInfo = z.infer<typeof ModeInfo>

export const ModeList = z.object({ modes: z.array(ModeInfo) }).meta({ id: 'ModeList' })
