const special =
  /[\u00a0\u00ad\u2000-\u200a\u202f\u3000\u2010-\u2015\u2212\uff0d\uff0f\uff0e\uff0c\uff1a\uff20\uff10-\uff19\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u2460-\u2468\u24ea\u2776-\u277e\u2780-\u2788\u278a-\u2792]/g

/**
 * The text with digits of other scripts and widths, dashes and spaces of any kind as their plain ones, unit for unit,
 * so that offsets are the same: what follows looks for `-`, ` ` and `0` to `9` only.
 */
export function toPlainText(text: string): string {
  if (isAscii(text)) return text
  return text.replace(special, (char) => {
    const unit = char.charCodeAt(0)
    for (const zero of zeros) if (unit >= zero && unit <= zero + 9) return String.fromCharCode(48 + unit - zero)
    if (unit === 0x2212 || unit === 0xff0d || (unit >= 0x2010 && unit <= 0x2015)) return '-'
    const circled = CIRCLED_ONE.find((one) => unit >= one && unit <= one + 8)
    if (circled !== undefined) return String.fromCharCode(49 + unit - circled)
    return punctuation.get(char) ?? (unit === 0xad ? char : ' ')
  })
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}

const CIRCLED_ONE = [0x2460, 0x2776, 0x2780, 0x278a]
const zeros = [0xff10, 0x0660, 0x06f0, 0x0966]
const punctuation: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    '\uff0f': '/',
    '\uff0e': '.',
    '\uff0c': ',',
    '\uff1a': ':',
    '\uff20': '@',
    '\u24ea': '0',
  }),
)
