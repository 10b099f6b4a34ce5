import { describe, expect, it } from 'vitest'
import { manualClock } from '../../../test/manual-clock.ts'
import { Bulkhead } from './bulkhead.ts'

const never = new AbortController().signal
const settings = { maxConcurrent: 2, maxQueued: 2 }

async function settled(promise: Promise<unknown>): Promise<boolean> {
  return await Promise.race([promise.then(() => true), new Promise<boolean>((resolve) => setImmediate(resolve, false))])
}

describe('the bulkhead', () => {
  it('lets calls in in the order in which they came, and no more at once than it may', async () => {
    const clock = manualClock()
    const bulkhead = new Bulkhead(clock, settings)
    const enter = () => Promise.resolve(bulkhead.enter(never, clock.monotonic() + 60_000))
    const leaveFirst = await enter()
    await enter()
    const third = enter()
    const fourth = enter()
    expect(await settled(third)).toBe(false)
    leaveFirst()
    leaveFirst()
    expect(await settled(third)).toBe(true)
    expect(await settled(fourth)).toBe(false)
    expect(bulkhead).toMatchObject({ running: 2, queued: 1 })
    ;(await third)()
    ;(await fourth)()
  })

  it('is overloaded at once when the queue is full, and says when to come again', async () => {
    const clock = manualClock()
    const bulkhead = new Bulkhead(clock, { maxConcurrent: 1, maxQueued: 0 })
    bulkhead.enter(never, clock.monotonic() + 60_000)
    expect(() => bulkhead.enter(never, 0)).toThrow(
      expect.objectContaining({ code: 'overloaded', retryAfterS: expect.any(Number) }),
    )
  })

  it('lets go of one who leaves while waiting, and of one whose time runs out', async () => {
    const clock = manualClock()
    const bulkhead = new Bulkhead(clock, settings)
    const leave = await bulkhead.enter(never, clock.monotonic() + 60_000)
    await bulkhead.enter(never, clock.monotonic() + 60_000)
    const caller = new AbortController()
    const left = Promise.resolve(bulkhead.enter(caller.signal, clock.monotonic() + 60_000))
    const late = Promise.resolve(bulkhead.enter(never, clock.monotonic()))
    caller.abort(new Error('gone'))
    await expect(left).rejects.toThrow('gone')
    await expect(late).rejects.toMatchObject({ code: 'provider_timeout' })
    expect(bulkhead.queued).toBe(0)
    leave()
    expect(bulkhead.running).toBe(1)
  })
})
