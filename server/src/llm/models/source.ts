import type { Readable } from 'node:stream'
import { request } from 'undici'
import { type Outbound, openAgent } from '../../shared/outbound.ts'
import { PullError } from './pull-error.ts'

export interface SourceSettings {
  /** Hugging Face, or a mirror that has its paths. */
  endpoint: string
  /** Sent to the endpoint alone, never to where it points, and never where others can read it on the way. */
  token: string | undefined
  outbound: Outbound
}

export interface ModelRef {
  /** `owner/name`. */
  repo: string
  /** The file's path in it. */
  file: string
}

/** What the endpoint says of a file before it is downloaded; null where it does not. */
export interface RemoteFile {
  size: number | null
  /** In hexadecimal. */
  sha256: string | null
  /** The commit of the repository. */
  revision: string | null
}

interface RemoteBytes {
  body: Readable
  /** Where in the file the bytes begin: where they were asked for, or 0 where the server can't do that. */
  from: number
}

/** Where model files are pulled from. */
export interface ModelSource {
  describe(ref: ModelRef, signal: AbortSignal): Promise<RemoteFile>
  open(ref: ModelRef, from: number, signal: AbortSignal): Promise<RemoteBytes>
  /** The GGUF files of a repository with their sizes; none where the endpoint does not list them. */
  list(repo: string, signal: AbortSignal): Promise<{ file: string; size: number }[]>
  close(): Promise<void>
}

const MAX_REDIRECTS = 5
const SHA256 = /^[0-9a-f]{64}$/

/**
 * Hugging Face's routes: `/{repo}/resolve/main/{file}`, whose first reply carries `X-Linked-Size`, `X-Linked-ETag` (the
 * SHA-256 of a large file) and `X-Repo-Commit` before it points to where the bytes are. A plain mirror may answer with
 * the bytes at once; then `Content-Length` and `ETag` have to do.
 */
export function openSource(settings: SourceSettings): ModelSource {
  const limits = { headersTimeout: 30_000, bodyTimeout: 60_000, connect: { timeout: 15_000 } }
  const dispatcher = openAgent(settings.outbound, limits)
  const origin = new URL(settings.endpoint).origin

  async function ask(method: 'GET' | 'HEAD', url: URL, range: string | undefined, signal: AbortSignal) {
    const headers: Record<string, string> = { 'accept-encoding': 'identity' }
    if (range !== undefined) headers.range = range
    if (settings.token !== undefined && url.origin === origin && isPrivate(url)) {
      headers.authorization = `Bearer ${settings.token}`
    }
    try {
      return await request(url, { method, headers, dispatcher, signal })
    } catch (error) {
      signal.throwIfAborted()
      const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
      throw new PullError(`No answer from ${url.host}${code}. Check the network, HF_ENDPOINT and the proxy.`, {
        transient: true,
      })
    }
  }

  /** The reply for a file, wherever it is, or already the one that points there where that tells enough. */
  async function askForFile(
    method: 'GET' | 'HEAD',
    ref: ModelRef,
    range: string | undefined,
    signal: AbortSignal,
    isEnough: (headers: Headers) => boolean = () => false,
  ) {
    let url = fileUrl(settings.endpoint, ref)
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const { statusCode, headers, body } = await ask(method, url, range, signal)
      const location = one(headers, 'location')
      const pointsOn = statusCode >= 300 && statusCode < 400 && location !== undefined
      if (method === 'HEAD' || statusCode >= 300) await body.dump()
      if (!pointsOn || isEnough(headers)) {
        refuse(statusCode, ref, url)
        return { statusCode, headers, body, pointsOn }
      }
      url = new URL(location, url)
    }
    throw new PullError(`The way to ${ref.file} leads in circles. Check HF_ENDPOINT.`)
  }

  return {
    async describe(ref, signal) {
      const saysSize = (headers: Headers) => headers['x-linked-size'] !== undefined
      const { headers, pointsOn } = await askForFile('HEAD', ref, undefined, signal, saysSize)
      const size = one(headers, 'x-linked-size') ?? (pointsOn ? undefined : one(headers, 'content-length'))
      const etag = one(headers, 'x-linked-etag') ?? (pointsOn ? undefined : one(headers, 'etag'))
      const sha256 = etag?.replace(/^W\//, '').replaceAll('"', '').toLowerCase()
      return {
        size: size === undefined ? null : Number(size),
        sha256: sha256 !== undefined && SHA256.test(sha256) ? sha256 : null,
        revision: one(headers, 'x-repo-commit') ?? null,
      }
    },
    async open(ref, from, signal) {
      const range = from > 0 ? `bytes=${from}-` : undefined
      const { statusCode, headers, body } = await askForFile('GET', ref, range, signal)
      return { body, from: statusCode === 206 ? startOf(one(headers, 'content-range'), from) : 0 }
    },
    async list(repo, signal) {
      const url = new URL(`${settings.endpoint}/api/models/${repo}/tree/main?recursive=true`)
      try {
        const { statusCode, body } = await ask('GET', url, undefined, signal)
        if (statusCode !== 200) {
          await body.dump()
          return []
        }
        return toGgufFiles(await body.json())
      } catch {
        signal.throwIfAborted()
        return []
      }
    },
    close: () => dispatcher.close(),
  }
}

function fileUrl(endpoint: string, { repo, file }: ModelRef): URL {
  const path = (text: string) => text.split('/').map(encodeURIComponent).join('/')
  return new URL(`${endpoint}/${path(repo)}/resolve/main/${path(file)}`)
}

/** Whether nobody between can read what is sent. */
function isPrivate({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
}

type Headers = Readonly<Record<string, string | string[] | undefined>>

function one(headers: Headers, name: string): string | undefined {
  return [headers[name]].flat()[0]
}

function refuse(status: number, { repo, file }: ModelRef, { host }: URL): void {
  if (status < 400) return
  if (status === 401 || status === 403) {
    throw new PullError(
      `${host} does not give out ${file} of ${repo} (${status}). Set HF_API_TOKEN to a token that may read it.`,
    )
  }
  if (status === 404) throw new PullError(`${host} has no ${file} in ${repo} (404). Check the names, or HF_ENDPOINT.`)
  throw new PullError(`${host} fails (${status}).`, { transient: status === 408 || status === 429 || status >= 500 })
}

/** Where a reply of 206 begins, which need not be where it was asked to. */
function startOf(contentRange: string | undefined, asked: number): number {
  const start = /^bytes (\d+)-/.exec(contentRange ?? '')?.[1]
  return start === undefined ? asked : Number(start)
}

function toGgufFiles(tree: unknown): { file: string; size: number }[] {
  if (!Array.isArray(tree)) return []
  return tree.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return []
    const { path, size } = entry as { path?: unknown; size?: unknown }
    return typeof path === 'string' && path.endsWith('.gguf') && typeof size === 'number' ? [{ file: path, size }] : []
  })
}
