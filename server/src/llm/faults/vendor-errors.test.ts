import { describe, expect, it } from 'vitest'
import { testNames } from '../../../test/llm/test-names.ts'
import { vendorErrors } from '../../../test/llm/vendor-errors.ts'
import { faultInReply, toHostFault } from './reported-fault.ts'

describe('an error in a vendor’s words', () => {
  it.each(vendorErrors)('%s, %i: %j', (_, status, body, { code, calls, kind, waitS }) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const fault =
      status === 200 ? faultInReply(body, testNames) : toHostFault({ status, headers: {}, body: text }, testNames, 0)
    expect({ code: fault.code, calls: fault.transient ? 'more' : 'one', kind: fault.kind }).toEqual({
      code,
      calls,
      kind: kind ?? fault.kind,
    })
    if (waitS !== undefined) expect(fault.waitMs).toBeCloseTo(waitS * 1_000)
  })

  it.each(vendorErrors.filter(([, status]) => status !== 200))(
    '%s, %i means the same inside a reply: %j',
    (_, status, body, means) => {
      if (typeof body === 'string') return
      const inside = { ...(body as object), status }
      const { code, transient } = faultInReply(inside, testNames)
      expect({ code, calls: transient ? 'more' : 'one' }).toEqual({ code: means.code, calls: means.calls })
    },
  )
})
