import type { ClaimKind } from './claim-kind.ts'
import { advice } from './kinds/advice.ts'
import { ages } from './kinds/ages.ts'
import { allergies } from './kinds/allergies.ts'
import { citations } from './kinds/citations.ts'
import { conditions } from './kinds/conditions.ts'
import { counts } from './kinds/counts.ts'
import { dates } from './kinds/dates.ts'
import { differences } from './kinds/differences.ts'
import { doses } from './kinds/doses.ts'
import { medicines } from './kinds/medicines.ts'
import { outcomes } from './kinds/outcomes.ts'
import { people } from './kinds/people.ts'
import { procedures } from './kinds/procedures.ts'
import { prognosis } from './kinds/prognosis.ts'
import { ranges } from './kinds/ranges.ts'
import { reactions } from './kinds/reactions.ts'
import { reasons } from './kinds/reasons.ts'
import { trends } from './kinds/trends.ts'
import { values } from './kinds/values.ts'
import { visits } from './kinds/visits.ts'

/** Every kind of claim that is held against the record; of two that object to one span the first is told. */
export const claimKinds: readonly ClaimKind[] = [
  advice,
  allergies,
  reactions,
  medicines,
  doses,
  reasons,
  conditions,
  procedures,
  outcomes,
  values,
  ranges,
  trends,
  differences,
  counts,
  dates,
  visits,
  ages,
  people,
  prognosis,
  citations,
]
