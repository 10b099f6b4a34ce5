import { defineLabelled } from './labelled-number.ts'

export const healthPlanNumber = defineLabelled('HEALTH_PLAN_BENEFICIARY_NUMBER', {
  strict:
    /policy|member(?:ship)?|subscriber|beneficiary|health\s{1,3}plan|hmo|ppo|mbi|hicn|insurance\s{1,3}(?:id|policy|number|no|card|member)|medicare\s{1,3}(?:id|number|no)|medicaid\s{1,3}(?:id|number|no)/,
  loose:
    /insurance|insur|ins|plan|medicare|medicaid|group|coverage|payer|aetna|cigna|humana|kaiser|bcbs|blue\s{1,3}cross|tricare/,
})
