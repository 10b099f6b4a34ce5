import { isAbbreviation } from './reading/sentences.ts'

/**
 * Words that may open an unsafe statement. The list is wider than the statements themselves: what is held is shown a
 * moment later, what is not held can't be taken back.
 */
const OPENERS =
  "stop|stopping|quit|skip|skipping|double|doubling|twice|halve|half|increase|increasing|decrease|reduce|reducing|lower your|raise|cut|change|switch|start|restart|begin|pause|hold|discontinue|safe|safely|ok to|okay to|fine to|no need|no reason|not need|do not have to|don't need|don't have to|can|could|may|might|should|must|ought|need to|have to|go ahead|feel free|consider|try|suggest|recommend|advise|worry|serious|nothing|fine|okay|ok|harmless|wait|extra|another|free to|deje|puede|debe|deberia|debería|suspenda|duplique|doble|aumente|reduzca|tome|seguro|segura|necesita|hace falta|tiene que|preocupe|grave|urgente|esperar|probably".split(
    '|',
  )

const OPENER = new RegExp(`(?<![\\p{L}\\p{N}])(?:${OPENERS.join('|')})(?![\\p{L}\\p{N}])`, 'iu')

/** Every beginning of an opener: a text that ends in one may go on to be it. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  OPENERS.flatMap((opener) => Array.from(opener, (_, at) => opener.slice(0, at + 1))),
)

const LONGEST = Math.max(...OPENERS.map(({ length }) => length))

/**
 * How much of the pending text of a sentence may be shown: up to the first opener, and no word that may still grow into
 * one. `isHeld` says that an opener stands there: the rest waits for the end of the sentence.
 */
export function holdFrom(pending: string): { length: number; isHeld: boolean } {
  const opener = OPENER.exec(pending)
  const whole = pending.length - growing(pending)
  return opener === null || opener.index >= whole
    ? { length: whole, isHeld: false }
    : { length: opener.index, isHeld: true }
}

/** The length of the end of the text that may grow into an opener. */
function growing(text: string): number {
  const tail = text.slice(-LONGEST).toLowerCase().replaceAll('’', "'")
  for (const { index } of tail.matchAll(/(?<![\p{L}\p{N}])[\p{L}]/gu)) {
    if (BEGINNINGS.has(tail.slice(index))) return tail.length - index
  }
  return 0
}

/**
 * The length of the sentence that is whole, with the white space behind it; 0 where its end has not come.
 * @param from what lies before was looked at already
 */
export function sentenceEnd(text: string, from: number): number {
  END.lastIndex = Math.max(0, from - 24)
  for (let match = END.exec(text); match !== null; match = END.exec(text)) {
    const end = match.index + match[0].length
    if (end > from && !(match[0].startsWith('.') && isAbbreviation(text, match.index))) return end
  }
  return 0
}

/** A full stop counts once the text goes on behind it, for a citation or a digit may follow. */
const END = /(?<![.!?])[.!?]+["')\]]*(?: {0,2}\[F\d{1,6}\][.,;]?)*\s+(?=[^\s[])|\n+/g
