/** Where the tab is hidden no frame comes; the text is then handed on at this interval. */
const HIDDEN_MS = 250

/** Gathers pieces of text and hands them on once a frame: a fast model sends hundreds of pieces a second. */
export function batchText(handOn: (text: string) => void): { add(text: string): void; flush(): void } {
  let gathered = ''
  let frame: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = undefined
    timer = undefined
    if (gathered === '') return
    const text = gathered
    gathered = ''
    handOn(text)
  }
  return {
    add(text) {
      gathered += text
      if (frame !== undefined) return
      frame = requestAnimationFrame(flush)
      timer = setTimeout(flush, HIDDEN_MS)
    },
    flush,
  }
}
