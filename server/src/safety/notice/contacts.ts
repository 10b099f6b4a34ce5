import type { NoticeContact } from '@carepath/contract/notice.ts'

export const regions = ['US', 'GB', 'ES', 'DE', 'EU', 'MX'] as const
export type Region = (typeof regions)[number]

/** When the numbers below were set down. An operator compares them with the sources below before relying on them. */
export const CONTACTS_DATE = '2026-11-30'
export const CONTACTS_SOURCES = [
  'US: 911.gov; 988lifeline.org (SAMHSA); poisonhelp.hrsa.gov (HRSA)',
  'GB: nhs.uk (999, 111); samaritans.org (116 123)',
  'ES: 112.es; sanidad.gob.es (024)',
  'DE: bbk.bund.de (112); telefonseelsorge.de (116 117 is the service of physicians on call; 116 123 the crisis line)',
  'EU: ec.europa.eu (112)',
  'MX: gob.mx/911',
] as const

type Kind = 'emergency' | 'crisis' | 'poison' | 'urgent'
interface Listed {
  region: Region
  kinds: readonly Kind[]
  number: string
  en: string
  es: string
}

/** Whom to call for what; in each region the first that fits is to be called first. */
export const CONTACTS: readonly Listed[] = [
  { region: 'US', kinds: ['emergency'], number: '911', en: 'Emergency (US)', es: 'Emergencias (EE. UU.)' },
  {
    region: 'US',
    kinds: ['crisis'],
    number: '988',
    en: 'Suicide & Crisis Lifeline (US)',
    es: 'Línea 988 de prevención del suicidio (EE. UU.)',
  },
  {
    region: 'US',
    kinds: ['poison'],
    number: '1-800-222-1222',
    en: 'Poison control (US)',
    es: 'Control de envenenamientos (EE. UU.)',
  },
  { region: 'GB', kinds: ['emergency'], number: '999', en: 'Emergency (UK)', es: 'Emergencias (Reino Unido)' },
  { region: 'GB', kinds: ['crisis'], number: '116 123', en: 'Samaritans (UK)', es: 'Samaritans (Reino Unido)' },
  { region: 'GB', kinds: ['urgent', 'poison'], number: '111', en: 'NHS 111 (UK)', es: 'NHS 111 (Reino Unido)' },
  { region: 'ES', kinds: ['emergency'], number: '112', en: 'Emergency (Spain)', es: 'Emergencias (España)' },
  {
    region: 'ES',
    kinds: ['crisis'],
    number: '024',
    en: 'Suicide line (Spain)',
    es: 'Línea 024 de atención a la conducta suicida (España)',
  },
  { region: 'DE', kinds: ['emergency'], number: '112', en: 'Emergency (Germany)', es: 'Emergencias (Alemania)' },
  {
    region: 'DE',
    kinds: ['urgent'],
    number: '116 117',
    en: 'Physicians on call (Germany)',
    es: 'Médicos de guardia (Alemania)',
  },
  {
    region: 'EU',
    kinds: ['emergency'],
    number: '112',
    en: 'Emergency (European Union)',
    es: 'Emergencias (Unión Europea)',
  },
  { region: 'MX', kinds: ['emergency'], number: '911', en: 'Emergency (Mexico)', es: 'Emergencias (México)' },
]

/** The number that the text names; null where the region is not known. */
export function emergencyNumber(region: Region | null): string | null {
  return region === null ? null : (of(region, 'emergency')[0]?.number ?? null)
}

export function crisisNumber(region: Region | null): string | null {
  return region === null ? null : (of(region, 'crisis')[0]?.number ?? null)
}

/** The contacts for these kinds, the one to call first being the first; without a region, those of all regions. */
export function toContacts(kinds: readonly Kind[], region: Region | null, language: 'en' | 'es'): NoticeContact[] {
  const among = region === null ? regions : [region]
  const listed = kinds.flatMap((kind) => among.flatMap((each) => of(each, kind)))
  return [...new Set(listed)].map(({ number, en, es }) => ({
    label: language === 'es' ? es : en,
    number,
    href: `tel:${number.replace(/[^\d+]/g, '')}`,
  }))
}

function of(region: Region, kind: Kind): readonly Listed[] {
  return CONTACTS.filter((contact) => contact.region === region && contact.kinds.includes(kind))
}
