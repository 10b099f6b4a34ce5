import type { Section } from './section.ts'
import { allergies } from './sections/allergies.ts'
import { carePlans } from './sections/care-plans.ts'
import { encounters } from './sections/encounters.ts'
import { findings } from './sections/findings.ts'
import { immunizations } from './sections/immunizations.ts'
import { labs } from './sections/labs.ts'
import { medications } from './sections/medications.ts'
import { patient } from './sections/patient.ts'
import { problems } from './sections/problems.ts'
import { procedures } from './sections/procedures.ts'
import { social } from './sections/social.ts'
import { surveys } from './sections/surveys.ts'
import { vitals } from './sections/vitals.ts'

/** The parts of a record, in the order in which they are shown and sent. A new one is a file and a line here. */
export const sections: readonly Section[] = [
  patient,
  allergies,
  problems,
  medications,
  labs,
  vitals,
  immunizations,
  procedures,
  encounters,
  carePlans,
  social,
  surveys,
  findings,
]
