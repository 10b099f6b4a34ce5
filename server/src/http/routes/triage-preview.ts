import { api } from '@carepath/contract/api.ts'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../app-deps.ts'
import { parseInput } from '../parse-input.ts'
import { toAsk } from '../require-caller.ts'

export function triagePreviewRoute(app: FastifyInstance, deps: AppDeps): void {
  app.post(api.triagePreview.path, async (request, reply) => {
    const input = parseInput(api.triagePreview.body, request.body)
    const { previewQuestion } = await import('../../triage/preview.ts')
    return previewQuestion(
      input,
      { traceId: request.id, signal: deps.drain.signalFor(reply) },
      { ...deps, ...toAsk(request) },
    )
  })
}
