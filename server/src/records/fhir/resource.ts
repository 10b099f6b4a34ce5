import type { ExtractResource, ResourceType } from '@medplum/fhirtypes'
import type { Element } from './element.ts'
import type { NamesOf } from './element-names.ts'

/** A resource as it came in: only its type and id are certain, everything else may be missing or of the wrong shape. */
export interface RawResource extends Element {
  readonly resourceType: string
  readonly id: string
}

/** A type of R4, and what R5 calls it where a record may come with that. */
export type RecordType = ResourceType | keyof RenamedTypes

interface RenamedTypes {
  DeviceUsage: 'DeviceUseStatement'
  MedicationUsage: 'MedicationStatement'
}

/** What other versions of FHIR call elements of a type, and extensions of its primitive elements. */
interface OtherNames {
  DeviceUsage: 'dateAsserted'
  DiagnosticReport: 'note'
  Goal: 'status'
  QuestionnaireResponse: '_questionnaire'
}

type R4Type<Type> = Type extends keyof RenamedTypes ? RenamedTypes[Type] : Type extends ResourceType ? Type : never

/** A resource of a type: it has the elements of that type and no others, and their values are as uncertain. */
export type RawOf<Type extends RecordType> = {
  readonly [Name in
    | NamesOf<ExtractResource<R4Type<Type>>>
    | (Type extends keyof OtherNames ? OtherNames[Type] : never)]?: unknown
} & { readonly resourceType: string; readonly id: string }
