import { describe, expect, it } from 'vitest'
import { manualClock } from '../../../test/manual-clock.ts'
import { HostFault } from '../faults/host-fault.ts'
import { defaultRetries, RetryBudget, waitBeforeRetry } from './retries.ts'

const fault = (retryAfterS?: number, estimated = false) =>
  new HostFault('provider_unavailable', { detail: 'It fails.', transient: true, retryAfterS, estimated })

describe('the wait before a retry', () => {
  it('is anything below a bound that doubles up to its cap', () => {
    const longest = [1, 2, 3, 4, 5, 6, 7].map((attempts) => waitBeforeRetry(fault(), attempts, defaultRetries, () => 1))
    expect(longest).toEqual([200, 400, 800, 1_600, 3_200, 4_000, 4_000])
    expect(waitBeforeRetry(fault(), 7, defaultRetries, () => 0)).toBe(0)
  })

  it('is never less than the host asks for', () => {
    expect(waitBeforeRetry(fault(7), 1, defaultRetries, () => 0)).toBe(7_000)
  })

  it('believes the estimate of a cold start only up to a bound', () => {
    expect(waitBeforeRetry(fault(3, true), 1, defaultRetries, () => 0)).toBe(3_000)
    expect(waitBeforeRetry(fault(20, true), 1, defaultRetries, () => 0)).toBe(5_000)
  })
})

describe('the budget of retries', () => {
  const taken = (budget: RetryBudget) => {
    let retries = 0
    while (budget.take()) retries += 1
    return retries
  }

  it('is a fifth of the calls of the last minute, above a floor', () => {
    const clock = manualClock()
    const budget = new RetryBudget(clock, defaultRetries)
    expect(taken(budget)).toBe(20)
    for (let calls = 0; calls < 1_000; calls++) budget.countCall()
    expect(taken(budget)).toBe(200)
    clock.pass(61_000)
    expect(taken(budget)).toBe(20)
  })
})
