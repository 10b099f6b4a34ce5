import type { Fact } from '../facts/fact.ts'
import { sayDate } from './wording.ts'

/** Parts of a medicine's line that say nothing of how it is taken: the status, who wrote it down, what was dispensed. */
const BUREAUCRACY =
  /^(?:active$|unknown$|as told by |noted by |amount |supply for |\d+ refills? allowed|recorded |category |dispensed |prescribed by |reported |lot |status because of |course of |by Dr)/u
const STOPPED = /^(?:stopped|completed|cancelled|ended|on hold|draft|not taken|entered in error|NOT )/u

/**
 * A medicine as people say it: what it is, how it is taken, what for, since when. One that is over says so, with when
 * and why. `asked` keeps who prescribed it and what was dispensed, where the question is about that.
 */
export function tellMedicine(fact: Fact, ref: string, asked: { who: boolean; supply: boolean }): string {
  const [label, parts] = splitLine(fact)
  const told = parts.filter((part) => {
    if (asked.who && /^prescribed by /u.test(part)) return true
    if (asked.supply && /^(?:amount |supply for |\d+ refills?)/u.test(part)) return true
    return !BUREAUCRACY.test(part) && !/^until /u.test(part)
  })
  const status = told.find((part) => STOPPED.test(part))
  const rest = told.filter((part) => part !== status)
  const reason = parts.find((part) => part.startsWith('status because of '))?.slice('status because of '.length)
  const when = status === undefined ? toSince(fact) : toEnded(fact, status, reason)
  const said = [...(status === undefined ? [] : [when]), ...rest.map(toPlain), ...(status === undefined ? [when] : [])]
  return `- ${label}: ${said.filter((part) => part !== '').join('; ')} [${ref}]`
}

function splitLine({ label, text }: Fact): [string, string[]] {
  const body = text.startsWith(`${label}: `) ? text.slice(label.length + 2) : text
  return [label, body.split('; ').map((part) => part.trim())]
}

/** `Take 1 tablet (500 mg) by mouth twice daily` is read as an order: here it is only told. */
function toPlain(part: string): string {
  return part
    .replace(/^active, but /u, '')
    .replace(/^Take (?=\d|one|two|half)/u, 'take ')
    .replace(/\.$/u, '')
}

function toSince({ date }: Fact): string {
  return date === null ? '' : `since ${sayDate(date)}`
}

function toEnded({ end, date }: Fact, status: string, reason: string | undefined): string {
  const day = end ?? null
  const on = day === null ? (date === null ? '' : `, from ${sayDate(date)}`) : ` on ${sayDate(day)}`
  return `${status}${on}${reason === undefined ? '' : `, because of ${toLowerStart(reason)}`}`
}

/** `INR of 4.8` keeps its capitals. */
function toLowerStart(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text
}
