import { type ApiRoute, api } from '@carepath/contract/api.ts'
import { Problem, type ProblemCode, problems } from '@carepath/contract/problem.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { version } from '../../shared/version.ts'

export function openapiRoute(app: FastifyInstance): void {
  let document: string | undefined
  app.get('/openapi.json', (_request, reply) => {
    document ??= JSON.stringify(buildOpenApi())
    return reply.type('application/json').send(document)
  })
}

/** The OpenAPI 3.1 document, made from the routes and schemas of the contract. */
function buildOpenApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [operationId, route] of Object.entries<ApiRoute>(api)) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: toOperation(operationId, route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'CarePath', version, description: 'Answers questions about a health record, with citations.' },
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'An API key, or an access token; not with AUTH=off' },
      },
    },
  }
}

function toOperation(operationId: string, route: ApiRoute): Record<string, unknown> {
  return {
    operationId,
    summary: route.summary,
    security: route.open === true ? [] : [{ bearer: [] }],
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
    ...(route.upload === undefined ? {} : { requestBody: toUpload(route.upload) }),
    ...(route.body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: reference(route.body) } } } }),
    responses: responses(route),
  }
}

function responses(route: ApiRoute): Record<string, unknown> {
  const content =
    route.response === undefined
      ? undefined
      : {
          'application/json': { schema: reference(route.response) },
          ...(route.events === undefined
            ? {}
            : { 'text/event-stream': { schema: { type: 'string', description: eventText(route.events) } } }),
        }
  const always: ProblemCode[] = [
    ...(route.open === true ? [] : (['unauthenticated'] as const)),
    ...(route.anyName === true ? [] : (['forbidden'] as const)),
    'internal',
  ]
  const byStatus = Map.groupBy<number, ProblemCode>(
    ['invalid_request', ...route.problems, ...always],
    (code) => problems[code].status,
  )
  return {
    [route.redirects === true ? '302' : content === undefined ? '204' : '200']: {
      description: route.summary,
      ...(content && { content }),
    },
    ...Object.fromEntries(
      [...byStatus].map(([status, codes]) => [
        status,
        {
          description: codes.map((code) => `\`${code}\`: ${problems[code].title}`).join('; '),
          content: { 'application/problem+json': { schema: reference(Problem) } },
        },
      ]),
    ),
  }
}

function eventText(events: NonNullable<ApiRoute['events']>): string {
  const named = Object.entries(events).map(([name, schema]) => `\`${name}\` (${schemaId(schema)})`)
  return `Server-sent events, the data of each a JSON text: ${named.join(', ')}. One start, then deltas, then one of done and error.`
}

function parameters(schema: z.ZodObject | undefined, place: 'path' | 'query'): unknown[] {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' })
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: property,
  }))
}

function componentSchemas(): Record<string, unknown> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { io: 'input', uri: componentUri, unrepresentable: 'any' })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _id, ...schema }]) => [id, schema]),
  )
}

function reference(schema: z.ZodType): { $ref: string } {
  return { $ref: componentUri(schemaId(schema)) }
}

function componentUri(id: string): string {
  return `#/components/schemas/${id}`
}

function schemaId(schema: z.ZodType): string {
  const id = z.globalRegistry.get(schema)?.id
  if (id === undefined) throw new Error('A schema of the contract has no id')
  return id
}

/** A file of one of these types. */
function toUpload(types: readonly string[]) {
  const schema = { type: 'string', format: 'binary' }
  return { required: true, content: Object.fromEntries(types.map((type) => [type, { schema }])) }
}
