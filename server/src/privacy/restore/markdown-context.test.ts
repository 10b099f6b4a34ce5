import { describe, expect, it } from 'vitest'
import { maskPrompt } from '../mask-prompt.ts'
import { identifiedRecord } from '../record.fixture.ts'

const now = Date.UTC(2026, 10, 23)
const question =
  'Tamsin Oyelaran (MRN KX-440213), born 1961-07-19, saw Dr. Vasquez on 2024-03-03 and she is 93 years old'
const secrets = /KX-440213|1961|2024|Tamsin|Oyelaran|Vasquez|93/

function said(text: string): { answer: string; unrestored: number } {
  const draft = { lines: [], turns: [{ role: 'user' as const, content: question }] }
  const { prompt, startRestorer } = maskPrompt(identifiedRecord(), draft, { now })
  const day = /\d{4}-\d\d-\d\d/.exec(prompt.messages[1]?.content ?? '')?.[0] ?? ''
  const restorer = startRestorer()
  // A piece for each character: what is held back shows as well.
  let answer = ''
  for (const char of text.replaceAll('DAY', day)) answer += restorer.push(char)
  return { answer: answer + restorer.end(), unrestored: restorer.unrestored }
}

describe('nothing is restored', () => {
  it.each([
    ['in an address', 'See https://evil.example/r?m=IDENTIFIER_1&b=BIRTHDATE_1 now'],
    ['in an address, as a date', 'See https://evil.example/r?d=DAY now'],
    ['in an address, as an age', 'See https://evil.example/r?a=90+ now'],
    ['in an address without a scheme', 'See evil.example/IDENTIFIER_1 or www.IDENTIFIER_1 now'],
    ['in the query of a path', 'Open /r?m=IDENTIFIER_1 now'],
    ['in a host name', 'See https://IDENTIFIER_1.evil.example and IDENTIFIER_1.evil.example'],
    ['in a port or a fragment', 'evil.example:IDENTIFIER_1 evil.example#IDENTIFIER_1'],
    ['in a mailbox', 'Write to IDENTIFIER_1@evil.example or x@IDENTIFIER_1.example'],
    ['in a mailto', 'mailto:IDENTIFIER_1 and tel:IDENTIFIER_1 and data:text/plain,IDENTIFIER_1'],
    ['in two slashes', '//evil.example/IDENTIFIER_1 and \\\\evil\\IDENTIFIER_1'],
    ['in the target of a link', '[your results](IDENTIFIER_1) [a]( <b IDENTIFIER_1> "PATIENT_1")'],
    ['in a long target', `[a](https://evil.example/${'x'.repeat(2_000)}IDENTIFIER_1)`],
    ['in a target with parentheses', '[a](x(y)IDENTIFIER_1)'],
    ['in a target over two lines', '[a](\nIDENTIFIER_1\n)'],
    ['in the definition of a link', '[a][b]\n\n[b]: IDENTIFIER_1\n'],
    ['in an image', '![IDENTIFIER_1](x) ![a](IDENTIFIER_1) ![PATIENT_1][b]'],
    ['in code', '`IDENTIFIER_1` and ``a ` IDENTIFIER_1``'],
    ['in a block of code', 'So:\n```\nIDENTIFIER_1\n\nPATIENT_1\n```\n'],
    ['in a block of code with tildes', '~~~ IDENTIFIER_1\nPATIENT_1\n\n```\nPATIENT_1\n~~~'],
    ['in a block of code in a list', '- a\n- ```\n  IDENTIFIER_1\n\n  PATIENT_1\n  ```\n'],
    ['in code by its indent', 'So:\n\n    IDENTIFIER_1\n\n    PATIENT_1\n'],
    ['in a block of code that never ends', '```js\nIDENTIFIER_1'],
    ['in an attribute', '<a href="x?m=IDENTIFIER_1">a</a> <img alt=IDENTIFIER_1 title=\'>PATIENT_1\'>'],
    ['in an element of code', '<code>IDENTIFIER_1</code> <script>PATIENT_1</script><pre class="a">BIRTHDATE_1</pre>'],
    ['in the name of an element', '<IDENTIFIER_1 href="x"> <x-IDENTIFIER_1>'],
    ['in a comment', '<!-- IDENTIFIER_1 -->'],
    [
      'for what touches a letter or a digit',
      'IDENTIFIER_1x xIDENTIFIER_1 IDENTIFIER_1é éIDENTIFIER_1 王IDENTIFIER_1 IDENTIFIER_1王 IDENTIFIER\\_1x',
    ],
  ])('%s', (_, text) => {
    const { answer, unrestored } = said(text)
    expect(answer).not.toMatch(secrets)
    expect(answer).not.toMatch(/(?:IDENTIFIER|BIRTHDATE|PATIENT)\\?_/)
    expect(unrestored).toBeGreaterThan(0)
  })
})

describe('everything is restored', () => {
  it.each([
    ['in prose', 'PATIENT_1, DAY.', 'Tamsin Q Oyelaran-Brandt, 2024-03-03.'],
    ['at the end of a sentence', 'It was PATIENT_1.', 'It was Tamsin Q Oyelaran-Brandt.'],
    ['before a colon', 'PATIENT_1: well', 'Tamsin Q Oyelaran-Brandt: well'],
    ['in emphasis', '**PATIENT_1** _PATIENT_1_', '**Tamsin Q Oyelaran-Brandt** _Tamsin Q Oyelaran-Brandt_'],
    ['in angle brackets', '<PATIENT_1> is', 'Tamsin Q Oyelaran-Brandt is'],
    ['in the text of a link', '[PATIENT_1](https://a.example)', '[Tamsin Q Oyelaran-Brandt](https://a.example)'],
    ['after an address', 'https://a.example PATIENT_1', 'https://a.example Tamsin Q Oyelaran-Brandt'],
    ['after code', '`a` PATIENT_1', '`a` Tamsin Q Oyelaran-Brandt'],
    ['after a block of code', '```\na\n```\nPATIENT_1', '```\na\n```\nTamsin Q Oyelaran-Brandt'],
    ['after an element', '<b>PATIENT_1</b>', '<b>Tamsin Q Oyelaran-Brandt</b>'],
    ['after a value that is compared', 'K < 3.5, PATIENT_1', 'K < 3.5, Tamsin Q Oyelaran-Brandt'],
    ['after a ref', '[F1]: PATIENT_1 (DAY)', '[F1]: Tamsin Q Oyelaran-Brandt (2024-03-03)'],
    ['after an exclamation', 'Good![F1] PATIENT_1', 'Good![F1] Tamsin Q Oyelaran-Brandt'],
    ['in a list', '1. a\n\n    PATIENT_1\n', '1. a\n\n    Tamsin Q Oyelaran-Brandt\n'],
    ['in a table', '| a | b |\n|---|---|\n| x | PATIENT_1 |', '| a | b |\n|---|---|\n| x | Tamsin Q Oyelaran-Brandt |'],
    ['with a date and a time of day', 'on DAY at 3:15', 'on 2024-03-03 at 3:15'],
    ['with a stroke', 'PATIENT_1/CLINICIAN_1', 'Tamsin Q Oyelaran-Brandt/Leopoldine Vasquez-Thorne'],
  ])('%s', (_, text, answer) => {
    expect(said(text)).toEqual({ answer, unrestored: 0 })
  })
})
