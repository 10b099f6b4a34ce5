import { expect, it } from 'vitest'
import { calendarOf, monthLabel, move, moveBack, yearLabel } from './shifted-calendar.ts'

const patients = Array.from({ length: 60 }, (_, number) => calendarOf(`patient-${number}`))
const months = Array.from({ length: 1_200 }, (_, month) => ({
  year: 1950 + Math.floor(month / 12),
  month: (month % 12) + 1,
  day: 1,
}))

it('the calendar of a patient is the same for every request, and another patient has another', () => {
  expect(calendarOf('patient-7')).toEqual(patients[7])
  expect(new Set(patients.map(({ days }) => days)).size).toBeGreaterThan(50)
})

it('every month and year has a label of its own, in which its days lie', () => {
  for (const calendar of patients) {
    const labels = months.map(({ year, month }) => monthLabel(calendar, year, month))
    expect(new Set(labels).size).toBe(months.length)
    expect(new Set(months.map(({ year }) => yearLabel(calendar, year))).size).toBe(100)
    for (const first of months) {
      const moved = move(calendar, first)
      expect(monthLabel(calendar, first.year, first.month).startsWith(`${moved.year}-`)).toBe(true)
      expect([first.year + calendar.years, first.year + calendar.years + 1]).toContain(moved.year)
      expect(moveBack(calendar, moved)).toEqual(first)
    }
  }
})

it('no date of the last 89 years is moved to before 2100', () => {
  for (const calendar of patients) {
    expect(move(calendar, { year: new Date().getUTCFullYear() - 89, month: 1, day: 1 }).year).toBeGreaterThanOrEqual(
      2100,
    )
  }
})
