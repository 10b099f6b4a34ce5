/**
 * Stylesheets of parts that did not come. The build's own loader asks for each of them once: where one fails, it takes
 * it for loaded the next time, and the part would be shown without its styles.
 */
const failed = new Set<HTMLLinkElement>()

/** Notes each stylesheet that fails. Returns what stops that. */
export function watchStyles(): () => void {
  const note = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.relList.contains('stylesheet')) failed.add(target)
  }
  // The event does not bubble.
  addEventListener('error', note, true)
  return () => removeEventListener('error', note, true)
}

/** Asks again for those that failed; throws where one fails again. */
export async function fetchFailedStyles(): Promise<void> {
  await Promise.all([...failed].map(fetchAgain))
}

function fetchAgain(link: HTMLLinkElement): Promise<unknown> {
  const again = document.createElement('link')
  again.rel = 'stylesheet'
  again.crossOrigin = link.crossOrigin
  again.href = link.href
  failed.delete(link)
  return new Promise((resolve, reject) => {
    again.addEventListener('load', resolve)
    again.addEventListener('error', () => reject(new Error('a stylesheet did not come')))
    link.replaceWith(again)
  })
}
