/**
 * Returns the regular expressions that `run` searches long texts with, each once. `exec` is where every use of a pattern
 * passes, also `test`, `replace`, `match` and `split`.
 *
 * @param least Texts that are shorter don't count: most patterns read a few characters beside a word and no more.
 */
export function recordPatterns(least: number, run: () => void): RegExp[] {
  const found = new Map<string, RegExp>()
  const { exec } = RegExp.prototype
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    if (String(text).length >= least) found.set(String(this), this)
    return exec.call(this, text)
  }
  try {
    run()
  } finally {
    RegExp.prototype.exec = exec
  }
  return [...found.values()]
}
