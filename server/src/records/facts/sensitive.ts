import type { Fact } from './fact.ts'

/** Sections whose entries are sent with every question: what of them is sensitive waits until it is asked for. */
const SECTIONS: ReadonlySet<string> = new Set(['problems', 'social', 'surveys', 'findings', 'labs'])

/**
 * Violence, criminal record, sexual and mental health, substance use: the categories that 42 CFR Part 2 and the HL7
 * sensitivity codes (ETH, PSY, SDV, SEX, STD, HIV) set apart.
 */
const SENSITIVE =
  /\b(?:abuse|victim|violence|assault|rape|incest|neglect|criminal|prison|incarcerat\w*|convict\w*|refugee|alcohol\w*|drug (?:use|abuse|dependence|misuse)|substance|opioid (?:abuse|dependence|use)|cocaine|heroin|cannabis|marijuana|addict\w*|overdose|suicid\w*|self[- ]harm|depress\w*|anxiety|panic|bipolar|schizo\w*|psychos\w*|psychotic|ptsd|post-?traumatic|personality disorder|eating disorder|anorexia nervosa|bulimia|hiv|aids|chlamydia\w*|gonorrh\w*|syphilis|herpes genital\w*|genital herpes|sexual\w*|sexually|abortion|miscarriage|gender (?:dysphoria|identity)|erectile|infertil\w*|phq-?[29]|gad-?7|audit-?c|dast-?10|hark)\b/iu

export function isSensitive({ section, label }: Pick<Fact, 'section' | 'label'>): boolean {
  return SECTIONS.has(section) && SENSITIVE.test(label)
}
