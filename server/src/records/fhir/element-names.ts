import type { Resource } from '@medplum/fhirtypes'

/**
 * The names of all elements that FHIR R4 has: those of resources, of their parts and data types, and of the parts of
 * these; and those of other versions and national profiles that records come with all the same.
 */
export type ElementName = NamesOf<Resource | Parts | PartsOf<Parts> | PartsOf<PartsOf<Parts>>> | OtherName

type OtherName =
  // FHIR R5: MedicationStatement, DeviceUsage.
  | 'medication'
  | 'adherence'
  // Extensions of primitive elements.
  | '_questionnaire'

type Parts = Exclude<PartsOf<Resource>, Resource>

type PartsOf<Type> = Type extends object ? Extract<ItemOf<NonNullable<Type[keyof Type]>>, object> : never

type ItemOf<Type> = Type extends readonly (infer Item)[] ? Item : Type

/** Returns the keys of each member of a union. */
export type NamesOf<Type> = Type extends unknown ? keyof Type : never
