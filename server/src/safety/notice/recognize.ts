import { once } from '../../shared/once.ts'
import { buildMatcher, type Matches } from './grammar/matcher.ts'
import { splitTop } from './grammar/pattern.ts'
import { BODY } from './lexicon/body.ts'
import { FILLERS, ORDINARY } from './lexicon/fillers.ts'
import { RISKS } from './lexicon/risks.ts'
import { SCOPE } from './lexicon/scope.ts'
import { THINGS } from './lexicon/things.ts'
import { MEDICINE_TERMS, medicineTermsOf } from './medicine-terms.ts'
import { READING_TERMS, readReadings } from './readings.ts'
import { type Part, type Rule, rules, ruleTerms } from './rules.ts'
import { readScopes, type Scope, type Scopes } from './scope.ts'

/** A rule that a message fulfils, and the risks of the record that it took. */
export interface Recognized {
  rule: Rule
  risks: readonly string[]
  /** Whether a means stands in the message: a medicine, a weapon, a place. */
  hasMeans: boolean
}

const terms = new Map<string, readonly string[]>([...[SCOPE, BODY, THINGS, RISKS].flatMap(readLexicon), ...ruleTerms])

/** A word between those of a cue makes another one: "was my", "was in my". */
const scopeTerms = new Set(readLexicon(SCOPE).map(([name]) => name))

const matcher = once(() =>
  buildMatcher(
    {
      terms,
      strict: scopeTerms,
      fillers: FILLERS,
      ordinary: ORDINARY,
      readTerms: [...READING_TERMS, ...MEDICINE_TERMS],
    },
    (tokens) => new Map([...readReadings(tokens), ...medicineTermsOf(tokens)]),
  ),
)

/** The risks that a text of the record names: `Atrial fibrillation` has none, `Addison's disease` is `adrenal`. */
export function recognizeRisks(text: string): string[] {
  const matches = matcher()(text)
  return riskNames.filter((name) => matches.of(`risk-${name}`).length > 0)
}

const riskNames = [...terms.keys()].flatMap((name) => (name.startsWith('risk-') ? [name.slice('risk-'.length)] : []))

interface Way {
  rule: Rule
  parts: readonly Part[]
}

/** The ways of all rules by a term that must be found for each: a way of risks alone is none. */
const waysByTerm = new Map<string, Way[]>()
for (const rule of rules) {
  for (const parts of rule.ways) {
    const term = parts.find(({ risk, isAbsent }) => risk === null && !isAbsent)?.term
    if (term !== undefined) waysByTerm.set(term, [...(waysByTerm.get(term) ?? []), { rule, parts }])
  }
}

/** The rules that a message fulfils, given the risks of the record. */
export function recognize(text: string, recordRisks: ReadonlySet<string>): Recognized[] {
  const matches = matcher()(text)
  const ways = matches.found.flatMap((term) => waysByTerm.get(term) ?? [])
  if (ways.length === 0) return []
  const scopes = readScopes(matches)
  const hasMeans = matches.of('means').length > 0
  const found = new Map<string, Recognized>()
  for (const { rule, parts } of ways) {
    if (found.has(rule.id)) continue
    if (!parts.every((part) => isFulfilled(part, rule, matches, scopes, recordRisks))) continue
    const risks = parts.flatMap(({ risk, isAbsent }) =>
      risk !== null && !isAbsent && recordRisks.has(risk) ? [risk] : [],
    )
    found.set(rule.id, { rule, risks, hasMeans })
  }
  return [...found.values()]
}

function isFulfilled(
  { term, isAbsent, risk }: Part,
  rule: Rule,
  matches: Matches,
  scopes: Scopes,
  recordRisks: ReadonlySet<string>,
): boolean {
  const spans = matches.of(term)
  if (risk !== null) {
    // What makes a symptom dangerous may be past or asked; it must not be denied.
    const isSaid = spans.some((span) => !scopes.of(span).has('negated') && !scopes.of(span).has('family'))
    return (recordRisks.has(risk) || isSaid) !== isAbsent
  }
  if (isAbsent) return spans.length === 0
  return spans.some((span) => isNow(scopes.of(span), rule))
}

function isNow(scope: ReadonlySet<Scope>, { flags }: Rule): boolean {
  for (const each of scope) {
    if (each === 'chronic' && !flags.has('acute')) continue
    if (each === 'mild' && !flags.has('notmild')) continue
    if (each === 'resolved' && flags.has('resolvedok')) continue
    // "Which medicine in my record is lethal" asks the record for a method.
    if (each === 'recorded' && flags.has('means')) continue
    if ((each === 'hypothetical' || each === 'asked' || each === 'resolved') && flags.has('always')) continue
    return false
  }
  return true
}

/** Whether a text of the record denies something that one of these rules looks for: `denies chest pain`. */
export function deniesAny(text: string, ruleIds: readonly string[]): boolean {
  const matches = matcher()(text)
  const scopes = readScopes(matches)
  const isDenied = ({ term, risk, isAbsent }: Part) =>
    risk === null && !isAbsent && matches.of(term).some((span) => scopes.of(span).has('negated'))
  return rules.some(({ id, ways }) => ruleIds.includes(id) && ways.some((parts) => parts.some(isDenied)))
}

/** `term: pattern, pattern`, one term a line. */
function readLexicon(text: string): [string, string[]][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const colon = line.indexOf(':')
      const patterns = splitTop(line.slice(colon + 1), ',').map((pattern) => pattern.trim())
      return [line.slice(0, colon), patterns.filter((pattern) => pattern !== '')]
    })
}
