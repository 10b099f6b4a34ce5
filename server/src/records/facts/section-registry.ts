import type { Section } from './section.ts'
import { allergies } from './sections/allergies.ts'
import { carePlans } from './sections/care-plans.ts'
import { careTeam } from './sections/care-team.ts'
import { contacts } from './sections/contacts.ts'
import { costs } from './sections/costs.ts'
import { devices } from './sections/devices.ts'
import { encounters } from './sections/encounters.ts'
import { family } from './sections/family.ts'
import { findings } from './sections/findings.ts'
import { goals } from './sections/goals.ts'
import { immunizations } from './sections/immunizations.ts'
import { insurance } from './sections/insurance.ts'
import { labs } from './sections/labs.ts'
import { medications } from './sections/medications.ts'
import { notes } from './sections/notes.ts'
import { orders } from './sections/orders.ts'
import { other } from './sections/other.ts'
import { patient } from './sections/patient.ts'
import { problems } from './sections/problems.ts'
import { procedures } from './sections/procedures.ts'
import { reports } from './sections/reports.ts'
import { social } from './sections/social.ts'
import { surveys } from './sections/surveys.ts'
import { vitals } from './sections/vitals.ts'

/**
 * The parts of a record, in the order in which they are shown and sent. A new one is a file and a line here, before
 * `other`, which tells what none of those before it has read.
 */
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
  reports,
  notes,
  carePlans,
  goals,
  careTeam,
  orders,
  family,
  social,
  surveys,
  findings,
  devices,
  insurance,
  costs,
  contacts,
  other,
]
