import type { ClaimKind } from '../claim-kind.ts'
import { endangers } from '../objections.ts'
import { entitiesOf, type Mention, type Statement } from '../statement.ts'

/** Statements that only somebody who treats the patient may make: start, stop, change, `it is safe`. */
export const advice: ClaimKind = {
  id: 'advice',
  check(statement, _known, { hasNotice }) {
    const phrases = hasNotice === true ? [...UNSAFE, ...REASSURANCE] : UNSAFE
    return phrases.flatMap((pattern) => {
      const match = pattern.exec(statement.text)
      if (match === null || isGuarded(statement, match) || isQuoted(statement, match)) return []
      const span = { start: statement.start + match.index, end: statement.start + match.index + match[0].length }
      const medicine = statement.mentions.find((mention) => entitiesOf(mention, 'medicine', 'allergy').length > 0)
      return [endangers(span, factOf(medicine))]
    })
  },
}

const M = "[\\p{L}\\p{N}' -]{2,40}?"
const UNSAFE: readonly RegExp[] = [
  new RegExp(
    `\\b(?:you (?:should|can|could|may|must|need to|ought to|have to|might want to)|i (?:suggest|recommend|advise)(?: that)?(?: you)?|it is (?:ok|okay|fine|best|better|safe) to|go ahead and|feel free to|consider|try|just|please|simply|you're (?:ok|fine) to) (?:now |also |safely |simply |just |probably |immediately |temporarily )*(?:stop|stopping|quit|skip|skipping|double|doubling|halve|halving|increase|increasing|decrease|decreasing|reduce|reducing|lower|raise|raising|cut|change|changing|switch|switching|start|starting|begin|restart|pause|hold|discontinue|drop|come off|go off|adjust)(?: taking| using)? (?:${M})(?=[.,;]|$| \\[| (?:today|tomorrow|tonight|now|until|if|because|since|and|for|to|by|at|in|every|once|twice)\\b)`,
    'u',
  ),
  /^(?:so |then |yes, |no, |to catch up, |instead, )*(?:stop|quit|skip|double|halve|increase|decrease|reduce|discontinue|pause) (?:taking |using |your |the |this |that )?[\p{L}\p{N}' -]{3,40}/u,
  /\b(?:take|taking|use) (?:twice|double|two times|three times|half|an extra|extra|a second|another|more|less) (?:as much |the (?:dose|amount) (?:of )?|your |of your |of |dose(?:s)? (?:of )?)*[\p{L}' -]{3,40}/u,
  /\byou (?:do not|don't) (?:need|have) to (?:take|keep taking|continue)[\p{L}' -]{0,40}/u,
  /\b(?:no need|no reason) to (?:take|see|call|worry|go|continue|keep)[\p{L}' -]{0,40}/u,
  /\b[\p{L}' -]{2,40}? (?:is|are|would be|should be) (?:perfectly |completely |generally |quite |totally |still )?(?:safe|ok|okay|fine)(?: for you| to take| to use| to combine| together| with (?:your |the )?[\p{L}' -]{3,30})/u,
  /\b(?:safe|ok|okay|fine) (?:for you )?to (?:take|use|combine|mix|drink|stop|skip|restart)[\p{L}' -]{0,40}/u,
  /\b(?:you (?:may|can|could)|you are free to|you're free to) (?:safely |still |also |now |certainly |go ahead and )*(?:take|use|have|combine|mix) (?:it|this|that|them|both|[\p{L}\p{N}'-]+(?: [\p{L}'-]+){0,3}?)(?: (?:for|with|without|together|safely|as long as|if|until)\b[^.,;]*)?(?=[.,;]|$| \[)/u,
  /\b(?:deje de tomar|puede (?:dejar de tomar|tomar|suspender|duplicar)|debe(?:ria)? (?:dejar de tomar|suspender|aumentar|reducir|duplicar)|suspenda|duplique|aumente|reduzca|tome (?:el doble|dos veces)|es segur[oa] (?:para usted|tomar)|no (?:necesita|hace falta|tiene que) (?:tomar|seguir))[\p{L}' -]{0,40}/u,
]

const REASSURANCE: readonly RegExp[] = [
  /\b(?:nothing to worry about|no need to worry|don't worry|do not worry|not (?:serious|an emergency|dangerous|urgent)|nothing serious|you are (?:fine|ok|okay|safe)|you're (?:fine|ok|okay)|it (?:is|will be) (?:fine|ok|okay|harmless)|can wait|probably (?:just|only|nothing)|no emergency|no se preocupe|no es (?:grave|urgente|nada)|puede esperar)\b/,
]

/** Under a condition that sends the patient to somebody, or as a warning against it. */
function isGuarded({ text }: Statement, match: RegExpExecArray): boolean {
  const before = text.slice(0, match.index)
  if (
    /\b(?:do not|don't|never|not|should not|shouldn't|without|avoid|no)\s*(?:you )?$/.test(before) ||
    /\b(?:do not|don't|never) (?:stop|start|change|skip|double|take)\b/.test(match[0])
  )
    return true
  if (
    /\b(?:whether|if|before)(?: or not)?(?: it is| it's)? (?:you |to )?[^,;]{0,40}$/.test(before) &&
    /\b(?:ask|talk|check|call|tell|doctor|pharmacist|consult|speak|pregunt|consult|medico)\b/.test(text)
  )
    return true
  if (
    /\b(?:can't|cannot|can not|doesn't|does not|no puede) (?:tell|say|decide|know|decir)\b/.test(
      text.slice(0, match.index + match[0].length),
    )
  )
    return true
  return /\b(?:ask|talk (?:to|with)|check with|speak (?:to|with)|consult)\b[^.;]*\b(?:before|whether|if|about)\b/.test(
    text,
  )
}

/** The record's own instruction told as such: `your doctor wrote that you should stop`. */
function isQuoted({ text }: Statement, match: RegExpExecArray): boolean {
  return /\b(?:wrote|noted|instruction is|instructed|advised|told you|according to|note says|your record says|the record says|plan is|indico|escribio)\b/.test(
    text.slice(0, match.index),
  )
}

function factOf(mention: Mention | undefined) {
  return mention === undefined ? undefined : entitiesOf(mention, 'allergy', 'medicine')[0]?.facts[0]
}
