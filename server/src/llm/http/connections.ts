import { Socket } from 'node:net'
import { buildConnector, Client } from 'undici'
import { Exchange, type OutgoingRequest } from './exchange.ts'

/** Idle connections that are kept for later calls. */
const MAX_IDLE = 256

/** The connections to one model host. */
export interface Connections {
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
export function openConnections(origin: string, socketPath?: string): Connections {
  const connector = buildConnector({ allowH2: false, timeout: 0, ...(socketPath === undefined ? {} : { socketPath }) })
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
    send(request, onSent, { fresh = false } = {}) {
      const lane = (fresh ? undefined : idle.pop()) ?? new Lane(origin, connector)
      lane.busy = true
      const { connected } = lane
      const isReused = () => connected > 0 && lane.connected === connected
      const exchange = new Exchange(onSent, (reusable) => release(lane, reusable), isReused)
      lane.client.dispatch(request, exchange)
      return exchange
    },
    async close() {
      closed = true
      await Promise.all(idle.splice(0).map((lane) => lane.client.close()))
    },
  }
}

/** One connection, made again whenever the host has closed it. */
class Lane {
  readonly client: Client
  busy = false
  /** How often it was made. */
  connected = 0
  #socket: Socket | undefined

  constructor(origin: string, connector: buildConnector.connector) {
    this.client = new Client(origin, {
      connect: (options, callback) => {
        // undici returns the socket that is being connected, though its types do not say so.
        const socket: unknown = connector(options, callback)
        this.connected += 1
        this.#socket = socket instanceof Socket ? socket : undefined
      },
      pipelining: 1,
      // The limits are ours, see limits.ts.
      headersTimeout: 0,
      bodyTimeout: 0,
    })
  }

  destroy(): void {
    this.client.destroy(null).catch(() => undefined)
    this.#socket?.destroy()
  }
}
