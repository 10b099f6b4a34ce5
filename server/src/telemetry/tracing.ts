import { setTimeout as delay } from 'node:timers/promises'
import type { IdGenerator } from '@opentelemetry/sdk-trace'
import type { RequestFacts, RequestTrace, Span, Tracing } from './telemetry.ts'

/**
 * Sends spans over OTLP/HTTP to `endpoint` (OpenTelemetry Protocol Exporter: `/v1/traces` is added). The libraries are
 * loaded here, and nowhere else, so that a service that is not traced does without them. Spans are made by hand: what
 * instruments HTTP and SQL by itself writes addresses and statements into them, and there MRNs stand.
 */
export async function openTracing(endpoint: string, version: string): Promise<Tracing> {
  const [{ ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, trace }, sdk, { OTLPTraceExporter }, resources] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ])
  let traceId = ''
  const random = new sdk.RandomIdGenerator()
  // The one that stands in the log, the answer and the problem.
  const idGenerator: IdGenerator = {
    generateTraceId: () => traceId,
    generateSpanId: () => random.generateSpanId(),
  }
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` })
  const provider = new sdk.TracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': 'carepath', 'service.version': version }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter })],
    idGenerator,
  })
  const tracer = provider.getTracer('carepath', version)

  function start(id: string, traceparent: string | undefined): RequestTrace {
    const caller = parseTraceparent(traceparent)
    const parent =
      caller === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, { ...caller, traceId: id, isRemote: true })
    traceId = id
    const request = tracer.startSpan('request', { kind: SpanKind.SERVER }, parent)
    const within = trace.setSpan(ROOT_CONTEXT, request)
    return {
      begin(stage): Span {
        const span = tracer.startSpan(stage, { kind: stage === 'model' ? SpanKind.CLIENT : SpanKind.INTERNAL }, within)
        const { spanId, traceFlags } = span.spanContext()
        const sampled = (traceFlags & TraceFlags.SAMPLED) === 0 ? '00' : '01'
        return {
          traceparent: `00-${id}-${spanId}-${sampled}`,
          end(code) {
            if (code !== undefined) span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', code)
            span.end()
          },
        }
      },
      end({ method, route, status }: RequestFacts) {
        request.updateName(`${method} ${route}`)
        request.setAttributes({
          'http.request.method': method,
          'http.route': route,
          'http.response.status_code': status,
        })
        if (status >= 500) request.setStatus({ code: SpanStatusCode.ERROR })
        request.end()
      },
    }
  }

  // A collector that is not there must not keep the service from ending.
  return { start, close: () => Promise.race([provider.shutdown(), delay(LAST_SPANS_MS, undefined, { ref: false })]) }
}

/** How long the last spans may take to be sent. */
const LAST_SPANS_MS = 2_000

/** W3C Trace Context, 3.2.2; null where there is none that is well formed. */
function parseTraceparent(header: string | undefined): { spanId: string; traceFlags: number } | null {
  const [, spanId, flags] = /^[0-9a-f]{2}-[0-9a-f]{32}-([0-9a-f]{16})-([0-9a-f]{2})/.exec(header ?? '') ?? []
  return spanId === undefined || flags === undefined || /^0+$/.test(spanId)
    ? null
    : { spanId, traceFlags: Number.parseInt(flags, 16) }
}
