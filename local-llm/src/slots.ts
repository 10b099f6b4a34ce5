import type { LlamaContext, LlamaContextSequence, Token } from 'node-llama-cpp'
import { RequestError } from './request-error.ts'
import { chooseSequence } from './sequence-choice.ts'

interface Slot {
  sequence: LlamaContextSequence
  usedAt: number
}

interface Waiter {
  give: (slot: Slot) => void
  prompt: readonly Token[]
}

export interface Slots {
  /**
   * A sequence of its own for a prompt: the free one that has evaluated most of it, or, where none is free, the next
   * that is, first come first served. Throws RequestError `overloaded` where `queue` are waiting already, and the
   * signal's reason where it aborts while waiting. Whoever got a sequence gives it back.
   */
  take(prompt: readonly Token[], signal: AbortSignal): Promise<LlamaContextSequence>
  giveBack(sequence: LlamaContextSequence): void
  readonly active: number
  readonly waiting: number
}

/** All sequences of a context, with a bounded queue before them. The library evaluates those in use in one batch. */
export function openSlots(context: LlamaContext, queue: number): Slots {
  const slots: Slot[] = Array.from({ length: context.totalSequences }, () => ({
    sequence: context.getSequence(),
    usedAt: 0,
  }))
  const free = new Set(slots)
  const waiters: Waiter[] = []
  let uses = 0

  const take = (slot: Slot): Slot => {
    free.delete(slot)
    slot.usedAt = ++uses
    return slot
  }

  return {
    async take(prompt, signal) {
      signal.throwIfAborted()
      const chosen = chooseSequence([...free].map((slot) => described(slot, prompt)))
      if (chosen) return take(chosen.slot).sequence
      if (waiters.length >= queue) {
        throw new RequestError(503, 'overloaded', `${queue} requests are waiting already`, 5)
      }
      const { promise, resolve, reject } = Promise.withResolvers<Slot>()
      const waiter: Waiter = { give: resolve, prompt }
      const leave = () => {
        waiters.splice(waiters.indexOf(waiter), 1)
        reject(signal.reason)
      }
      waiters.push(waiter)
      signal.addEventListener('abort', leave, { once: true })
      try {
        return (await promise).sequence
      } finally {
        signal.removeEventListener('abort', leave)
      }
    },
    giveBack(sequence) {
      const slot = slots.find((candidate) => candidate.sequence === sequence)
      if (slot === undefined) return
      free.add(slot)
      const waiter = waiters.shift()
      if (waiter) waiter.give(take(slot))
    },
    get active() {
      return slots.length - free.size
    },
    get waiting() {
      return waiters.length
    },
  }
}

function described(slot: Slot, prompt: readonly Token[]) {
  const { sequence, usedAt } = slot
  return {
    slot,
    usedAt,
    held: sequence.nextTokenIndex,
    shared: sequence.compareContextTokens([...prompt]).firstDifferentIndex,
  }
}
