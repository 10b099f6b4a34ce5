import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

/**
 * Adds up the JavaScript that the browser loads before anything is opened, each file after gzip: the entry, what it
 * starts, and all that these import statically. Prints the sum, and fails the build where it is over the limit.
 */
export function limitFirstView(limitBytes: number): Plugin {
  return {
    name: 'limit-first-view',
    apply: 'build',
    generateBundle(_options, bundle) {
      const entry = withImports(
        Object.values(bundle).flatMap((file) => (file.type === 'chunk' && file.isEntry ? [file.fileName] : [])),
        bundle,
      )
      const started = withImports(
        [...entry].flatMap(({ fileName, dynamicImports }) => [fileName, ...dynamicImports]),
        bundle,
      )
      const bytes = [...started].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).byteLength, 0)
      const said = `First view: ${kilobytes(bytes)} of JavaScript after gzip, limit ${kilobytes(limitBytes)}.`
      if (bytes > limitBytes) this.error(said)
      this.info(said)
    },
  }
}

function withImports(names: string[], bundle: Rolldown.OutputBundle): Set<Rolldown.OutputChunk> {
  const chunks = new Set<Rolldown.OutputChunk>()
  for (const name of names) {
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk' || chunks.has(chunk)) continue
    chunks.add(chunk)
    names.push(...chunk.imports)
  }
  return chunks
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
