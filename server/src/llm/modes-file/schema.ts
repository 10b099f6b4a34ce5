import { z } from 'zod'
import { forbiddenFault } from '../../shared/host-place.ts'

const seconds = z.number().positive().max(600)
const httpUrl = z
  .url({ protocol: /^https?$/ })
  .refine(
    (value) => !/^https?:\/\/[^/?#]*@/i.test(value),
    'must hold no user and no password: put the token into a variable and name it in token_env',
  )
  .superRefine((value, { addIssue }) => {
    const fault = URL.canParse(value) ? forbiddenFault(new URL(value)) : null
    if (fault !== null) addIssue(fault)
  })
/** Text in which `${NAME}` stands for a variable: a secret never stands in the file itself. */
const headerText = z
  .string()
  .regex(/^[ -~\x80-\xff]*$/, 'holds a character that no header can carry')
  .max(2_000)
const OURS = ['host', 'content-type', 'content-length', 'transfer-encoding', 'connection', 'accept', 'accept-encoding']
const SECRET_HEADER = /auth|key|token|secret|cookie/i
const headers = z
  .record(z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'must be the name of a header'), headerText)
  .superRefine((values, { addIssue }) => {
    for (const [name, value] of Object.entries(values)) {
      const path = [name]
      if (OURS.includes(name.toLowerCase()))
        addIssue({ code: 'custom', path, message: 'is written by the service itself' })
      else if (SECRET_HEADER.test(name) && !/\$\{[A-Z][A-Z0-9_]*\}/.test(value))
        addIssue({
          code: 'custom',
          path,
          message: 'must name a variable (a dollar sign and its name in braces): no secret stands in the file',
        })
    }
  })
const body = z.record(z.string(), z.json()).superRefine((values, { addIssue }) => {
  for (const name of ['messages', 'system', 'stream', 'inputs'].filter((own) => own in values))
    addIssue({ code: 'custom', path: [name], message: 'is written by the service itself' })
})

const price = z.number().min(0).max(10_000)

/** Where a model is served. What a host leaves out, it takes from its mode. */
const hostFields = {
  base_url: httpUrl
    .describe('The address before `/chat/completions`; on the classic wire the whole address')
    .optional(),
  url: httpUrl.describe('The whole address, where it does not end as usual (Azure OpenAI)').optional(),
  model: z.string().min(1).max(200).optional(),
  token_env: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/, 'must be the name of a variable in capitals; the token itself stands in the variable')
    .describe('The variable that holds the token; no token is sent where there is none')
    .optional(),
  token_header: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'must be the name of a header')
    .describe('`api-key` for Azure OpenAI; the token then stands in it as it is. Default: `Authorization: Bearer …`')
    .optional(),
  headers: headers.describe('More headers; a variable stands as a dollar sign and its name in braces').optional(),
  body: body
    .describe('More fields of the request; a variable stands as a dollar sign and its name in braces')
    .optional(),
  max_tokens_field: z
    .string()
    .regex(/^[a-z][a-z_]{0,39}$/, 'must be the name of a field, or none')
    .describe('What the host calls the limit of tokens (`max_completion_tokens`); `none` sends no limit')
    .optional(),
  stream_usage: z.boolean().describe('False: no `stream_options`, which some hosts refuse').optional(),
  provider: z.string().min(1).max(60).describe('The name under which answers say who served them').optional(),
  prices: z.strictObject({ input: price, output: price }).describe('US dollars per million tokens').optional(),
}

/** One of the hosts of a mode. */
export const HostEntry = z.strictObject(hostFields)

export const ModeEntry = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be letters, digits, dots, dashes and underscores'),
  label: z.string().min(1).max(100).optional(),
  wire: z.enum(['openai', 'classic', 'anthropic']).default('openai'),
  ...hostFields,
  hosts: z.array(HostEntry).min(1).max(10).describe('Asked in this order').optional(),
  egress: z.enum(['pseudonymise', 'raw']).default('pseudonymise'),
  thinking: z.boolean().describe('Whether the model thinks before it answers; guessed from its name').optional(),
  thinking_tokens: z.int().min(0).max(100_000).optional(),
  takes_thinking_limit: z
    .boolean()
    .describe('Whether the host knows `thinking_budget` and `chat_template_kwargs`, as vLLM and llama-server do')
    .default(false),
  context_tokens: z.int().min(512).max(10_000_000).default(8_192),
  max_tokens: z.int().min(1).max(100_000).optional(),
  temperature: z
    .union([z.number().min(0).max(2), z.literal('none')], 'must be a number from 0 to 2, or none')
    .optional(),
  self_test: z
    .union([z.boolean(), z.string().regex(/^(?:on|off|every [1-9]\d{0,3} ?[smh])$/)], 'must be on, off, or every 30m')
    .describe('`off`, or how often the host is asked for one token of a fixed text: `every 30m`')
    .default('on'),
  agreement: z
    .enum(['baa', 'none'])
    .describe('Whether a business associate agreement, or its like, covers what this host is sent')
    .default('none'),
  limits: z
    .strictObject({
      connect_s: seconds.optional(),
      first_token_s: seconds.optional(),
      whole_s: seconds.optional(),
      idle_s: seconds.optional(),
      total_s: seconds.optional(),
    })
    .default({}),
  max_attempts: z.int().min(1).max(10).optional(),
  max_concurrent: z.int().min(1).max(100_000).optional(),
  max_queued: z.int().min(0).max(100_000).optional(),
})

export const ModesFile = z.strictObject({ modes: z.array(ModeEntry).max(100) })

export type ModeEntry = z.output<typeof ModeEntry>
export type HostEntry = z.output<typeof HostEntry>
