import { describe, expect, it } from 'vitest'
import { maskPrompt } from '../mask-prompt.ts'
import { identifiedRecord } from '../record.fixture.ts'

const record = identifiedRecord({
  name: [{ family: 'Quarrington', given: ['Tamsin'] }],
  telecom: [{ system: 'email', value: 't.quarrington@mail-box.example.org' }],
})

function mask(text: string): string {
  const draft = { lines: [], turns: [{ role: 'user' as const, content: text }] }
  return maskPrompt(record, draft, { now: Date.UTC(2026, 10, 23) }).prompt.messages[1]?.content ?? ''
}

describe('a name of the record is found', () => {
  it.each([
    ['across a hyphen at the end of a line', 'Mrs Quar-\nrington'],
    ['across a hyphen, a line break and an indent', 'Mrs Quar-\r\n   rington'],
    ['across a hyphen that was a line’s end', 'Mrs Quar- rington'],
    ['across a soft hyphen', 'Mrs Quar\u00adrington and Quar\u00ad\nrington'],
    ['in the plural', 'the Quarringtons, Quarringtons all'],
    ['with a possessive ending', "Quarrington’s, Quarrington's, Quarringtons' and Quarringtons’ house"],
    [
      'with zero-width characters in it',
      'Quar\u200brin\u200cg\u2060t\ufeffon, Q\u034fuarrington, Qu\u{E0041}arrington',
    ],
    ['with bidi marks in it', 'Quar\u202eringt\u202con'],
    ['in full width', 'Ｑｕａｒｒｉｎｇｔｏｎ'],
    ['in circles', 'Ⓠⓤⓐⓡⓡⓘⓝⓖⓣⓞⓝ'],
    ['in parentheses', '⒬⒰⒜⒭⒭⒤⒩⒢⒯⒪⒩'],
    ['in squares', '🅀🅄🄰🅁🅁🄸🄽🄶🅃🄾🄽 🅠🅤🅐🅡🅡🅘🅝🅖🅣🅞🅝 🆀🆄🅰🆁🆁🅸🅽🅶🆃🅾🅽'],
    ['in mathematical letters', '𝐐𝐮𝐚𝐫𝐫𝐢𝐧𝐠𝐭𝐨𝐧 𝔔𝔲𝔞𝔯𝔯𝔦𝔫𝔤𝔱𝔬𝔫'],
    ['spaced out', 'Q u a r r i n g t o n'],
    ['spaced out with marks', 'Q.u.a.r.r.i.n.g.t.o.n Q-u-a-r-r-i-n-g-t-o-n Q_u_a_r_r_i_n_g_t_o_n'],
    ['spaced out, twice', 'T a m s i n  Q u a r r i n g t o n'],
    ['spaced out in capitals', 'Q  U  A  R  R  I  N  G  T  O  N'],
  ])('%s', (_, text) => {
    const masked = mask(text)
    expect(masked).toMatch(/PATIENT_1/)
    expect(
      masked
        .normalize('NFKD')
        .replaceAll(/[^\p{L}]/gu, '')
        .toLowerCase(),
    ).not.toMatch(/quarr|rington|tamsin/)
  })
})

describe('a number or an address of the record is found', () => {
  it.each([
    ['the MRN with blanks', 'KX 440 213, K X 4 4 0 2 1 3, KX-44-02-13, KX.440.213'],
    ['the MRN in full width and in circles', 'ＫＸ－４４０２１３ ⓀⓍ-④④⓪②①③ KX-❹❹0❷❶❸'],
    ['the MRN with zero-width characters', 'KX-4\u200b4\u200b0213'],
    ['the MRN in small letters', 'kx440213'],
    ['the SSN in any groups', '912.55.7788, 912 55 7788, 9125 57788, 912557788, 912/55/7788, 9 1 2 5 5 7 7 8 8'],
    ['the telephone in any groups', '555.203.7714, 5552037714, (555)2037714, 555 2037714'],
    ['the e-mail in words', 't dot quarrington at mail-box dot example dot org'],
    [
      'the e-mail with brackets',
      't.quarrington(at)mail-box(dot)example(dot)org, t.quarrington [at] mail-box [dot] example.org',
    ],
    ['the e-mail in part', 't.quarrington {at} mail-box . example . org'],
  ])('%s', (_, text) => {
    const masked = mask(text)
    const left = masked
      .replaceAll(/[A-Z]+_\d+/g, '')
      .normalize('NFKD')
      .replaceAll(/[^\p{L}\p{N}❹❷❶❸]/gu, '')
    expect(left).toBe('')
  })
})

describe('a date is found', () => {
  it.each([
    '05 10 2026',
    '05.10.2026',
    '05_10_2026',
    '05|10|2026',
    '05,10,2026',
    '05, 10, 2026',
    '05\\10\\2026',
    '05·10·2026',
    '05 / 10 / 2026',
    '05 - 10 - 2026',
    '2026 05 10',
    '2026.05.10',
    '2026_05_10',
    '20260510',
    '05102026',
    '０５／１０／２０２６',
    '5/10\u200b/2026',
    '10th of May, 2026',
    'May the 10th, 2026',
    '10-May-26',
  ])('%s', (text) => {
    expect(mask(`It was ${text} here`)).toMatch(/^It was 2[1-3]\d\d-\d\d-\d\d here$/)
  })
})

describe('what only looks like it stays', () => {
  it.each([
    'I take a b and c vitamins, 2 x a day',
    'low- and high-dose aspirin',
    'Blood group A B O, type 2',
    'values 120 80 and 7 2 1',
    'the pains and the aches',
  ])('%s', (text) => {
    expect(mask(text)).toBe(text)
  })
})
