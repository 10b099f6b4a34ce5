/** hl7.org/fhir/R4/valueset-event-timing.html and the usual codes of GTSAbbreviation. */
export const WHEN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    MORN: 'in the morning',
    'MORN.early': 'early in the morning',
    'MORN.late': 'late in the morning',
    NOON: 'at noon',
    AFT: 'in the afternoon',
    EVE: 'in the evening',
    NIGHT: 'at night',
    PHS: 'after sleep',
    HS: 'at bedtime',
    WAKE: 'on waking',
    C: 'with meals',
    CM: 'with breakfast',
    CD: 'with lunch',
    CV: 'with dinner',
    AC: 'before meals',
    ACM: 'before breakfast',
    ACD: 'before lunch',
    ACV: 'before dinner',
    PC: 'after meals',
    PCM: 'after breakfast',
    PCD: 'after lunch',
    PCV: 'after dinner',
  }),
)

/** Codes of GTSAbbreviation and those that prescribers write. */
export const TIMINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    QD: 'once a day',
    BID: 'twice a day',
    TID: '3 times a day',
    QID: '4 times a day',
    QOD: 'every 2 days',
    AM: 'in the morning',
    PM: 'in the afternoon',
    HS: 'at bedtime',
    Q1H: 'every hour',
    Q2H: 'every 2 hours',
    Q3H: 'every 3 hours',
    Q4H: 'every 4 hours',
    Q6H: 'every 6 hours',
    Q8H: 'every 8 hours',
    QW: 'once a week',
    WK: 'once a week',
    MO: 'once a month',
  }),
)

export const DAYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  }),
)
