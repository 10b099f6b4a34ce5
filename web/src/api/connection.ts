import { useSyncExternalStore } from 'react'
import { callService } from './call.ts'
import { toTrouble } from './trouble.ts'

const PROBE_MS = 2_500

/**
 * Whether the service can be reached, found by calling it: a machine without a network still reaches a service that
 * runs on it, so `navigator.onLine` would say the wrong thing in both directions.
 */
export interface Connection {
  state: 'reachable' | 'lost' | 'back'
}

const listeners = new Set<() => void>()
let current: Connection = { state: 'reachable' }
let probing: Promise<void> | null = null

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, connection, connection)
}

function connection(): Connection {
  return current
}

/** To be told of every call that failed; one that was not answered starts the probing. */
export function noteFailure(error: unknown): void {
  if (toTrouble(error).code === 'unreachable' || toTrouble(error).code === 'cut') void untilReachable()
}

/** Resolves as soon as the service answers; until then it is asked again and again, and the page says so. */
export function untilReachable(): Promise<void> {
  probing ??= probe().finally(() => {
    probing = null
  })
  return probing
}

/** Calls `onBack` whenever the service answers again. Returns what stops that. */
export function watchConnection(onBack: () => void): () => void {
  const ask = () => void untilReachable()
  const stop = subscribe(() => {
    if (current.state === 'back') onBack()
  })
  // The browser may tell of it while a connection that is open still answers, so what answers is asked once more.
  const askTwice = () => {
    ask()
    setTimeout(ask, PROBE_MS)
  }
  addEventListener('offline', askTwice)
  addEventListener('online', ask)
  return () => {
    stop()
    removeEventListener('offline', askTwice)
    removeEventListener('online', ask)
  }
}

export function dismissConnection(): void {
  if (current.state === 'back') change('reachable')
}

async function probe(): Promise<void> {
  while (!(await answers())) {
    change('lost')
    await new Promise((resolve) => setTimeout(resolve, PROBE_MS))
  }
  if (current.state === 'lost') change('back')
}

async function answers(): Promise<boolean> {
  try {
    await callService('/health', { signal: AbortSignal.timeout(PROBE_MS) })
    return true
  } catch {
    return false
  }
}

function change(state: Connection['state']): void {
  if (current.state === state) return
  current = { state }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
