import type { Known } from './known.ts'

/** Twenty questions that a patient may ask of a record, half of them with what identifies them in the question. */
export function twentyQuestions({
  name,
  family,
  birthDate,
  address,
  phone,
  mrn,
  clinician,
  facility,
  day,
}: Known): string[] {
  const [year = '', month = '', date = ''] = day.split('-')
  return [
    'What medications am I taking?',
    'Am I allergic to anything?',
    'What was my last A1c and when was it?',
    'How has my blood pressure changed over the years?',
    'What happened at my last visit?',
    'Which vaccines have I had?',
    'Who is my doctor, and where do I see them?',
    'What insurance do I have, and how can it be reached?',
    'Summarize my medical history with all dates, places and names.',
    'What devices and procedures do I have on record?',
    `My name is ${name}, born ${birthDate}. What are my diagnoses?`,
    `I am ${family.toUpperCase()} and I live at ${address}. Who should I call?`,
    `What did ${clinician} write about me on ${day}?`,
    `Was I at ${facility} on ${Number(month)}/${Number(date)}/${year}?`,
    `MRN ${mrn}: list the lab results of ${year}.`,
    `Please call ${phone} about my results, ${name.split(' ')[0]}`,
    `is ${name.toLowerCase()} due for a tetanus shot?`,
    `${family}, ${name.split(' ')[0]}: what was done in ${year}?`,
    `Does ${family}'s chart mention a smoking history?`,
    `What changed between ${day} and now, and what did my care team at ${facility} plan?`,
  ]
}
