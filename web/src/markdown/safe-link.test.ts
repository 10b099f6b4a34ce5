import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { KnownLinks, SafeLink } from './safe-link.tsx'

function render(href: string, text: string): string {
  const link = createElement(SafeLink, { href, text }, text)
  return renderToStaticMarkup(createElement(KnownLinks, { value: ['https://portal.example.org/me'] }, link))
}

test('a link can be followed where the record holds its address', () => {
  expect(render('https://portal.example.org/me', 'your portal')).toMatch(/<a href="https:\/\/portal\.example\.org\/me"/)
})

test.each([
  'https://evil.example/r?m=1',
  'https://portal.example.org/me?m=1',
  'https://portal.example.org/',
  'javascript:alert(1)',
  'mailto:a@b.example',
  '/relative',
])('%s is text', (href) => {
  expect(render(href, 'your results')).not.toContain('<a ')
})
