const OPEN = '<think>'
const CLOSE = '</think>'

export interface SpokenPart {
  type: 'thought' | 'answer'
  text: string
}

export interface ThoughtSplitter {
  /** What can be told apart once this text has come. */
  push(text: string): SpokenPart[]
  /**
   * What was still held back when the model ended. Where no tag ever came it is the answer, unless the model was cut:
   * then it may as well be a thought, and is called one.
   */
  end(cut: boolean): SpokenPart[]
  /** Whether what comes now is a thought, or is held back because it may be one. */
  readonly thinking: boolean
  /** Whether a thought was handed on as the answer: a closing tag came that nothing had opened. */
  readonly misled: boolean
}

/**
 * Tells a model's thinking from its answer by the tags, wherever a piece of text cuts them.
 *
 * `start` says how the model begins: in the middle of a `thought` that the prompt has opened; with an `answer`, because
 * the model does not think or was told not to; or `unknown`, for a model that thinks but may leave out the opening tag.
 * Then nothing is handed on until a tag shows what it was, for a thought must never be taken for the answer. With `hold`
 * that is so for an answer too, which costs nothing where nobody reads it before its end.
 */
export function splitThoughts(start: 'thought' | 'answer' | 'unknown', { hold = false } = {}): ThoughtSplitter {
  let state = start === 'answer' && hold ? 'unknown' : start
  let misled = false
  let held = ''
  /** White space between a tag and what it delimits belongs to neither. */
  let atStart = start !== 'answer'

  const part = (type: SpokenPart['type'], text: string): SpokenPart[] => {
    const shown = atStart ? text.trimStart() : text
    if (shown === '') return []
    atStart = false
    return [{ type, text: shown }]
  }
  const turn = (next: 'thought' | 'answer', after: number) => {
    state = next
    held = held.slice(after)
    atStart = true
  }

  function take(): SpokenPart[] {
    if (state === 'unknown') {
      const begun = held.trimStart()
      if (begun.startsWith(OPEN)) {
        turn('thought', held.length - begun.length + OPEN.length)
        return take()
      }
      const close = held.indexOf(CLOSE)
      if (close === -1) return []
      const thought = part('thought', held.slice(0, close))
      turn('answer', close + CLOSE.length)
      return [...thought, ...take()]
    }
    const [type, tag, next] = state === 'thought' ? (['thought', CLOSE, 'answer'] as const) : nextTagOfAnswer(held)
    const found = held.indexOf(tag)
    if (found === -1) {
      const safe = held.length - tagBegunAtEnd(held, state)
      const shown = part(type, held.slice(0, safe))
      held = held.slice(safe)
      return shown
    }
    const shown = part(type, held.slice(0, found))
    misled ||= state === 'answer' && tag === CLOSE
    turn(next, found + tag.length)
    return [...shown, ...take()]
  }

  return {
    push(text) {
      // Nearly every piece of an answer holds no part of a tag.
      if (state === 'answer' && held === '' && !text.includes('<')) return part('answer', text)
      held += text
      return take()
    },
    end(cut) {
      const rest = part(
        state === 'thought' || (state === 'unknown' && cut && start !== 'answer') ? 'thought' : 'answer',
        held,
      )
      held = ''
      return rest
    },
    get thinking() {
      return state === 'thought' || (state === 'unknown' && start !== 'answer')
    },
    get misled() {
      return misled
    },
  }
}

function nextTagOfAnswer(text: string) {
  const open = text.indexOf(OPEN)
  const close = text.indexOf(CLOSE)
  return close !== -1 && (open === -1 || close < open)
    ? (['answer', CLOSE, 'answer'] as const)
    : (['answer', OPEN, 'thought'] as const)
}

/** How many characters at the end may be the beginning of a tag that matters in this state. */
function tagBegunAtEnd(text: string, state: 'thought' | 'answer'): number {
  const tags = state === 'thought' ? [CLOSE] : [OPEN, CLOSE]
  for (let length = Math.min(text.length, CLOSE.length - 1); length > 0; length--) {
    const end = text.slice(-length)
    if (tags.some((tag) => tag.startsWith(end))) return length
  }
  return 0
}
