import type { Outbound } from '../src/shared/outbound.ts'

/** Through no proxy, trusting what the system trusts. */
export const direct: Outbound = { proxy: undefined, ca: undefined }
