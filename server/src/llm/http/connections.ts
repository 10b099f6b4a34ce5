import { Socket } from 'node:net'
import { buildConnector, Client, type Dispatcher } from 'undici'
import { connectOptions, type Outbound, openProxiedClient } from '../../shared/outbound.ts'
import { Exchange, type OutgoingRequest } from './exchange.ts'

/** Idle connections that are kept for later calls. */
const MAX_IDLE = 256

/** The connections to one model host. */
export interface Connections {
  /** The operator has named a proxy, though NO_PROXY may pass it by. */
  readonly isProxied: boolean
  /** `onSent` is called when the request goes out. With `fresh` it goes over a connection that is made for it. */
  send(request: OutgoingRequest, onSent: () => void, options?: { fresh?: boolean }): Exchange
  /** Closes idle connections at once and the others when their call is over. */
  close(): Promise<void>
}

/**
 * Every call has a connection of its own while it lasts, taken from those that are idle. undici's Pool hides which
 * connection is made for which call, and a caller who leaves while the connection is being made would leave a socket
 * behind; here it is closed at once, in every phase.
 */
export function openConnections(origin: string, outbound: Outbound, socketPath?: string): Connections {
  const connect = connectorFor(outbound, socketPath)
  const proxy = socketPath === undefined ? outbound.proxy : undefined
  const openLane = () =>
    new Lane(
      origin,
      connect,
      proxy === undefined ? undefined : (onConnect) => openProxiedClient(proxy, outbound, onConnect),
    )
  const idle: Lane[] = []
  let closed = false

  function release(lane: Lane, reusable: boolean): void {
    if (!lane.busy) return
    lane.busy = false
    if (reusable && !closed && idle.length < MAX_IDLE) idle.push(lane)
    else if (reusable) void lane.client.close()
    else lane.destroy()
  }

  return {
    isProxied: proxy !== undefined,
    send(request, onSent, { fresh = false } = {}) {
      const lane = (fresh ? undefined : idle.pop()) ?? openLane()
      lane.busy = true
      const { connected } = lane
      const isReused = () => connected > 0 && lane.connected === connected
      const exchange = new Exchange(onSent, (reusable) => release(lane, reusable), isReused)
      lane.client.dispatch({ ...request, origin }, exchange)
      return exchange
    },
    async close() {
      closed = true
      await Promise.all(idle.splice(0).map((lane) => lane.client.close()))
    },
  }
}

/**
 * Hosts are spoken to over HTTP/1.1, which gives each call a socket of its own that can be closed. One that refuses to
 * speak it (the TLS alert of RFC 7301, 3.2) is spoken to over HTTP/2 from then on.
 */
function connectorFor(outbound: Outbound, socketPath: string | undefined): Connect {
  const options = { timeout: 0, ...connectOptions(outbound), ...(socketPath === undefined ? {} : { socketPath }) }
  const http1 = buildConnector({ ...options, allowH2: false })
  const http2 = buildConnector({ ...options, allowH2: true, preferH2: true })
  let speaksHttp2 = false
  return (target, onSocket, callback) => {
    if (speaksHttp2) {
      onSocket(http2(target, callback))
      return
    }
    onSocket(
      http1(target, (...result) => {
        const [error] = result
        const refused =
          error !== null && 'code' in error && error.code === 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL'
        if (!refused) return callback(...result)
        speaksHttp2 = true
        onSocket(http2(target, callback))
      }),
    )
  }
}

/** `onSocket` is given each socket as soon as it is there, connected or not. */
type Connect = (
  target: buildConnector.Options,
  onSocket: (socket: unknown) => void,
  callback: buildConnector.Callback,
) => void

/** One connection, made again whenever the host has closed it. */
class Lane {
  readonly client: Dispatcher
  busy = false
  /** How often it was made. */
  connected = 0
  #socket: Socket | undefined

  constructor(origin: string, connect: Connect, proxied: ((onConnect: () => void) => Dispatcher) | undefined) {
    const made = () => {
      this.connected += 1
    }
    this.client =
      proxied?.(made) ??
      new Client(origin, {
        connect: (options, callback) => {
          made()
          // undici returns the socket that is being connected, though its types do not say so.
          connect(options, (socket) => this.#take(socket), callback)
        },
        pipelining: 1,
        // The limits are ours, see deadline-timer.ts.
        headersTimeout: 0,
        bodyTimeout: 0,
      })
  }

  destroy(): void {
    this.client.destroy(null).catch(() => undefined)
    this.#socket?.destroy()
  }

  #take(socket: unknown): void {
    this.#socket = socket instanceof Socket ? socket : undefined
  }
}
