const openings = ['', 'Please tell me: ', 'For my next visit: ', 'I forgot. ', 'My daughter wants to know. ']
const asks = [
  'What medications am I taking?',
  'When was my last A1c and what was it?',
  'Am I allergic to anything?',
  'What happened at my last visit?',
  'Is my blood pressure all right?',
  'Which vaccines did I get, and which are due?',
  'What conditions do I have since 2015?',
  'What is in my care plan?',
  'Did my kidney values change over the last years?',
  'Have I ever had surgery?',
]
const endings = ['', ' Thank you.', ' I was told in March, but I lost the paper.', ' Short, please.']

/** Bodies of `POST /triage` about one patient, all different, in an order in which neighbours ask for different things. */
export function buildBodies(mrn: string): string[] {
  const queries = openings.flatMap((opening) =>
    endings.flatMap((ending) => asks.map((ask) => `${opening}${ask}${ending}`)),
  )
  return queries.map((query) => JSON.stringify({ patient_mrn: mrn, query, llm_mode: 'hf-qwen2.5' }))
}
