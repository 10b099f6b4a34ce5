import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/**
 * Adds up the JavaScript that the browser loads before anything is opened: the entry and all that it imports
 * statically, each file after gzip. Prints the sum, and fails the build where it is over the limit.
 */
export function limitFirstView(limitBytes: number): Plugin {
  return {
    name: 'limit-first-view',
    apply: 'build',
    generateBundle(_options, bundle) {
      const pending = Object.values(bundle).filter((file) => file.type === 'chunk' && file.isEntry)
      const seen = new Set<string>()
      let bytes = 0
      for (const file of pending) {
        if (file.type !== 'chunk' || seen.has(file.fileName)) continue
        seen.add(file.fileName)
        bytes += gzipSync(file.code, { level: 9 }).byteLength
        for (const name of file.imports) {
          const imported = bundle[name]
          if (imported !== undefined) pending.push(imported)
        }
      }
      const said = `First view: ${kilobytes(bytes)} of JavaScript after gzip, limit ${kilobytes(limitBytes)}.`
      if (bytes > limitBytes) this.error(said)
      this.info(said)
    },
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
