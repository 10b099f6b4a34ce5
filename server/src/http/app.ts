import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { traceIdOf } from '../shared/trace-id.ts'
import { addAnswerHeaders } from './answer-headers.ts'
import type { AppDeps } from './app-deps.ts'
import { refuseCrossSite } from './cross-site.ts'
import { closeConnectionsAtTheEnd } from './drain.ts'
import { acceptJsonOnly, BODY_LIMIT_BYTES, refuseNoHttp, refuseOddHeaders } from './hardening.ts'
import { refuseOtherHosts } from './host-allowlist.ts'
import { logEachRequest } from './log-requests.ts'
import { observeRequests } from './observe-requests.ts'
import { answerErrorsAsProblems, refuseAsProblem } from './problem-reply.ts'
import { requireCaller } from './require-caller.ts'
import { accessLogRoute } from './routes/access-log.ts'
import { addGrantRoute } from './routes/add-grant.ts'
import { conversationRoute } from './routes/conversation.ts'
import { conversationsRoute } from './routes/conversations.ts'
import { deleteConversationRoute } from './routes/delete-conversation.ts'
import { foldNoticeRoute } from './routes/fold-notice.ts'
import { grantsRoute } from './routes/grants.ts'
import { healthRoute } from './routes/health.ts'
import { modesRoute } from './routes/modes.ts'
import { openapiRoute } from './routes/openapi.ts'
import { patientExportRoute } from './routes/patient-export.ts'
import { patientGrantsRoute } from './routes/patient-grants.ts'
import { patientImportRoute } from './routes/patient-import.ts'
import { patientSummaryRoute } from './routes/patient-summary.ts'
import { patientsRoute } from './routes/patients.ts'
import { protectedResourceRoute } from './routes/protected-resource.ts'
import { readyRoute } from './routes/ready.ts'
import { revokeGrantRoute } from './routes/revoke-grant.ts'
import { revokePatientGrantRoute } from './routes/revoke-patient-grant.ts'
import { serviceRoute } from './routes/service.ts'
import { sessionRoute } from './routes/session.ts'
import { signInRoute } from './routes/sign-in.ts'
import { signInWithKeyRoute } from './routes/sign-in-with-key.ts'
import { signOutRoute } from './routes/sign-out.ts'
import { signedInRoute } from './routes/signed-in.ts'
import { staySignedInRoute } from './routes/stay-signed-in.ts'
import { triageRoute } from './routes/triage.ts'
import { triagePreviewRoute } from './routes/triage-preview.ts'
import { usageRoute } from './routes/usage.ts'
import { refuseUnknownAddresses } from './unknown-address.ts'

/** As it stands in the address: an MRN of 128 characters, each of them three bytes that are written `%E2`. */
const MOST_PARAM_LENGTH = 128 * 9

/** The service without the process: its routes, over what it is given. Nothing is opened and nothing listens. */
export function buildApp(deps: AppDeps): FastifyInstance {
  const app = Fastify({
    loggerInstance: deps.log,
    logController: new LogController({ disableRequestLogging: true }),
    // Our lines name their request themselves; a log of its own for each would cost it as much as its lines.
    childLoggerFactory: (log) => log,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    genReqId: (request) => traceIdOf(request.headers.traceparent),
    routerOptions: { maxParamLength: MOST_PARAM_LENGTH },
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    clientErrorHandler: (error, socket) => refuseNoHttp(error, socket, deps.log),
    frameworkErrors: (error, request, reply) => refuseAsProblem(error, request, reply, deps.log),
    // Node would refuse it with an empty reply; we say why.
    http: { requireHostHeader: false },
  })
  addAnswerHeaders(app)
  refuseOddHeaders(app, deps.log)
  refuseOtherHosts(app, deps.names)
  refuseCrossSite(app, deps.names)
  requireCaller(app, deps.access)
  refuseUnknownAddresses(app)
  acceptJsonOnly(app)
  answerErrorsAsProblems(app, deps)
  logEachRequest(app)
  observeRequests(app, deps.telemetry ?? {})
  closeConnectionsAtTheEnd(app, deps.drain)

  serviceRoute(app, deps)
  healthRoute(app)
  readyRoute(app, deps)
  modesRoute(app, deps)
  triageRoute(app, deps)
  triagePreviewRoute(app, deps)
  patientsRoute(app)
  patientImportRoute(app)
  patientSummaryRoute(app, deps)
  patientExportRoute(app, deps)
  accessLogRoute(app)
  conversationsRoute(app)
  conversationRoute(app, deps)
  foldNoticeRoute(app, deps)
  deleteConversationRoute(app, deps)
  usageRoute(app, deps)
  patientGrantsRoute(app)
  revokePatientGrantRoute(app)
  grantsRoute(app)
  addGrantRoute(app, deps)
  revokeGrantRoute(app)
  sessionRoute(app, deps)
  staySignedInRoute(app, deps)
  signInRoute(app, deps)
  signInWithKeyRoute(app, deps)
  signedInRoute(app, deps)
  signOutRoute(app, deps)
  protectedResourceRoute(app, deps)
  openapiRoute(app)
  return app
}
