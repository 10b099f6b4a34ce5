import { expect, test } from 'vitest'
import { en } from '../web/src/i18n/en.ts'
import { chooseMode } from './support/choose-mode.ts'
import { handsOn } from './support/hands.ts'
import { describePage } from './support/world.ts'

const HOSTILE = [
  '<script>window.taken = 1</script>',
  '<img src="https://bad.example/a.png" onerror="window.taken = 2">',
  '<svg onload="window.taken = 3"></svg> <iframe src="https://bad.example"></iframe>',
  '<style>body { display: none }</style>',
  '[a button](javascript:window.taken=4) [data](data:text/html,<script>window.taken=5</script>)',
  '![a picture](https://bad.example/b.png)',
  '[our page](https://bad.example/login?who=you)',
  '[F1](https://bad.example/f1) and [F999].',
  '<https://bad.example/auto> www.bad.example',
]

describePage('text that is not to be trusted', (world) => {
  test('of a model is shown as text: nothing of it runs, loads or hides', async () => {
    world.modelSays({ tokens: HOSTILE.map((line) => `${line}\n\n`) })
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await chooseMode(page, 'hf-qwen2.5')
    await hands.ask('Please be nice.')
    const answer = hands.lastTurn
    expect(await page.evaluate(() => 'taken' in window)).toBe(false)
    expect(await answer.locator('script, img, iframe, style, object, embed, form').count()).toBe(0)
    const text = await answer.innerText()
    expect(text).toContain('<script>window.taken = 1</script>')
    expect(text).toContain(en.answer.image('a picture'))
    const targets = await answer
      .locator('a')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('href') ?? '', link.getAttribute('rel') ?? '']))
    // No address of these stands in the record, so none is a link.
    expect(targets).toEqual([])
  })

  test('of a patient is shown as text too', async () => {
    const page = await world.open()
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await hands.ask('<img src=x onerror="window.taken = 6"> Am I allergic to anything?')
    expect(await page.evaluate(() => 'taken' in window)).toBe(false)
    expect(await page.locator('article img').count()).toBe(0)
    expect(await hands.lastTurn.innerText()).toContain('<img src=x')
  })

  test('of a record is shown as text too', async () => {
    const page = await world.open()
    await page.route('**/summary', async (route) => {
      const reply = await route.fetch()
      const summary = await reply.json()
      summary.sections[0].entries = [
        { text: '<img src=x onerror="window.taken = 7">', label: '<b>x</b>', date: '2020', resource: 'Patient/x' },
      ]
      await route.fulfill({ response: reply, json: summary })
    })
    const hands = handsOn(page)
    await hands.pick('Sampleton')
    await page.getByRole('complementary').getByRole('searchbox').fill('onerror')
    await page.getByText('<b>x</b>').waitFor()
    expect(await page.evaluate(() => 'taken' in window)).toBe(false)
  })

  test('could not run if it got in: the policy of the page stops inline script, markup and other hosts', async () => {
    const page = await world.open({}, /^console: (policy|This document requires|The JavaScript Function)/)
    const blocked = await page.evaluate(async () => {
      const seen: string[] = []
      addEventListener('securitypolicyviolation', (event) => seen.push(event.violatedDirective))
      const tries = [
        () => {
          const script = document.createElement('script')
          script.text = 'window.taken = 8'
          document.body.append(script)
        },
        () => {
          document.body.innerHTML += '<p>x</p>'
        },
      ]
      for (const attempt of tries) {
        try {
          attempt()
        } catch {
          seen.push('thrown')
        }
      }
      // What was let in would have run by the second frame.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      return { seen, taken: 'taken' in window }
    })
    expect(blocked.taken).toBe(false)
    expect(blocked.seen.filter((what) => what === 'thrown')).toHaveLength(2)
  })
})
