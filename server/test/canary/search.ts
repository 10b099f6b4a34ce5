/** Every way in which a text may stand in bytes: plain, URL-encoded, JSON-escaped, in base64 of any alignment. */
function formsOf(text: string): string[] {
  return [
    ...new Set([
      ...[text, text.toUpperCase(), text.toLowerCase()],
      ...[encodeURIComponent(text), encodeURIComponent(text).replaceAll('%20', '+')],
      ...[JSON.stringify(text).slice(1, -1), escapeUnicode(text)],
      ...base64Of(text),
    ]),
  ]
}

/** Which of the named canaries stand in the bytes, in any form. */
export function findCanaries(bytes: string | Buffer, canaries: Readonly<Record<string, string>>): string[] {
  const text = typeof bytes === 'string' ? bytes : bytes.toString('latin1')
  return Object.entries(canaries).flatMap(([name, canary]) =>
    formsOf(canary).some((form) => text.includes(form)) ? [name] : [],
  )
}

function escapeUnicode(text: string): string {
  return [...text].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
}

/** The part of the base64 that is the same whatever stands before and after, for each of the three alignments. */
function base64Of(text: string): string[] {
  return [0, 1, 2].flatMap((lead) => {
    const encoded = Buffer.concat([Buffer.alloc(lead), Buffer.from(text)])
      .toString('base64')
      .replaceAll('=', '')
    const inner = encoded.slice(Math.ceil((lead * 8) / 6), -1)
    return inner.length >= 6 ? [inner, inner.replaceAll('+', '-').replaceAll('/', '_')] : []
  })
}
