/** How we show a FHIR server who is asking. */
export interface Authorization {
  /** The value of the Authorization header; null where none is sent. */
  header(signal: AbortSignal): Promise<string | null>
  /** The server refused the header: whether there will be another one to try. */
  renew(): boolean
}

export const noAuthorization: Authorization = { header: async () => null, renew: () => false }

/** `token` is asked each time: it may have been exchanged. */
export function bearerToken(token: () => string): Authorization {
  return { header: async () => `Bearer ${token()}`, renew: () => false }
}
