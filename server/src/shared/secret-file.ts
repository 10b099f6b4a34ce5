import { readFileSync, statSync } from 'node:fs'

/** A file with one secret, as Kubernetes and Docker mount them. */
export interface SecretFile {
  /**
   * Its text without the white space around it, read anew once the file has changed. While it can't be read, the last
   * text stands: whoever writes a new one may take the old one away first. Throws what `fs` throws where it never could.
   */
  read(): string
}

export function secretFile(path: string): SecretFile {
  let known: { state: string; text: string } | null = null
  return {
    read: () => {
      try {
        const { ino, mtimeMs, size } = statSync(path)
        const state = `${ino} ${mtimeMs} ${size}`
        if (known?.state !== state) known = { state, text: readFileSync(path, 'utf8').trim() }
      } catch (error) {
        if (known === null) throw error
      }
      return known?.text ?? ''
    },
  }
}
