import { monthNames } from '../date-shift/months.ts'
import { cityNames, hospitalNames } from '../lexicon.ts'
import { foldWords } from './fold.ts'

// What a word may be to the detectors, one bit each: most words of a question are nothing to any of them, which one look
// at the bits of the word tells.

/** `Dr`, `Mrs`, `nurse`: a name may follow. */
export const TITLE = 1 << 0
/** Initials may follow: `pt K.L.` */
export const BEFORE_INITIALS = 1 << 1
/** A name without a capital may follow: `my name is` */
export const BEFORE_LOWERCASE_NAME = 1 << 2
/** A particle inside names: `de la`. */
export const PARTICLE = 1 << 3
/** `hospital`: it ends the name of a facility. */
export const FACILITY = 1 << 4
/** `center`: it ends one after a name. */
export const FACILITY_END = 1 << 5
/** A word that opens a question. */
export const OPENER = 1 << 6
/** A facility without a capital may follow: `seen at` */
export const BEFORE_FACILITY = 1 << 7
/** A large city's name begins with the word's first part. */
export const CITY = 1 << 8
/** A hospital's own name begins with it. */
export const HOSPITAL = 1 << 9
export const MONTH = 1 << 10
/** `third`, `twenty`: a date in words may begin here. */
export const ORDINAL = 1 << 11
export const WEEKDAY = 1 << 12
/** The name of a holiday begins here. */
export const HOLIDAY = 1 << 13
export const SEASON = 1 << 14
/** `week 3 of 2024`, `day 20, 2024` */
export const WEEK = 1 << 15
/** `ninety`, `one hundred` */
export const HIGH_AGE = 1 << 16
/** `Street`, `Calle` */
export const STREET = 1 << 17
/** `john at mail dot com` */
export const AT = 1 << 18
/** `ext. 12`, `pager 12` */
export const EXTENSION = 1 << 19
// Words that stand in addresses of each kind.
export const ROAD = 1 << 21
export const ROAD_OF_NAMES = 1 << 22
export const ROAD_ABROAD = 1 << 23
export const ROUTE = 1 << 24
export const ROOM = 1 << 25
export const BOX = 1 << 26
export const POSTCODE = 1 << 27
/** `St`, `Mount`: a place's name may go on behind it. */
export const SAINT = 1 << 28
/** `center` in any spelling */
export const CENTER = 1 << 29
/** `Dr` before a capital: somebody's name begins there, and no facility's. */
export const SHORT_TITLE = 1 << 30
/** Letters and digits in one word: `3rd`, `Q3`. */
export const MIXED = 1 << 20

const titles = `dr doctor mr mrs ms miss mx prof professor rev reverend sir madam sgt capt lt col fr hon nurse np pa rn lpn cna
  dra sra srta sr frau herr mme mlle madame monsieur signora`
const particles = 'de la las los del della di da dos das du van von der den ter ten bin ibn al el abu st mac san le y e'
const facilities =
  'hospital hospitals clinic clinics infirmary hospice hosp healthcare polyclinic pharmacy rehab ambulatory urgentcare'
const facilityEnds = `health medical med general memorial presbyterian methodist university univ center centre ctr cntr institute
  practice office branch campus facility school college care system systems group associates partners physicians oncology
  cardiology pediatrics orthopedics imaging labs laboratory laboratories surgery surgical family church house home village
  manor lodge prison jail base va`
const openers = `what which who when where why how is are was were do does did can could may might should shall will would has
  have had the a an i my our your his her if for from in at on to with about after before please pls best latest current recent
  guidelines management treatment recommendations recommended patient patients mr mrs ms dr doctor nurse`
const ordinals = `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty thirtieth thirty`
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'
const holidays = `christmas thanksgiving halloween easter new labor memorial president presidents veterans columbus boxing
  independence valentine valentines mother mothers father fathers fourth`

const roads = `street st avenue ave road rd drive dr lane ln boulevard blvd court ct place pl way circle cir terrace ter parkway
  pkwy highway hwy trail trl square sq loop row plaza pike turnpike alley`
const roadsOfNames = `close crescent gardens grove mews terrace hill walk park green crossing bend run ridge hollow path cove point
  view heights glen trace center commons landing meadow meadows village`

const lists: readonly (readonly [number, string])[] = [
  [TITLE, titles],
  [BEFORE_INITIALS, 'patient pt initials client named'],
  // The last words of what asks for a name.
  [
    BEFORE_LOWERCASE_NAME,
    'named called name is llamo es me it its am im soy miss ms mrs mr llama patient pt thanks you',
  ],
  [PARTICLE, particles],
  [FACILITY, facilities],
  [FACILITY_END, facilityEnds],
  [OPENER, openers],
  [BEFORE_FACILITY, 'at to from in the by near our visited'],
  [MONTH, monthNames.map((name) => foldWords(name).join('')).join(' ')],
  [ORDINAL, ordinals],
  [WEEKDAY, weekdays],
  [HOLIDAY, holidays],
  [SEASON, 'spring summer fall autumn winter'],
  [WEEK, 'week day'],
  [HIGH_AGE, 'ninety hundred'],
  [STREET, 'street avenue road lane boulevard calle avenida av carrera rua via rue'],
  [ROAD, roads],
  [ROAD_OF_NAMES, roadsOfNames],
  [ROAD_ABROAD, 'calle avenida av carrera rua via viale piazza rue chemin ulica ul'],
  [ROUTE, 'route rte highway hwy interstate county state farm'],
  [ROOM, 'room rm bed bay cubicle apartment apt suite ste unit ward floor wing'],
  [BOX, 'box obox pobox'],
  [POSTCODE, 'zip zipcode postal postcode'],
  [AT, 'at'],
  [SAINT, 'st ste saint mt mount ft'],
  [CENTER, 'center centre ctr'],
  [SHORT_TITLE, 'dr mr mrs ms prof'],
  [EXTENSION, 'ext extension pager beeper'],
]

const roles = new Map<string, number>()
const addRole = (role: number, word: string) => roles.set(word, (roles.get(word) ?? 0) | role)
for (const [role, words] of lists) for (const word of words.split(/\s+/)) addRole(role, word)
for (const word of cityNames.firsts) addRole(CITY, word)
for (const word of hospitalNames.firsts) addRole(HOSPITAL, word)

// `for Easterly`: nothing has to follow these.
const beginsWithHoliday = /^(?:christmas|thanksgiving|halloween|easter)/

/** The roles of a folded word, and of a first part as the beginning of a place. */
export function rolesOf(folded: string): number {
  const found = roles.get(folded) ?? 0
  return folded.length > 5 && beginsWithHoliday.test(folded) ? found | HOLIDAY : found
}
