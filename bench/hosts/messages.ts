/** What the fake model host of the benchmarks is told to do with every call from then on. */
export type Behaviour =
  | { type: 'well' }
  | { type: 'fault'; name: string; stream: boolean; wire: 'chat' | 'classic' }
  /** A share of the calls fails, each in one of these ways, at random and repeatably. */
  | { type: 'sometimes'; share: number; names: readonly string[]; stream: boolean; seed: number }
  /** So many tokens, one of every ten of which says when it went out. */
  | { type: 'stream'; tokens: number; gapMs: number }

export type ToUpstream = { id: number } & ({ type: 'behave'; behaviour: Behaviour } | { type: 'look' })

export interface UpstreamState {
  callCount: number
  openSockets: number
  /** When the connection of a call was closed, in milliseconds since the epoch, by the trace id of the call. */
  closedAt: Record<string, number>
}

export type FromUpstream = { type: 'ready'; url: string } | ({ type: 'state'; id: number } & UpstreamState)

/** The first of so many tokens is the word `stamp` with the time, in hundredths of a millisecond, at which it went out. */
export const tokensPerStamp = 10
