import { describe, expect, it } from 'vitest'
import { markupToText } from './markup-text.ts'
import { toPlainLine } from './plain-line.ts'

describe('the text of markup', () => {
  it.each([
    ['joins what is inline', '1<b>0</b> mg, Quar<i>ring</i>ton, H<sub>2</sub>O', '10 mg, Quarrington, H2O'],
    [
      'joins over breaks that may be',
      'Quar<wbr>rington Quar&shy;rington Quar&#8203;rington',
      'Quarrington Quarrington Quarrington',
    ],
    ['joins over comments', '1<!-- a > b -->0 mg', '10 mg'],
    ['joins over elements nobody knows', '1<x-y a="b>c">0</x-y> mg', '10 mg'],
    ['parts blocks', '<div>5 mg</div><div>10 mg</div><section>a</section>b<p>c', '5 mg 10 mg a b c'],
    ['parts items, cells and rows', '<ul><li>a<li>b</ul><table><tr><td>1<td>2<tr><td>3</table>', 'a b 1 2 3'],
    ['reads every entity', '&eacute;&mu;g &lt;5 &#x41;&amp;amp; 3&nbsp;mg', 'éμg <5 A&amp; 3 mg'],
    ['leaves out what nobody reads', '<head><title>t</title></head>a<script>b<p></script><style>c</style>d', 'ad'],
    ['goes on behind a head that is not closed', '<html><head><title>t</title><body>a', 'a'],
    ['keeps what looks like a tag and is none', 'K < 3.5 and 5<6, a <b', 'K < 3.5 and 5<6, a <b'],
  ])('%s', (_, html, text) => {
    expect(
      markupToText(html)
        .replaceAll(/[\s|]+/gu, ' ')
        .replaceAll('\u00ad', '')
        .replaceAll('\u200b', '')
        .trim(),
    ).toBe(text)
  })

  it('parts the elements of a data format', () => {
    expect(markupToText('<name><given>Ana</given><family>Cruz</family></name>', true).trim()).toMatch(/^Ana\s+Cruz$/)
  })
})

describe('a note in markup', () => {
  it('has the names of its patient whole, however they are marked up', () => {
    for (const html of ['<b>Quar</b>rington', 'Quar<wbr>rington', 'Quar&shy;rington', 'Quar&#8203;rington'])
      expect(toPlainLine(markupToText(`<p>Seen: ${html}.</p>`))).toBe('Seen: Quarrington.')
  })
})
