import { Cloud, House, ListChecks, Network } from 'lucide-react'

/** Where a mode runs, as a picture. */
export const modeIcons = { no_model: ListChecks, here: House, network: Network, hosted: Cloud } as const
