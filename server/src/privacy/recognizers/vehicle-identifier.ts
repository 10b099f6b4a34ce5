import { defineLabelled } from './labelled-number.ts'

export const vehicleIdentifier = defineLabelled('VEHICLE_IDENTIFIER', {
  strict: /vin|licen[sc]e\s{1,3}plate|plate|tag\s{1,3}number/,
  loose: /vehicle|tag/,
})
