import { expect, test } from 'vitest'
import { newConversationId } from './conversation-id.ts'

test('an id is a UUID that begins with its time and is another one each time', () => {
  const ids = Array.from({ length: 100 }, () => newConversationId(Date.UTC(2022, 1, 22, 19, 22, 22)))
  // The time of RFC 9562, appendix A.6.
  for (const id of ids) expect(id).toMatch(/^017f22e2-79b0-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(new Set(ids).size).toBe(100)
})

test('later ids sort after earlier ones', () => {
  const times = [0, 1, 0xffff, 0x1_0000, 0x1_0001, 0xff_ffff_ffff]
  const ids = times.map(newConversationId)
  expect([...ids].sort()).toEqual(ids)
})
