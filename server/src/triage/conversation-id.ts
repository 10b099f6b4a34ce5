import { randomUUID } from 'node:crypto'

/**
 * A UUID of version 7 (RFC 9562, section 5.7): the milliseconds since the epoch, then 74 random bits. Later ids sort
 * after earlier ones, so that the turns of an hour stand side by side in the indexes of the store; those of random ids
 * each stand on a page of their own.
 */
export function newConversationId(now: number): string {
  const time = now.toString(16).padStart(12, '0')
  // What follows the version in a random UUID: 12 bits, the variant, 62 bits.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
