import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type FhirResource = { resourceType: string; id: string } & Record<string, unknown>

export interface FakeFhirServer {
  baseUrl: string
  /** Path and query of each request, in order, the base left out. */
  requests: string[]
  close(): Promise<void>
}

export interface FakeFhirOptions {
  resources: FhirResource[]
  /** Of the capability statement; null: there is none. */
  capabilities?: { everything: boolean; types: string[]; fhirVersion?: string } | null
  pageSize?: number
  /** What pages say their total is. */
  total?: number
  /** Answers instead of the server, where it gives anything but false. `count` is of the requests so far, this one included. */
  interfere?: (request: IncomingMessage, response: ServerResponse, count: number) => unknown
  /** Searches of these types are refused where the query does not have this parameter as well. */
  demands?: Readonly<Record<string, string>>
  /** Changes the link to the next page. */
  nextLink?: (link: string) => string
}

/** A FHIR R4 server on a real socket, as small as one can be: metadata, read, search by patient, `$everything`. */
export async function fakeFhirServer(options: FakeFhirOptions): Promise<FakeFhirServer> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/fhir\/?/, '')
    requests.push(path)
    if (options.interfere !== undefined && options.interfere(request, response, requests.length) !== false) return
    answer(path, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`

  function answer(path: string, response: ServerResponse): ServerResponse {
    const url = new URL(path, `${baseUrl}/`)
    const [type = '', id, operation] = url.pathname.slice('/fhir/'.length).split('/')
    const { capabilities = { everything: true, types: [] } } = options
    if (type === 'metadata') {
      if (capabilities === null) return send(response, 404, {})
      return send(response, 200, {
        resourceType: 'CapabilityStatement',
        fhirVersion: capabilities.fhirVersion ?? '4.0.1',
        rest: [
          {
            mode: 'server',
            resource: ['Patient', ...capabilities.types].map((name) => ({
              type: name,
              ...(name === 'Patient' && capabilities.everything ? { operation: [{ name: 'everything' }] } : {}),
            })),
          },
        ],
      })
    }
    if (operation === '$everything') {
      if (capabilities?.everything !== true) return send(response, 404, {})
      return sendPage(response, url, (resource) => resource.id === id || isAbout(resource, id))
    }
    if (id !== undefined) {
      const found = options.resources.find((resource) => resource.resourceType === type && resource.id === id)
      return found === undefined ? send(response, 404, {}) : send(response, 200, found)
    }
    const demand = options.demands?.[type]
    if (demand !== undefined && !url.searchParams.has(demand)) return send(response, 400, {})
    return sendPage(response, url, (resource) => resource.resourceType === type && matches(resource, url.searchParams))
  }

  function sendPage(response: ServerResponse, url: URL, wanted: (resource: FhirResource) => boolean): ServerResponse {
    const { pageSize = 50, total, nextLink = (link: string) => link } = options
    const found = options.resources.filter(wanted)
    const from = Number(url.searchParams.get('from') ?? 0)
    const next = new URL(url)
    next.searchParams.set('from', `${from + pageSize}`)
    return send(response, 200, {
      resourceType: 'Bundle',
      type: 'searchset',
      total: total ?? found.length,
      link: from + pageSize < found.length ? [{ relation: 'next', url: nextLink(next.href) }] : [],
      entry: found.slice(from, from + pageSize).map((resource) => ({ resource })),
    })
  }

  return {
    baseUrl,
    requests,
    close: async () => {
      if (!server.listening) return
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): ServerResponse {
  response.writeHead(status, { 'content-type': 'application/fhir+json', ...headers })
  return response.end(JSON.stringify(body))
}

function isAbout(resource: FhirResource, patientId: string | undefined): boolean {
  const named = [resource.patient, resource.subject, resource.beneficiary]
  return named.some((value) => (value as { reference?: string } | undefined)?.reference === `Patient/${patientId}`)
}

function matches(resource: FhirResource, parameters: URLSearchParams): boolean {
  const patient = parameters.get('patient')
  if (patient !== null && !isAbout(resource, patient)) return false
  const ids = parameters.get('_id')
  if (ids !== null && !ids.split(',').includes(resource.id)) return false
  const category = parameters.get('category')
  if (category !== null && resource.category !== category) return false
  const name = parameters.get('name')
  if (
    name !== null &&
    !JSON.stringify(resource.name ?? '')
      .toLowerCase()
      .includes(name.toLowerCase())
  )
    return false
  const identifier = parameters.get('identifier')
  if (identifier === null) return true
  // As lenient servers do: a part of the value is enough.
  const value = identifier.split('|').at(-1) ?? ''
  return JSON.stringify(resource.identifier ?? '').includes(value)
}
