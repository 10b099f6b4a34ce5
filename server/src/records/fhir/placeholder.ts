/**
 * What systems write where a name is missing, or must not be seen: it is no name, and hides none. `None` and `No` are not
 * among them, since they may be an answer.
 */
const PLACEHOLDER =
  /^[\s"'([<*-]*(?:null|nil|undefined|nan|n\.? ?\/? ?a\.?|n\/?k|unk|unknown|unspecified|unnamed|not (?:available|known|specified|recorded|given|stated|provided|applicable|on file)|no (?:name|display|description|information|data)(?: (?:available|given))?|missing|masked|redacted|removed|hidden|anonymi[sz]ed|confidential|withheld|tbd|to be determined|placeholder|dummy|test|x{3,}|\?+|\.+|-+|_+|\*+|#+)[\s"')\]>*.-]*$/iu

/** Systems whose codes say why there is no value, and name nothing. */
const NO_VALUE = /(?:data-absent-reason|NullFlavor)$/u

/** Returns true for a text that stands where a name is missing: `Null`, `[masked]`, `unknown`. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text)
}

/** Returns true for a system of codes that say why there is no value. */
export function isOfNoValue(system: unknown): boolean {
  return typeof system === 'string' && NO_VALUE.test(system)
}
