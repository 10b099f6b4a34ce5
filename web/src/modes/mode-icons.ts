import { Cloud, House, ListChecks } from 'lucide-react'

/** Where a mode runs, as a picture. */
export const modeIcons = { no_model: ListChecks, here: House, hosted: Cloud } as const
