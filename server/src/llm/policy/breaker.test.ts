import { describe, expect, it } from 'vitest'
import { manualClock } from '../../../test/manual-clock.ts'
import { Breaker, type BreakerState } from './breaker.ts'

const settings = { windowMs: 12_000, minAttempts: 10, failureShare: 0.5, probeIntervalMs: 5_000 }

function setUp() {
  const clock = manualClock()
  const changes: BreakerState[] = []
  const breaker = new Breaker(clock, settings, (state) => changes.push(state))
  const attempts = (succeeded: number, failed: number) => {
    for (let count = 0; count < succeeded; count++) breaker.admit()?.succeeded()
    for (let count = 0; count < failed; count++) breaker.admit()?.failed()
  }
  return { clock, changes, breaker, attempts }
}

describe('the breaker', () => {
  it('lets everything through while less than half of the attempts fail', () => {
    const { breaker, attempts } = setUp()
    attempts(6, 5)
    expect(breaker.state).toBe('closed')
    expect(breaker.admits).toBe(true)
  })

  it('opens when half of them fail, and not before there are enough to tell', () => {
    const { breaker, attempts, changes } = setUp()
    attempts(0, 9)
    expect(breaker.state).toBe('closed')
    attempts(0, 1)
    expect(breaker.state).toBe('open')
    expect(breaker.admit()).toBeNull()
    expect(breaker.retryAfterS).toBe(5)
    expect(changes).toEqual(['open'])
  })

  it('forgets what is older than its window', () => {
    const { breaker, attempts, clock } = setUp()
    attempts(0, 9)
    clock.pass(13_000)
    attempts(0, 9)
    expect(breaker.state).toBe('closed')
  })

  it('lets one probe an interval through, and closes with the first that begins to answer', () => {
    const { breaker, attempts, clock, changes } = setUp()
    attempts(0, 10)
    clock.pass(5_000)
    const hanging = breaker.admit()
    expect(hanging).not.toBeNull()
    expect(breaker.admit()).toBeNull()
    clock.pass(5_000)
    const probe = breaker.admit()
    probe?.began()
    expect(breaker.state).toBe('closed')
    expect(changes).toEqual(['open', 'half_open', 'closed'])
    hanging?.failed()
    attempts(0, 9)
    expect(breaker.state).toBe('closed')
  })

  it('stays open when a probe fails, until the next interval', () => {
    const { breaker, attempts, clock } = setUp()
    attempts(0, 10)
    clock.pass(5_000)
    breaker.admit()?.failed()
    expect(breaker.state).toBe('open')
    clock.pass(4_999)
    expect(breaker.admit()).toBeNull()
    clock.pass(1)
    expect(breaker.admit()).not.toBeNull()
  })

  it('counts an attempt once, and not one that began before it opened', () => {
    const { breaker, attempts, clock } = setUp()
    const early = Array.from({ length: 20 }, () => breaker.admit())
    early[0]?.failed()
    early[0]?.failed()
    attempts(0, 8)
    expect(breaker.state).toBe('closed')
    attempts(0, 1)
    expect(breaker.state).toBe('open')
    clock.pass(5_000)
    breaker.admit()?.succeeded()
    for (const permit of early) permit?.failed()
    expect(breaker.state).toBe('closed')
  })
})
