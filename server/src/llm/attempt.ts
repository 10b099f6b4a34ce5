import type { IncomingHttpHeaders } from 'node:http'
import type { Clock } from '../shared/clock.ts'
import { ProblemError } from '../shared/problem-error.ts'
import { type CallPlace, CallReport } from './call-report.ts'
import { DeadlineTimer, type Limits } from './deadline-timer.ts'
import { HostFault } from './faults/host-fault.ts'
import { toHostFault } from './faults/reported-fault.ts'
import { toTimeoutFault, toTransportFault } from './faults/transport-fault.ts'
import { foldedSystem } from './folded-system.ts'
import type { Host } from './host.ts'
import { decodedReader } from './http/decode.ts'
import type { Exchange, ReplyHead } from './http/exchange.ts'
import type { ChatMessage, ModelFinish, OnPart } from './mode.ts'
import { refuseCutPrompt } from './prompt-cut.ts'
import { readReply } from './read-reply.ts'
import type { WireRequest } from './wire/wire.ts'

export interface AttemptOptions {
  messages: readonly ChatMessage[]
  stream: boolean
  maxTokens: number
  thinkingTokens: number
  temperature: number | null
  /** Whether thoughts are given out, as parts of their own. */
  thinking?: boolean | undefined
  place: CallPlace
  onPart: OnPart
  onSent?: (() => void) | undefined
  /** Told the headers of a reply that is a success. */
  onSuccess?: ((headers: IncomingHttpHeaders) => void) | undefined
  /** Aborted when the caller is gone: the socket is closed, and the promise rejects with the signal's reason. */
  signal: AbortSignal
  limits: Limits
  /** On the clock's monotonic scale. */
  deadlineAt: number
  clock: Clock
}

/** More than any reply needs, less than would hurt: so much, and so much for every token that may come in its event. */
const REPLY_BYTES = 1_048_576
const TOKEN_BYTES = 4_096
const MAX_ERROR_BYTES = 65_536
/** How long the body of an error may take: its status has already said most. */
const ERROR_MS = 1_000
/** How long usage may follow once the answer is known to be whole. */
const TAIL_MS = 1_000

/** Asks a host once, and reports the call. Rejects with a HostFault, or with the signal's reason. */
export async function attempt(host: Host, options: AttemptOptions): Promise<ModelFinish> {
  try {
    return await reportedCall(host, options)
  } catch (error) {
    // Known from then on: the template of its model takes no system message.
    if (!(error instanceof HostFault) || error.kind !== 'system_role' || host.learned.foldsSystem) throw error
    host.learned.foldsSystem = true
    return reportedCall(host, { ...options, place: { ...options.place, retriedFor: error.code } })
  }
}

async function reportedCall(host: Host, options: AttemptOptions): Promise<ModelFinish> {
  const call = new CallReport(options.place, host, options.clock)
  try {
    const finish = await askOnce(host, options, call)
    refuseCutPrompt(finish, options.messages, host.names)
    call.ended(null)
    return finish
  } catch (error) {
    call.ended(error)
    throw error
  }
}

async function askOnce(host: Host, options: AttemptOptions, call: CallReport): Promise<ModelFinish> {
  const { signal, limits, clock } = options
  signal.throwIfAborted()
  const request = toWireRequest(host, options)
  let callerReads = true
  const watch = new DeadlineTimer(clock, options.deadlineAt, (limit) =>
    exchange.cancel(callerReads ? toTimeoutFault(limit, limits, host.names, options.stream) : notRead()),
  )
  // While the caller is waited for, the host can do nothing wrong: of its limits only the deadline of all counts.
  const waitFor = async (full: Promise<void>) => {
    callerReads = false
    watch.allow('idle', Number.POSITIVE_INFINITY)
    await exchange.wait(full)
    callerReads = true
    watch.allow('idle', limits.idleMs)
  }
  const send = (fresh: boolean): Exchange => {
    watch.allow('connect', limits.connectMs)
    return host.connections.send(
      {
        method: 'POST',
        path: host.path,
        headers: {
          ...host.headers,
          accept: options.stream ? 'text/event-stream' : 'application/json',
          'x-request-id': options.place.traceId,
          ...(options.place.traceparent === undefined ? {} : { traceparent: options.place.traceparent }),
        },
        body: host.wire.body(request),
      },
      () => {
        watch.allow('first_token', options.stream ? limits.firstTokenMs : limits.wholeMs)
        options.onSent?.()
      },
      { fresh },
    )
  }
  let exchange = send(false)
  const leave = () => exchange.cancel(signal.reason)
  signal.addEventListener('abort', leave, { once: true })
  let whole = false
  try {
    let head: ReplyHead
    try {
      head = await exchange.head()
    } catch (error) {
      if (!exchange.wasStale || error instanceof HostFault || signal.aborted) throw error
      exchange = send(true)
      head = await exchange.head()
    }
    call.head(head)
    if (head.status !== 200) {
      watch.allow('idle', Math.min(ERROR_MS, limits.idleMs))
      throw toHostFault(await readError(exchange, head), host.names, clock.now())
    }
    options.onSuccess?.(head.headers)
    const maxBytes = REPLY_BYTES + TOKEN_BYTES * (options.maxTokens + options.thinkingTokens)
    const provider = providerOf(head, host)
    const reader = decodedReader(exchange, head.headers['content-encoding'], maxBytes)
    const {
      finishReason,
      usage,
      model: served,
    } = await readReply(head, reader, {
      wire: host.wire,
      request,
      maxBytes,
      onProgress: () => {
        call.token()
        watch.allow('idle', limits.idleMs)
      },
      onWhole: () => watch.allow('idle', Math.min(TAIL_MS, limits.idleMs)),
      waitFor,
      exchange,
      thinking: options.thinking ?? false,
      onPart: options.onPart,
    })
    whole = true
    // A host that does not say which model answered served the one it was asked for.
    return { finishReason, usage, model: served ?? host.model, provider }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (error instanceof ProblemError || !(error instanceof Error)) throw error
    if (exchange.failedIn === undefined) throw error
    throw toTransportFault(error, exchange.failedIn, host.names, host.connections)
  } finally {
    watch.stop()
    signal.removeEventListener('abort', leave)
    exchange.finish({ soon: whole })
  }
}

function toWireRequest(
  { model, startsThinking, takesThinkingLimit, names, learned, form }: Host,
  options: AttemptOptions,
): WireRequest {
  return {
    model,
    messages: learned.foldsSystem ? foldedSystem(options.messages) : options.messages,
    stream: options.stream,
    temperature: options.temperature,
    takesThinkingLimit,
    startsThinking,
    form,
    maxTokens: options.maxTokens,
    thinkingTokens: options.thinkingTokens,
    names,
  }
}

/** No fault of the host, and nobody is there to be told. */
function notRead(): ProblemError {
  return new ProblemError('provider_timeout', { detail: 'The answer was not read before its time was over.' })
}

/** A reply that is an error is one by its status; where its body stalls or breaks, the status has to do. */
async function readError(exchange: Exchange, head: ReplyHead): Promise<ReplyHead & { body: string }> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    const reader = decodedReader(exchange, head.headers['content-encoding'], MAX_ERROR_BYTES)
    for (let chunk = await reader.read(); chunk !== null && bytes < MAX_ERROR_BYTES; chunk = await reader.read()) {
      bytes += chunk.length
      chunks.push(chunk)
    }
  } catch {
    // The status says enough.
  }
  return { ...head, body: Buffer.concat(chunks).toString('utf8', 0, MAX_ERROR_BYTES) }
}

/** Who served it. Throws `provider_not_allowed` before a word of the answer is read. */
function providerOf({ headers }: ReplyHead, host: Host): string | null {
  const named = headers['x-inference-provider']
  const provider = (Array.isArray(named) ? named[0] : named)?.trim() || null
  const { allowedProviders } = host
  if (allowedProviders === null) return provider ?? host.provider
  if (provider !== null && allowedProviders.has(provider.toLowerCase())) return provider
  throw new HostFault('provider_not_allowed', {
    detail: `The answer was withheld: ${provider === null ? 'the reply does not say which provider served it' : 'the provider that served it is not one of HF_ALLOWED_PROVIDERS'}.`,
  })
}
