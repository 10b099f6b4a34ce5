/**
 * Callers that want the same thing at the same time share the getting of it. One who leaves stops waiting at once; when
 * the last one leaves, the work is aborted.
 */
export function sharedWork<Result>(
  work: (key: string, signal: AbortSignal) => Promise<Result>,
): (key: string, signal: AbortSignal) => Promise<Result> {
  const running = new Map<string, Running<Result>>()

  function start(key: string): Running<Result> {
    const controller = new AbortController()
    const promise = work(key, controller.signal).finally(() => {
      if (running.get(key)?.promise === promise) running.delete(key)
    })
    // Whoever waits is told; that nobody waits any more is no fault.
    promise.catch(() => {})
    const one = { promise, controller, waiting: 0 }
    running.set(key, one)
    return one
  }

  return async (key, signal) => {
    const one = running.get(key) ?? start(key)
    one.waiting++
    try {
      return await untilAborted(one.promise, signal)
    } finally {
      one.waiting--
      if (one.waiting === 0) {
        if (running.get(key) === one) running.delete(key)
        one.controller.abort()
      }
    }
  }
}

interface Running<Result> {
  promise: Promise<Result>
  controller: AbortController
  waiting: number
}

function untilAborted<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    const leave = () => reject(signal.reason)
    signal.addEventListener('abort', leave, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}
