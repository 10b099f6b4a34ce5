import type { HostFault } from '../faults/host-fault.ts'
import type { ModeState } from '../mode.ts'

/** Every state of a hosted mode. `ready` and `slow` can answer, the others can't. */
export const healthStates = [
  'ready',
  'slow',
  'warming',
  'token_missing',
  'token_invalid',
  'no_permission',
  'no_credit',
  'model_unavailable',
  'provider_down',
] as const
type HealthState = (typeof healthStates)[number]

export interface Health extends ModeState {
  state: HealthState
}

/** What keeps a mode from being asked at all, by its configuration. */
export interface NotReadyReason {
  state: HealthState
  /** What is missing and what to do. */
  reason: string
}

/** What a failed call says about the mode; null where it says nothing. */
export function healthAfter(fault: HostFault): Health | null {
  const reason = fault.message
  switch (fault.code) {
    case 'mode_not_configured':
      return { state: 'token_missing', ready: false, reason }
    case 'provider_auth_failed':
      return { state: fault.status === 403 ? 'no_permission' : 'token_invalid', ready: false, reason }
    case 'provider_no_credit':
      return { state: 'no_credit', ready: false, reason }
    case 'model_unavailable':
    case 'provider_not_allowed':
    case 'provider_rejected':
      return { state: 'model_unavailable', ready: false, reason }
    case 'provider_rate_limited':
      return { state: 'slow', ready: true, reason }
    case 'provider_timeout':
      return { state: 'slow', ready: false, reason }
    case 'provider_unavailable':
      return { state: fault.kind === 'loading' ? 'warming' : 'provider_down', ready: false, reason }
    case 'answer_incomplete':
      return fault.wellFormed ? null : { state: 'provider_down', ready: false, reason }
    default:
      return null
  }
}
