import { expect, test } from 'vitest'
import { CONTACTS, CONTACTS_DATE, CONTACTS_SOURCES } from '../src/safety/notice/contacts.ts'
import { rules } from '../src/safety/notice/rules.ts'
import { RULES_DATE, RULES_VERSION } from '../src/safety/notice/rules-version.ts'
import { toText } from '../src/safety/notice/texts.ts'

const cell = (text: string) => text.replaceAll('|', '\\|')

const table = rules.map(
  ({ id, level, name, source }) => `| \`${id}\` | ${level} | ${name.en}; ${name.es} | ${cell(source)} |`,
)

const wordings = rules.map(({ id, level, name, source, flags, patterns }) =>
  [
    `### ${name.en} (\`${id}\`)`,
    '',
    `Level ${level}. Source: ${source}.${flags.size === 0 ? '' : ` Flags: ${[...flags].join(', ')}.`}`,
    '',
    '```',
    ...patterns,
    '```',
  ].join('\n'),
)

const contacts = CONTACTS.map(
  ({ region, kinds, number, en }) => `| ${region} | ${en} | ${number} | ${kinds.join(', ')} |`,
)

const document = `# Safety: the rules by which danger is recognised

This page is made from the data in \`server/src/safety/notice\` (\`npm run docs\`), so that whoever signs the rules signs what runs. Version ${RULES_VERSION}, ${RULES_DATE}. Nobody has signed it yet: the rules were written by engineers from the sources named below, and no clinician has reviewed them.

## What this is, and what it is not

Before anything is asked of a model, the question, the questions before it in the same conversation and the record are read for a danger. Where one is recognised, a notice stands above the answer and says whom to call. It works with no model and with a host that is down, takes microseconds, and gives the same result for the same input.

It is not triage advice, it gives no diagnosis, and nothing is claimed of it as a medical device. Its absence never means that something is not urgent. Nobody reads along: the notice says so.

An operator should look at: in the United States section 520(o)(1)(E) of the FD&C Act and FDA's guidance "Clinical Decision Support Software" (software for patients is not excluded from the definition of a device by that section) and "Policy for Device Software Functions"; in the European Union Regulation (EU) 2017/745 with rule 11 of its annex VIII and MDCG 2019-11, and Regulation (EU) 2024/1689; in the United Kingdom the Medical Devices Regulations 2002 and DCB0129 and DCB0160. State laws of the United States on chat services and suicide (for instance California SB 243 and New York General Business Law article 47) ask for a protocol such as this one.

## How a message is read

- A rule is fulfilled where one of its wordings is, in the message, in one of its clauses. Words that carry no meaning may stand between the words of a wording; a slip of the pen is forgiven.
- What is denied, past, asked of the record, supposed, quoted, said of a relative long ago or meant as a figure of speech does not count. Words of now ("since this morning") undo the past. A rule with the flag \`always\` counts also where it is asked or supposed.
- Numbers with their units, or with the name of what was measured, are read as values.
- \`@risk\` in a wording is a risk that the record holds (a medicine by its class, a problem, a device, a critical result of the last seven days) or that the message itself names.
- \`emergency\` is for now, \`crisis\` for suicide, self-harm, harm to others and abuse, \`urgent\` for today.
- Once a means or a method was named in a crisis, the answer is a fixed sentence in every mode, without any medicine, amount or supply, and no model is asked, until whoever asked folds the notice with "I asked about the past".
- A fact of the record that denies what is felt now ("no chest pain") is not shown beside the notice.

## What the patient reads

| Level | English | Spanish |
| --- | --- | --- |
${(['emergency', 'crisis', 'urgent'] as const).map((level) => `| ${level} | ${toText(level, 'US', 'en')} | ${toText(level, 'US', 'es')} |`).join('\n')}

## Whom to call

By \`EMERGENCY_REGION\`; where it is unset, all of them. Set down on ${CONTACTS_DATE}; compare them with their sources before you rely on them: ${CONTACTS_SOURCES.join('; ')}.

| Region | Contact | Number | For |
| --- | --- | --- | --- |
${contacts.join('\n')}

## Sources

MedlinePlus, CDC, NINDS, SAMHSA, HRSA and FDA labels are works of the United States government or in its public domain; NHS pages are under the Open Government Licence v3.0 (contains public sector information licensed under it). Of others only facts were taken. Neither SNOMED CT nor ATC nor any protocol for telephone triage was used.

## The rules

| Rule | Level | What it is | Source |
| --- | --- | --- | --- |
${table.join('\n')}

## The wordings

${wordings.join('\n\n')}
`

test('docs/safety.md holds every rule, wording and contact: `npm run docs` writes it', async () => {
  await expect(document).toMatchFileSnapshot('../../docs/safety.md')
})
