import { accountNumber } from './account-number.ts'
import { ageOver89 } from './age-over-89.ts'
import { bareCode } from './bare-code.ts'
import { credentialedName } from './credentialed-name.ts'
import { date } from './date.ts'
import { deviceIdentifier } from './device-identifier.ts'
import { emailAddress } from './email-address.ts'
import { faxNumber } from './fax-number.ts'
import { handle } from './handle.ts'
import { hardwareAddress } from './hardware-address.ts'
import { healthPlanNumber } from './health-plan-number.ts'
import { ipAddress } from './ip-address.ts'
import { labelledIdentifier } from './labelled-identifier.ts'
import { licenseNumber } from './license-number.ts'
import { medicalRecordNumber } from './medical-record-number.ts'
import { partialDate } from './partial-date.ts'
import { personName } from './person-name.ts'
import { phoneNumber } from './phone-number.ts'
import { place } from './place.ts'
import { postalAddress } from './postal-address.ts'
import type { Recognizer } from './recognizer.ts'
import { repeatedName } from './repeated-name.ts'
import { socialSecurityForm } from './social-security-form.ts'
import { socialSecurityNumber } from './social-security-number.ts'
import { uuid } from './uuid.ts'
import { vehicleIdentifier } from './vehicle-identifier.ts'
import { vin } from './vin.ts'
import { webAddress } from './web-address.ts'

/** Every recognizer, those of the highest priority first. A new one is a file and a line here. */
export const recognizers: readonly Recognizer[] = [
  emailAddress,
  webAddress,
  ipAddress,
  hardwareAddress,
  uuid,
  handle,
  socialSecurityForm,
  faxNumber,
  phoneNumber,
  medicalRecordNumber,
  socialSecurityNumber,
  healthPlanNumber,
  accountNumber,
  licenseNumber,
  vehicleIdentifier,
  deviceIdentifier,
  labelledIdentifier,
  ageOver89,
  date,
  partialDate,
  bareCode,
  vin,
  postalAddress,
  place,
  credentialedName,
  personName,
  repeatedName,
].sort((one, other) => other.priority - one.priority)
