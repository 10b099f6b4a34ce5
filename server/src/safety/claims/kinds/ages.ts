import type { ClaimKind } from '../claim-kind.ts'
import { contradicts } from '../objections.ts'
import { isDate } from '../reading/dates.ts'

/** How old the patient is, and when born. */
export const ages: ClaimKind = {
  id: 'age',
  check({ text, start, dates }, known, { now }) {
    if (known.birthDate === null) return []
    const fact = known.facts.find(({ fact: { label } }) => label === 'Sex and birth date')
    const age =
      /\b(?:you are|you're|you turned|at age|aged|age is|tiene)(?: now| about| currently)? (\d{1,3})(?: years?(?: old| of age)?| anos?)?\b(?! ?(?:%|mg|kg|cm|results?|readings?|lb|pounds|allerg|medic|week))/.exec(
        text,
      )
    const objections = []
    if (
      age !== null &&
      /years? old|years of age|\bage|anos|turned/.test(age[0]) &&
      !isAge(Number(age[1]), known.birthDate, now)
    ) {
      const at = start + age.index + age[0].indexOf(age[1] ?? '')
      objections.push(contradicts({ start: at, end: at + (age[1] ?? '').length }, fact))
    }
    const born = /\b(?:born|birth ?date|date of birth|nacio|nacid[oa]|fecha de nacimiento)\b/.exec(text)
    const date = born === null ? undefined : dates.find(({ start: at }) => at > start + born.index)
    if (date !== undefined && !isDate(date, known.birthDate)) objections.push(contradicts(date, fact))
    return objections
  },
}

/** Where only the year or month of birth is known, either age of that time. */
function isAge(claimed: number, birthDate: string, now: number): boolean {
  const [year = 0, month, day] = birthDate.split('-').map(Number)
  const today = new Date(now)
  const years = today.getUTCFullYear() - year
  const isAhead = (today.getUTCMonth() + 1) * 100 + today.getUTCDate() < (month ?? 12) * 100 + (day ?? 31)
  if (month === undefined || (day === undefined && month === today.getUTCMonth() + 1))
    return claimed === years || claimed === years - 1
  return claimed === (isAhead ? years - 1 : years)
}
