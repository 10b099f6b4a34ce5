import { expect, it } from 'vitest'
import { toIsoTime } from './iso-time.ts'

it('writes a time as JavaScript itself does, whichever was written before', () => {
  const second = Date.UTC(2026, 10, 23, 8, 59, 59)
  const times = [second, second + 7, second + 999, second + 1_000, second + 60, 0, 5, -1, -1_000, Date.UTC(12_026, 0)]
  for (const time of times) expect(toIsoTime(time)).toBe(new Date(time).toISOString())
})
