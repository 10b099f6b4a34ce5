import { defineLabelled } from './labelled-number.ts'

export const accountNumber = defineLabelled('ACCOUNT_NUMBER', {
  strict: /acct|account|billing|invoice/,
  loose: /claim|credit\s{1,3}card|card|bank/,
})
