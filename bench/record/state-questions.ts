import { toLayWords } from './lay-words.ts'
import type { RecordQuestion, Wanted } from './question.ts'
import { dayOf, hash, nameOf, ofType, type Raw, type RawRecord, raw, raws, referredName, statusOf } from './raw.ts'

/** Questions about what is: problems, medicines with their dose, allergies, plans, goals, family. */
export function stateQuestions(record: RawRecord): RecordQuestion[] {
  return [
    ...latestOf(
      ofType(record, 'Condition'),
      ({ code }) => nameOf(code),
      ({ onsetDateTime }) => dayOf(onsetDateTime),
    ).flatMap(ofProblem),
    ...latestOf(
      ofType(record, 'MedicationRequest'),
      ({ medicationCodeableConcept }) => nameOf(medicationCodeableConcept),
      ({ authoredOn }) => dayOf(authoredOn),
    ).flatMap((request) => ofMedicine(record, request)),
    ...ofType(record, 'AllergyIntolerance').flatMap(ofAllergy),
    ...ofType(record, 'CarePlan').flatMap(ofPlan),
    ...ofType(record, 'Goal').flatMap(ofGoal),
    ...ofType(record, 'FamilyMemberHistory').flatMap(ofRelative),
  ]
}

/** Of what came again and again under one name, the last time: that is what a question without a date is about. */
function latestOf(resources: readonly Raw[], name: (resource: Raw) => string, day: (resource: Raw) => string): Raw[] {
  const groups = Map.groupBy(resources, name)
  return [...groups.values()].flatMap((group) =>
    [...group].sort((one, other) => (day(one) < day(other) ? 1 : -1)).slice(0, 1),
  )
}

/** The same questions in the record's words and, where there are any, in those of patients. */
function inBothWords(
  name: string,
  ask: (called: string, words: 'record' | 'lay') => RecordQuestion[],
): RecordQuestion[] {
  if (name === '') return []
  const lay = toLayWords(name)
  return [...ask(name, 'record'), ...(lay === null ? [] : ask(lay, 'lay'))]
}

function ofProblem(condition: Raw): RecordQuestion[] {
  const name = nameOf(condition.code)
  const status = statusOf(condition.clinicalStatus)
  const onset = dayOf(condition.onsetDateTime)
  const end = dayOf(condition.abatementDateTime)
  return inBothWords(name, (called, words) => [
    ...(status === ''
      ? []
      : [
          {
            kind: 'status',
            words,
            query: [`Do I still have ${called}?`, `Is my ${called} still active?`][hash(name) % 2] ?? '',
            wanted: [{ texts: [name, status] }],
          },
        ]),
    ...(onset === ''
      ? []
      : [
          {
            kind: 'since when',
            words,
            query: `When was I last diagnosed with ${called}?`,
            wanted: [{ texts: [name, onset] }],
          },
        ]),
    ...(end === ''
      ? []
      : [{ kind: 'until when', words, query: `When did my ${called} go away?`, wanted: [{ texts: [name, end] }] }]),
  ])
}

function ofMedicine(record: RawRecord, request: Raw): RecordQuestion[] {
  const name = nameOf(request.medicationCodeableConcept)
  const status = statusOf(request.status)
  const authored = dayOf(request.authoredOn)
  const prescriber = referredName(record, request.requester)
  const reason = nameOf(raws(request.reasonCode)[0]) || referredName(record, raws(request.reasonReference)[0])
  const dose = toDose(request)
  return inBothWords(name, (called, words) => [
    ...(status === '' || authored === ''
      ? []
      : [
          {
            kind: 'status',
            words,
            query: `Am I still taking ${called}?`,
            wanted: [{ texts: [name, status, authored] }],
          },
        ]),
    ...(authored === ''
      ? []
      : [
          {
            kind: 'since when',
            words,
            query: `When was ${called} last prescribed?`,
            wanted: [{ texts: [name, authored] }],
          },
        ]),
    ...(prescriber === ''
      ? []
      : [{ kind: 'who', words, query: `Who prescribed ${called}?`, wanted: [{ texts: [name, prescriber] }] }]),
    ...(reason === ''
      ? []
      : [{ kind: 'why', words, query: `Why was I given ${called}?`, wanted: [{ texts: [name, reason] }] }]),
    ...(dose === null
      ? []
      : [
          {
            kind: 'dose',
            words,
            query:
              [`How much ${called} should I take?`, `What is the dose of my ${called}?`, `How do I take ${called}?`][
                hash(name) % 3
              ] ?? '',
            wanted: [{ ...dose, texts: [name, ...dose.texts] }],
          },
        ]),
  ])
}

/** The sig as it was written, else its numbers. */
function toDose(request: Raw): Wanted | null {
  const [dosage] = raws(request.dosageInstruction)
  const text = raw(dosage).text
  if (typeof text === 'string' && text.trim() !== '') return { texts: [text] }
  const dose = raw(raw(raws(raw(dosage).doseAndRate)[0]).doseQuantity).value
  return typeof dose === 'number' ? { texts: [], numbers: [dose] } : null
}

function ofAllergy(allergy: Raw): RecordQuestion[] {
  const name = nameOf(allergy.code)
  const cause = name.replace(/^allergy to /i, '').replace(/ allergy$/i, '')
  const sign = nameOf(raws(raw(raws(allergy.reaction)[0]).manifestation)[0])
  if (name === '') return []
  return [
    { kind: 'allergy', words: 'record', query: `Am I allergic to ${cause}?`, wanted: [{ texts: [name] }] },
    {
      kind: 'allergy',
      words: 'lay',
      query: 'What should I stay away from because of my allergies?',
      wanted: [{ texts: [name] }],
    },
    ...(sign === ''
      ? []
      : [
          {
            kind: 'allergy',
            words: 'record' as const,
            query: `What happens when I get ${cause}?`,
            wanted: [{ texts: [name, sign] }],
          },
        ]),
  ]
}

function ofPlan(plan: Raw): RecordQuestion[] {
  const names = raws(plan.category)
    .map(nameOf)
    .filter((name) => name !== '')
  const name = names.at(-1) ?? ''
  const activities = raws(plan.activity)
    .map(({ detail }) => nameOf(raw(detail).code))
    .filter((activity) => activity !== '')
  if (name === '' || activities.length === 0) return []
  return [
    {
      kind: 'plan',
      words: 'record',
      query: `What am I to do in my plan for ${name}?`,
      wanted: activities.map((activity) => ({ texts: [activity] })),
    },
  ]
}

function ofGoal(goal: Raw): RecordQuestion[] {
  const name = nameOf(goal.description)
  return name === ''
    ? []
    : [{ kind: 'plan', words: 'record', query: 'What are the goals of my treatment?', wanted: [{ texts: [name] }] }]
}

function ofRelative(history: Raw): RecordQuestion[] {
  const relative = nameOf(history.relationship)
  return raws(history.condition).flatMap(({ code }): RecordQuestion[] => {
    const name = nameOf(code)
    if (name === '' || relative === '') return []
    return [
      {
        kind: 'family',
        words: 'record',
        query: `Did my ${relative} have ${name}?`,
        wanted: [{ texts: [relative, name] }],
      },
      { kind: 'family', words: 'lay', query: 'What illnesses run in my family?', wanted: [{ texts: [name] }] },
    ]
  })
}
