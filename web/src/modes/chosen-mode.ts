import type { ModeInfo } from '@carepath/contract/service.ts'

/** True where nothing of a question or a record leaves this machine. */
export function staysHere(mode: ModeInfo): boolean {
  return (mode.runs === 'here' || mode.runs === 'no_model') && mode.egress === 'none'
}

/** Whether it can be asked now, whatever one word says how it is. */
export function isReady(mode: ModeInfo): boolean {
  return mode.ready ?? mode.state === 'ready'
}

export function canAnswer(mode: ModeInfo, localOnly: boolean): boolean {
  return isReady(mode) && (!localOnly || staysHere(mode))
}

/**
 * Who answers now: the mode that the person chose, else the service's own default, as long as it may be asked. With
 * "only on this machine" a mode that stays here stands in for one that does not; which one it is stands on the page.
 * A mode that was chosen and cannot answer is never replaced in silence: it is returned, and its state says why.
 */
export function chosenMode(
  modes: readonly ModeInfo[] | undefined,
  wanted: string | null,
  localOnly: boolean,
): ModeInfo | null {
  if (modes === undefined) return null
  const chosen = modes.find(({ id }) => id === wanted) ?? modes.find((mode) => mode.default) ?? modes[0] ?? null
  if (chosen === null || !localOnly || staysHere(chosen)) return chosen
  const local = modes.filter(staysHere)
  return local.find((mode) => mode.default && isReady(mode)) ?? local.find(isReady) ?? null
}
