import type { IncomingHttpHeaders } from 'node:http'
import type { Dispatcher } from 'undici'

export interface OutgoingRequest {
  method: 'GET' | 'POST'
  path: string
  headers: Record<string, string>
  body: string | null
}

export interface ReplyHead {
  status: number
  headers: IncomingHttpHeaders
}

/** Where a call is, which says what a failure means. */
export type ExchangePhase = 'connecting' | 'waiting' | 'receiving' | 'over'

/** Unread bytes at which the host is made to wait. */
const HIGH_WATER = 262_144
/** How long the end of a reply that is no longer read may take, so that its connection can be used again. */
const LINGER_MS = 500

/** One request and its reply, read at the pace of the reader. Whoever gets one calls `finish` in the end. */
export class Exchange implements Dispatcher.DispatchHandler {
  phase: ExchangePhase = 'connecting'
  /** Where it was when it failed. */
  failedIn: ExchangePhase | undefined
  readonly #onSent: () => void
  readonly #release: (reusable: boolean) => void
  readonly #isReused: () => boolean
  readonly #chunks: Buffer[] = []
  #unread = 0
  #head: ReplyHead | undefined
  #error: Error | undefined
  #controller: Dispatcher.DispatchController | undefined
  /** What is waited for: returns whether it has come. */
  #waiting: (() => boolean) | undefined
  #linger: NodeJS.Timeout | undefined
  #finished = false

  /** `onSent` is called when the request goes out, that is, when there is a connection. */
  constructor(onSent: () => void, release: (reusable: boolean) => void, isReused: () => boolean) {
    this.#onSent = onSent
    this.#release = release
    this.#isReused = isReused
  }

  /**
   * The connection had served an earlier call and was closed before a byte of the reply came: hosts close idle ones at
   * any moment, so this says nothing of the host, and the call is to be made again over a fresh one (RFC 9112, 9.5).
   */
  get wasStale(): boolean {
    return this.#isReused() && this.failedIn === 'waiting'
  }

  /** Rejects with undici's error, or with the reason given to `cancel`. */
  head(): Promise<ReplyHead> {
    return this.#when(() => this.#head)
  }

  /** The next bytes, null at the end. Rejects like `head`. */
  read(): Promise<Buffer | null> {
    return this.#when(() => this.#next())
  }

  /** Waits for something of ours that keeps the reader from reading. Rejects with the reason given to `cancel`. */
  wait(ours: Promise<void>): Promise<void> {
    let settled = false
    void ours.then(() => {
      settled = true
      this.#awake()
    })
    return this.#when(() => settled || undefined).then(() => undefined)
  }

  /** Ends it now: the socket is closed, and whoever waits gets the reason, also where all of the reply has come. */
  cancel(reason: Error): void {
    if (this.phase !== 'over') {
      this.#fail(reason)
      return
    }
    this.#error ??= reason
    this.#awake()
  }

  /** The reader wants no more. A reply that has ended gives its connection back, one that ends soon does so then. */
  finish({ soon = false } = {}): void {
    if (this.#finished) return
    this.#finished = true
    if (this.phase === 'over') return
    if (!soon) {
      this.#fail(notWanted())
      return
    }
    this.#chunks.length = 0
    // Before it is read on: the end may come at once, and then nothing may fail any more.
    this.#linger = setTimeout(() => this.#fail(notWanted()), LINGER_MS)
    if (this.#controller?.paused === true) this.#controller.resume()
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.phase === 'over') {
      controller.abort(this.#error ?? notWanted())
      return
    }
    this.phase = 'waiting'
    this.#onSent()
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    // A hint that a reply will come (RFC 9110, 15.2) is none.
    if (status < 200) return
    this.#head = { status, headers }
    this.phase = 'receiving'
    this.#awake()
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#finished) return
    this.#chunks.push(chunk)
    this.#unread += chunk.length
    if (this.#unread >= HIGH_WATER) controller.pause()
    this.#awake()
  }

  onResponseEnd(): void {
    this.#over()
    this.#release(true)
    this.#awake()
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (this.phase !== 'over') this.#fail(error)
  }

  #fail(error: Error): void {
    this.failedIn = this.phase
    this.#error ??= error
    this.#over()
    this.#release(false)
    this.#awake()
  }

  #over(): void {
    this.phase = 'over'
    clearTimeout(this.#linger)
  }

  /** Undefined where there is nothing yet, or never will be because of an error. */
  #next(): Buffer | null | undefined {
    const chunk = this.#chunks.shift()
    if (chunk === undefined) return this.phase === 'over' && this.#error === undefined ? null : undefined
    this.#unread -= chunk.length
    if (this.#controller?.paused === true && this.#unread < HIGH_WATER) this.#controller.resume()
    return chunk
  }

  #when<Value>(take: () => Value | undefined): Promise<Value> {
    const there = take()
    if (there !== undefined) return Promise.resolve(there)
    return new Promise((resolve, reject) => {
      this.#waiting = () => {
        const value = take()
        if (value !== undefined) resolve(value)
        else if (this.#error !== undefined) reject(this.#error)
        else return false
        return true
      }
      this.#awake()
    })
  }

  #awake(): void {
    // Taking may make undici give more at once, which then is not what is waited for.
    const waiting = this.#waiting
    this.#waiting = undefined
    if (waiting?.() === false) this.#waiting = waiting
  }
}

function notWanted(): Error {
  return new Error('The reply is not wanted any more.')
}
