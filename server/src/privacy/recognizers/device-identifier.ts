import { defineLabelled } from './labelled-number.ts'

export const deviceIdentifier = defineLabelled('DEVICE_IDENTIFIER', {
  strict: /serial|s\/n|imei|udi|device\s{1,3}(?:id|number|no|serial)/,
  loose: /device|pacemaker|pump|model|lot/,
})
