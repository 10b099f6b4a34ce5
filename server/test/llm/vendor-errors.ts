import type { ProblemCode } from '@carepath/contract/problem.ts'

/** An error as a vendor words it: its status, its body, and what it means. `kind` as in `HostFault`. */
export type VendorError = readonly [
  vendor: string,
  status: number,
  body: unknown,
  means: { code: ProblemCode; calls: 'one' | 'more'; kind?: string; waitS?: number },
]

const again = 'more'
const tooLong = { code: 'provider_rejected', calls: 'one', kind: 'too_long' } as const
const filtered = { code: 'provider_rejected', calls: 'one', kind: 'content_filter' } as const
const noCredit = { code: 'provider_no_credit', calls: 'one' } as const
const badToken = { code: 'provider_auth_failed', calls: 'one' } as const
const noModel = { code: 'model_unavailable', calls: 'one' } as const
const limited = { code: 'provider_rate_limited', calls: again, kind: 'limit' } as const
const usedUp = { code: 'provider_rate_limited', calls: 'one', kind: 'limit' } as const
const shaky = { code: 'provider_unavailable', calls: again } as const
const loading = { code: 'provider_unavailable', calls: again, kind: 'loading' } as const
const noSystem = { code: 'provider_rejected', calls: 'one', kind: 'system_role' } as const

const openAi = (message: string, type: string, code: string | number | null = null, param: string | null = null) => ({
  error: { message, type, param, code },
})

/** Written after the vendors' own documents and public reports, by kind. */
export const vendorErrors: readonly VendorError[] = [
  // The prompt is too long.
  [
    'OpenAI',
    400,
    openAi(
      "This model's maximum context length is 128000 tokens. However, your messages resulted in 130000 tokens. Please reduce the length of the messages.",
      'invalid_request_error',
      'context_length_exceeded',
      'messages',
    ),
    tooLong,
  ],
  [
    'OpenAI, a limit a minute below the prompt',
    429,
    openAi(
      'Request too large for gpt-4o in organization org-x on tokens per min (TPM): Limit 30000, Requested 40000. The input or output tokens must be reduced in order to run successfully.',
      'tokens',
      'rate_limit_exceeded',
    ),
    tooLong,
  ],
  [
    'Azure OpenAI',
    400,
    openAi(
      "This model's maximum context length is 8192 tokens, however you requested 9000 tokens (8744 in your prompt; 256 for the completion). Please reduce your prompt; or completion length.",
      'invalid_request_error',
      'context_length_exceeded',
    ),
    tooLong,
  ],
  [
    'Anthropic',
    413,
    { type: 'error', error: { type: 'request_too_large', message: 'Request exceeds the maximum size' } },
    tooLong,
  ],
  [
    'Anthropic, prompt and answer',
    400,
    {
      type: 'error',
      error: {
        type: 'invalid_request_error',
        message:
          'input length and `max_tokens` exceed context limit: 198000 + 8192 > 200000, decrease input length or `max_tokens` and try again',
      },
    },
    tooLong,
  ],
  [
    'Vertex',
    400,
    {
      error: {
        code: 400,
        message: 'The input token count (40000) exceeds the maximum number of tokens allowed (32768).',
        status: 'INVALID_ARGUMENT',
      },
    },
    tooLong,
  ],
  [
    'Bedrock, Converse',
    400,
    {
      message: 'The model returned the following errors: Input is too long for requested model.',
      __type: 'ValidationException',
    },
    tooLong,
  ],
  [
    'Bedrock, Llama',
    400,
    { message: "This model's maximum context length is 8192 tokens. Please reduce the length of the prompt" },
    tooLong,
  ],
  [
    'Bedrock, Mistral',
    400,
    { message: 'Malformed input request: expected maxLength: 8000, actual: 9000, prompt is too long' },
    tooLong,
  ],
  [
    'Mistral',
    400,
    {
      object: 'error',
      message: 'Prompt contains 40000 tokens and 0 draft tokens, too large for model with 32768 maximum context length',
      type: 'invalid_request_error',
      code: 3051,
    },
    tooLong,
  ],
  [
    'Together',
    422,
    openAi(
      'Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4097. Given: 5000 `inputs` tokens and 256 `max_new_tokens`',
      'invalid_request_error',
    ),
    tooLong,
  ],
  [
    'Fireworks',
    400,
    openAi('The prompt is too long: 140000, model maximum context length: 131071', 'invalid_request_error'),
    tooLong,
  ],
  [
    'Groq',
    400,
    openAi(
      'Please reduce the length of the messages or completion.',
      'invalid_request_error',
      'context_length_exceeded',
      'messages',
    ),
    tooLong,
  ],
  [
    'DeepInfra',
    400,
    { error: { message: "This model's maximum context length is 8192 tokens. However, you requested 9000 tokens" } },
    tooLong,
  ],
  [
    'OpenRouter',
    400,
    {
      error: {
        message:
          'This endpoint\'s maximum context length is 32768 tokens. However, you requested about 40000 tokens (39744 of text input, 256 in the output). Please reduce the length of either one, or use the "middle-out" transform to compress your prompt automatically.',
        code: 400,
      },
    },
    tooLong,
  ],
  [
    'OpenRouter, the upstream error inside',
    400,
    {
      error: {
        message: 'Provider returned error',
        code: 400,
        metadata: {
          raw: '{"error":{"message":"prompt is too long: 250000 tokens > 200000 maximum"}}',
          provider_name: 'Anthropic',
        },
      },
    },
    tooLong,
  ],
  [
    'Cerebras',
    400,
    {
      message: 'Please reduce the length of the messages or completion. Current length is 9000 while limit is 8192',
      type: 'invalid_request_error',
      param: 'messages',
      code: 'context_length_exceeded',
    },
    tooLong,
  ],
  [
    'SambaNova',
    400,
    openAi(
      "This model's maximum context length is 4096 tokens. However, you requested 5000 tokens",
      'invalid_request_error',
    ),
    tooLong,
  ],
  [
    'Cohere v2',
    400,
    {
      id: 'x',
      message:
        'too many tokens: size limit exceeded by 900 tokens. Try using shorter or fewer inputs, or setting prompt_truncation',
    },
    tooLong,
  ],
  [
    'vLLM',
    400,
    {
      object: 'error',
      message:
        "This model's maximum context length is 4096 tokens. However, you requested 5000 tokens in the messages, Please reduce the length of the messages.",
      type: 'BadRequestError',
      param: null,
      code: 400,
    },
    tooLong,
  ],
  [
    'vLLM, the decoder',
    400,
    {
      object: 'error',
      message:
        'The decoder prompt (length 5000) is longer than the maximum model length of 4096. Make sure that `max_model_len` is no smaller than the number of text tokens.',
      type: 'BadRequestError',
      code: 400,
    },
    tooLong,
  ],
  [
    'SGLang',
    400,
    {
      object: 'error',
      message: "Requested token count exceeds the model's maximum context length of 4096 tokens.",
      type: 'BadRequestError',
      code: 400,
    },
    tooLong,
  ],
  [
    'llama.cpp',
    400,
    {
      error: {
        code: 400,
        message: 'the request exceeds the available context size, try increasing it',
        type: 'exceed_context_size_error',
        n_prompt_tokens: 5000,
        n_ctx: 4096,
      },
    },
    tooLong,
  ],
  ['llama.cpp, older', 500, { error: { code: 500, message: 'context size exceeded', type: 'server_error' } }, tooLong],
  [
    'LM Studio',
    400,
    {
      error:
        'Trying to keep the first 5000 tokens when context the overflows. However, the model is loaded with context length of only 4096 tokens, which is not enough.',
    },
    tooLong,
  ],
  ['Ollama', 400, { error: { message: 'input length exceeds maximum context length', type: 'api_error' } }, tooLong],
  [
    'TGI',
    422,
    {
      error:
        'Input validation error: `inputs` tokens + `max_new_tokens` must be <= 2048. Given: 2404 `inputs` tokens and 256 `max_new_tokens`',
      error_type: 'validation',
    },
    tooLong,
  ],
  [
    'LiteLLM',
    400,
    openAi(
      'litellm.ContextWindowExceededError: litellm.BadRequestError: ContextWindowExceededError: OpenAIException - too long',
      'invalid_request_error',
      '400',
    ),
    tooLong,
  ],
  [
    'Cloudflare',
    400,
    {
      success: false,
      errors: [
        {
          code: 5021,
          message:
            'AiError: The estimated number of input and maximum output tokens (9000) exceeded this model context window limit (8192).',
        },
      ],
      result: null,
      messages: [],
    },
    tooLong,
  ],
  [
    'Databricks',
    400,
    {
      error_code: 'BAD_REQUEST',
      message: '{"error":{"message":"Input token count exceeds the maximum sequence length"}}',
    },
    tooLong,
  ],
  [
    'watsonx',
    400,
    {
      errors: [
        {
          code: 'invalid_input_argument',
          message:
            "Invalid input argument for Model 'x': the number of input tokens 9000 cannot exceed the total tokens limit 8192 for this model",
        },
      ],
      trace: 't',
      status_code: 400,
    },
    tooLong,
  ],
  [
    'NVIDIA NIM',
    400,
    {
      object: 'error',
      message: "This model's maximum context length is 4096 tokens",
      type: 'BadRequestError',
      code: 400,
    },
    tooLong,
  ],
  [
    'DashScope',
    400,
    { code: 'InvalidParameter', message: 'Range of input length should be [1, 30720]', request_id: 'x' },
    tooLong,
  ],
  [
    'Moonshot',
    400,
    openAi('Invalid request: Your request exceeded model token limit: 8192', 'invalid_request_error'),
    tooLong,
  ],
  ['Zhipu', 400, { error: { code: '1261', message: 'Prompt 超长' } }, tooLong],
  [
    'MiniMax',
    200,
    { base_resp: { status_code: 1039, status_msg: 'token limit, input tokens exceed the context window' } },
    tooLong,
  ],
  [
    'xAI',
    400,
    {
      code: 'Client specified an invalid argument',
      error: "This model's maximum prompt length is 131072 but the request contains 140000 tokens.",
    },
    tooLong,
  ],
  ['Perplexity', 400, openAi('Input is longer than the maximum number of tokens', 'bad_request', 400), tooLong],
  [
    'Novita',
    400,
    {
      code: 400,
      reason: 'INVALID_REQUEST_BODY',
      message: 'prompt tokens exceed the context size of the model',
      metadata: {},
    },
    tooLong,
  ],
  [
    'Nebius',
    400,
    { detail: "This model's maximum context length is 8192 tokens. However, you requested 9000 tokens" },
    tooLong,
  ],

  // A limit of the answer is none of the prompt.
  [
    'OpenAI, the answer',
    400,
    openAi(
      'max_tokens is too large: 20000. This model supports at most 16384 completion tokens, whereas you provided 20000.',
      'invalid_request_error',
      'invalid_value',
      'max_tokens',
    ),
    { code: 'provider_rejected', calls: 'one' },
  ],
  [
    'OpenAI, reasoning models',
    400,
    openAi(
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      'invalid_request_error',
      'unsupported_parameter',
      'max_tokens',
    ),
    { code: 'provider_rejected', calls: 'one' },
  ],
  [
    'OpenAI, the temperature',
    400,
    openAi(
      "Unsupported value: 'temperature' does not support 0.7 with this model. Only the default (1) value is supported.",
      'invalid_request_error',
      'unsupported_value',
      'temperature',
    ),
    { code: 'provider_rejected', calls: 'one' },
  ],
  [
    'Azure, stream_options',
    400,
    openAi('Unrecognized request argument supplied: stream_options', 'invalid_request_error'),
    { code: 'provider_rejected', calls: 'one' },
  ],
  [
    'Mistral, a field',
    422,
    {
      object: 'error',
      message: {
        detail: [{ type: 'extra_forbidden', loc: ['body', 'stream_options'], msg: 'Extra inputs are not permitted' }],
      },
      type: 'invalid_request_error',
    },
    { code: 'provider_rejected', calls: 'one' },
  ],

  // A filter refused one question.
  [
    'Azure',
    400,
    openAi(
      "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.",
      '',
      'content_filter',
      'prompt',
    ),
    filtered,
  ],
  [
    'OpenAI',
    400,
    openAi(
      'Your request was rejected as a result of our safety system.',
      'invalid_request_error',
      'content_policy_violation',
    ),
    filtered,
  ],
  [
    'OpenAI, a policy',
    400,
    openAi(
      'Invalid prompt: your prompt was flagged as potentially violating our usage policy.',
      'invalid_request_error',
      'invalid_prompt',
    ),
    filtered,
  ],
  [
    'OpenRouter',
    403,
    {
      error: {
        code: 403,
        message: 'Input flagged',
        metadata: { reasons: ['self-harm'], flagged_input: 'x', provider_name: 'OpenAI' },
      },
    },
    { ...filtered },
  ],
  ['Bedrock guardrails', 400, { message: 'The request was blocked by the guardrail policy' }, filtered],
  [
    'DashScope',
    400,
    { code: 'DataInspectionFailed', message: 'Input data may contain inappropriate content.' },
    filtered,
  ],
  ['Zhipu', 400, { error: { code: '1301', message: '系统检测到输入或生成内容可能包含不安全或敏感内容' } }, filtered],
  ['MiniMax', 200, { base_resp: { status_code: 1026, status_msg: 'input new_sensitive' } }, filtered],
  ['Moonshot', 400, openAi('The request was rejected because it was considered high risk', 'content_filter'), filtered],
  [
    'Vertex',
    400,
    {
      error: {
        code: 400,
        message:
          "The prompt could not be submitted. This prompt contains sensitive words that violate Google's Generative AI policies",
        status: 'INVALID_ARGUMENT',
      },
    },
    filtered,
  ],
  ['Together', 422, openAi('Request blocked by the safety filter', 'invalid_request_error'), filtered],

  // No money.
  [
    'OpenAI',
    429,
    openAi(
      'You exceeded your current quota, please check your plan and billing details.',
      'insufficient_quota',
      'insufficient_quota',
    ),
    noCredit,
  ],
  [
    'OpenAI, a hard limit',
    400,
    openAi('Billing hard limit has been reached', 'invalid_request_error', 'billing_hard_limit_reached'),
    noCredit,
  ],
  [
    'Anthropic',
    400,
    {
      type: 'error',
      error: { type: 'invalid_request_error', message: 'Your credit balance is too low to access the Anthropic API.' },
    },
    noCredit,
  ],
  ['DeepSeek', 402, openAi('Insufficient Balance', 'unknown_error', 'invalid_request_error'), noCredit],
  [
    'OpenRouter',
    402,
    { error: { message: 'This request requires more credits, or fewer max_tokens.', code: 402 } },
    noCredit,
  ],
  [
    'OpenRouter, a key',
    403,
    { error: { message: 'Key limit exceeded (monthly limit). Manage it using your settings', code: 403 } },
    noCredit,
  ],
  ['Hugging Face', 402, { error: 'You have depleted your monthly included credits.' }, noCredit],
  ['Together', 402, openAi('Credit limit exceeded, please navigate to billing', 'credit_limit', null), noCredit],
  [
    'Fireworks',
    412,
    { error: { message: 'Account is suspended due to unpaid invoices or spending limit reached' } },
    noCredit,
  ],
  ['DeepInfra', 402, { detail: { error: 'inference prohibited, reached spending limit' } }, noCredit],
  [
    'Moonshot',
    429,
    openAi('Your account is suspended, please check your plan and billing details', 'exceeded_current_quota_error'),
    noCredit,
  ],
  [
    'DashScope',
    400,
    { code: 'Arrearage', message: 'Access denied, please make sure your account is in good standing.' },
    noCredit,
  ],
  ['Zhipu', 429, { error: { code: '1113', message: '您的账户已欠费，请充值后重试' } }, noCredit],
  ['MiniMax', 200, { base_resp: { status_code: 1008, status_msg: 'insufficient balance' } }, noCredit],
  ['SiliconFlow', 403, { code: 30001, message: 'Sorry, your account balance is insufficient', data: null }, noCredit],
  [
    'LiteLLM',
    400,
    openAi('Budget has been exceeded! Current cost: 10.1, Max budget: 10.0', 'budget_exceeded', '400'),
    noCredit,
  ],
  ['Novita', 403, { code: 403, reason: 'NOT_ENOUGH_BALANCE', message: 'not enough balance', metadata: {} }, noCredit],

  // Limits that pass, with or without a wait.
  [
    'OpenAI',
    429,
    openAi(
      'Rate limit reached for gpt-4o in organization org-x on requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 20s.',
      'requests',
      'rate_limit_exceeded',
    ),
    { ...limited, waitS: 20 },
  ],
  [
    'Groq',
    429,
    openAi(
      'Rate limit reached for model `x` on tokens per minute (TPM): Limit 6000, Used 5990, Requested 2400. Please try again in 23.9s.',
      'tokens',
      'rate_limit_exceeded',
    ),
    { ...limited, waitS: 23.9 },
  ],
  [
    'Groq, of the day',
    429,
    openAi(
      'Rate limit reached for model `x` on tokens per day (TPD): Limit 100000. Please try again in 14m32.5s.',
      'tokens',
      'rate_limit_exceeded',
    ),
    { ...usedUp, waitS: 872.5 },
  ],
  [
    'Azure',
    429,
    openAi(
      'Requests to the ChatCompletions operation have exceeded call rate limit of your current tier. Please retry after 6 seconds.',
      '',
      '429',
    ),
    { ...limited, waitS: 6 },
  ],
  [
    'Anthropic',
    429,
    {
      type: 'error',
      error: {
        type: 'rate_limit_error',
        message: 'This request would exceed your organization’s rate limit of 50,000 input tokens per minute.',
      },
    },
    limited,
  ],
  [
    'Gemini, of the minute',
    429,
    {
      error: {
        code: 429,
        message: 'You exceeded your current quota, please check your plan and billing details. Please retry in 34.07s.',
        status: 'RESOURCE_EXHAUSTED',
        details: [
          {
            '@type': 'x/google.rpc.QuotaFailure',
            violations: [{ quotaId: 'GenerateRequestsPerMinutePerProjectPerModel' }],
          },
          { '@type': 'x/google.rpc.RetryInfo', retryDelay: '34s' },
        ],
      },
    },
    { ...limited, waitS: 34 },
  ],
  [
    'Vertex',
    429,
    { error: { code: 429, message: 'Resource exhausted. Please try again later.', status: 'RESOURCE_EXHAUSTED' } },
    limited,
  ],
  [
    'Bedrock',
    429,
    { message: 'Too many requests, please wait before trying again.', __type: 'ThrottlingException' },
    limited,
  ],
  ['Bedrock, as 400', 400, { message: 'Rate exceeded', __type: 'ThrottlingException' }, limited],
  [
    'Mistral',
    429,
    { object: 'error', message: 'Requests rate limit exceeded', type: 'rate_limited', param: null, code: '1300' },
    limited,
  ],
  [
    'Cohere, trial keys',
    429,
    {
      message:
        'You are using a Trial key, which is limited to 1000 API calls / month. You can continue to use the Trial key for free or upgrade',
    },
    limited,
  ],
  [
    'OpenRouter, free models',
    429,
    {
      error: {
        message: 'Rate limit exceeded: free-models-per-min',
        code: 429,
        metadata: { headers: { 'X-RateLimit-Limit': '20' } },
      },
    },
    limited,
  ],
  [
    'Cloudflare, of the day',
    429,
    {
      success: false,
      errors: [{ code: 4006, message: 'you have used up your daily free allocation of 10,000 neurons' }],
    },
    usedUp,
  ],
  ['TGI', 429, { error: 'Model is overloaded', error_type: 'overloaded' }, limited],
  [
    'Moonshot',
    429,
    openAi(
      'Your account reached max organization concurrency: 1, please try again after 1 seconds',
      'rate_limit_reached_error',
    ),
    { ...limited, waitS: 1 },
  ],
  ['Zhipu', 429, { error: { code: '1302', message: '您当前使用该API的并发数过高' } }, limited],
  [
    'Databricks',
    429,
    { error_code: 'REQUEST_LIMIT_EXCEEDED', message: 'Exceeded workspace rate limit', retry_after: 12 },
    { ...limited, waitS: 12 },
  ],

  // The token.
  ['OpenAI', 401, openAi('Incorrect API key provided: sk-x.', 'invalid_request_error', 'invalid_api_key'), badToken],
  [
    'Gemini',
    400,
    {
      error: {
        code: 400,
        message: 'API key not valid. Please pass a valid API key.',
        status: 'INVALID_ARGUMENT',
        details: [{ reason: 'API_KEY_INVALID' }],
      },
    },
    badToken,
  ],
  [
    'Bedrock',
    403,
    { message: 'The security token included in the request is invalid.', __type: 'UnrecognizedClientException' },
    badToken,
  ],
  ['Cohere', 401, { message: 'invalid api token' }, badToken],
  [
    'watsonx',
    401,
    {
      errors: [
        { code: 'authentication_token_expired', message: 'Failed to authenticate the request due to an expired token' },
      ],
    },
    badToken,
  ],
  [
    'Anthropic',
    403,
    {
      type: 'error',
      error: {
        type: 'permission_error',
        message: 'Your API key does not have permission to use the specified resource.',
      },
    },
    badToken,
  ],
  ['Azure', 401, openAi('Access denied due to invalid subscription key or wrong API endpoint.', '', '401'), badToken],
  [
    'MiniMax',
    200,
    { base_resp: { status_code: 1004, status_msg: 'login fail: Please carry the API secret key' } },
    badToken,
  ],
  ['FastAPI', 200, { detail: 'Invalid or missing API key' }, badToken],
  ['Kong', 200, { message: 'No API key found in request', request_id: 'x' }, badToken],

  // The model.
  [
    'OpenAI',
    404,
    openAi('The model `x` does not exist or you do not have access to it.', 'invalid_request_error', 'model_not_found'),
    noModel,
  ],
  [
    'Azure',
    404,
    { error: { code: 'DeploymentNotFound', message: 'The API deployment for this resource does not exist.' } },
    noModel,
  ],
  ['Bedrock', 400, { message: 'The provided model identifier is invalid.' }, noModel],
  [
    'Bedrock, no throughput',
    400,
    {
      message:
        "Invocation of model ID x with on-demand throughput isn't supported. Retry your request with the ID of an inference profile",
    },
    noModel,
  ],
  ['OpenRouter', 400, { error: { message: 'x is not a valid model ID', code: 400 } }, noModel],
  ['OpenRouter, nobody', 404, { error: { message: 'No endpoints found for x.', code: 404 } }, noModel],
  [
    'Groq',
    400,
    openAi(
      'The model `x` has been decommissioned and is no longer supported.',
      'invalid_request_error',
      'model_decommissioned',
    ),
    noModel,
  ],
  [
    'Together',
    404,
    openAi(
      'Unable to access model x. Please visit the list of supported models',
      'invalid_request_error',
      'model_not_available',
    ),
    noModel,
  ],
  ['DeepSeek', 400, openAi('Model Not Exist', 'invalid_request_error', 'invalid_request_error'), noModel],
  ['Ollama', 404, { error: { message: 'model "x" not found, try pulling it first', type: 'api_error' } }, noModel],
  [
    'vLLM',
    404,
    { object: 'error', message: 'The model `x` does not exist.', type: 'NotFoundError', code: 404 },
    noModel,
  ],
  [
    'LiteLLM',
    400,
    openAi(
      'litellm.BadRequestError: Invalid model name passed in model=x. Call `/v1/models` to view available models for your key.',
      'None',
      '400',
    ),
    noModel,
  ],
  ['Zhipu', 400, { error: { code: '1211', message: '模型不存在，请检查模型代码。' } }, noModel],

  // The template takes no system message.
  [
    'vLLM',
    400,
    { object: 'error', message: 'System role not supported', type: 'BadRequestError', code: 400 },
    noSystem,
  ],
  ['TGI', 422, { error: 'Template error: System role not supported', error_type: 'template_error' }, noSystem],
  [
    'vLLM, roles',
    400,
    {
      object: 'error',
      message: 'Conversation roles must alternate user/assistant/user/assistant/...',
      type: 'BadRequestError',
      code: 400,
    },
    noSystem,
  ],
  [
    'Gemma at Google',
    400,
    {
      error: {
        code: 400,
        message: 'Developer instruction is not enabled for models/gemma-3-27b-it',
        status: 'INVALID_ARGUMENT',
      },
    },
    noSystem,
  ],
  [
    'OpenAI o1-mini',
    400,
    openAi(
      "Unsupported value: 'messages[0].role' does not support 'system' with this model.",
      'invalid_request_error',
      'unsupported_value',
      'messages[0].role',
    ),
    noSystem,
  ],
  [
    'llama.cpp',
    500,
    { error: { code: 500, message: 'Only user and assistant roles are supported!', type: 'server_error' } },
    noSystem,
  ],

  // It starts, or is stopped.
  ['Hugging Face endpoints', 503, '503 Service Unavailable: endpoint is initializing', loading],
  [
    'Hugging Face endpoints, paused',
    400,
    { error: 'Bad Request: Invalid state: endpoint is paused' },
    { code: 'provider_unavailable', calls: 'one', kind: 'loading' },
  ],
  ['Hugging Face endpoints, at zero', 503, { error: 'Endpoint is scaled to zero, it is waking up' }, loading],
  ['llama.cpp', 503, { error: { code: 503, message: 'Loading model', type: 'unavailable_error' } }, loading],
  [
    'Databricks',
    503,
    { error_code: 'TEMPORARILY_UNAVAILABLE', message: 'The endpoint is scaling up from zero, try again' },
    loading,
  ],
  ['Azure ML', 424, { error: { message: 'The deployment is still provisioning: model is starting' } }, loading],

  // It fails for a moment.
  ['Anthropic', 529, { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }, shaky],
  ['Anthropic, inside', 200, { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }, shaky],
  ['OpenAI', 503, openAi('The engine is currently overloaded, please try again later', 'server_error'), shaky],
  ['Groq', 498, openAi('Flex tier capacity exceeded', 'capacity', 'capacity_exceeded'), shaky],
  ['Cloudflare', 522, '<html><title>522: Connection timed out</title></html>', shaky],
  ['Cloudflare, 530', 530, 'error code: 1033', shaky],
  [
    'a conflict that passes',
    409,
    { error: { message: 'The resource is busy, please retry your request', type: 'conflict' } },
    shaky,
  ],
  [
    'a conflict that stays',
    409,
    { error: { message: 'Conflicting settings' } },
    { code: 'provider_rejected', calls: 'one' },
  ],
  [
    'OpenRouter, upstream',
    200,
    { error: { message: 'Provider returned error', code: 502, metadata: { provider_name: 'x' } } },
    shaky,
  ],
  [
    'DashScope',
    200,
    { code: 'InternalError', message: 'An internal error has occured, please try again later', request_id: 'x' },
    shaky,
  ],
  ['a gateway', 200, { error: 'upstream connect error or disconnect/reset before headers' }, shaky],
]
